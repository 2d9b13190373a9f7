package report

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// readTexts parses the texts of config.toml and of the figure files that hold
// placeholders, and binds these.
func (j *joiner) readTexts() {
	labels := map[string]bool{}
	for _, f := range j.Figures.Figures {
		for _, s := range f.Label {
			labels[s] = true
		}
	}
	for _, texts := range [][]i18n.Placed{j.Config.Texts, j.Figures.Texts} {
		for _, placed := range texts {
			j.readText(placed, labels[placed.Text])
		}
	}
}

// readText parses one text. Labels hold no figures, since a placeholder may ask
// for a label.
func (j *joiner) readText(placed i18n.Placed, label bool) {
	if !strings.ContainsAny(placed.Text, `{\|`) {
		return
	}
	inline := section.ParseTitle(placed.Text, placed.Span, j.msgs)
	for _, s := range inline.Segments {
		switch {
		case s.Ref == nil:
		case label:
			j.msgs.Errorf("label-refers", s.Ref.Span, "a figure's label cannot hold another figure").
				WithHint("say what is counted, without a number")
			return
		default:
			j.bindRef(s.Ref, placed.Lang)
		}
	}
	j.inlines[placed.Text] = inline
}

// StatusWord is the key of the message that names a figure's status. A figure whose source
// prints no phrase is taken from it, and not copied.
func StatusWord(f *figure.Figure) string {
	if f.Status == figure.Reported && f.Source.Printed == "" {
		return "status-taken"
	}
	return "status-" + f.Status.String()
}

// StatusWords are the keys of the messages that name a status and say what it means. "As
// printed" is said only where that is so of every figure.
func (r *Report) StatusWords(s figure.Status) (word, meaning string) {
	word = "status-" + s.String()
	if s == figure.Reported {
		for _, f := range r.Figures.Figures {
			if f.Status == figure.Reported && f.Source.Printed == "" && f.Missing == figure.Present {
				return word, "status-taken-meaning"
			}
		}
	}
	return word, word + "-meaning"
}
