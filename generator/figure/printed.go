package figure

import (
	"strings"

	"golang.org/x/text/language"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// checkPrinted holds the phrase as the source prints it against the value: the
// phrase is read as its language reads numbers, and must give the value and the
// qualifier back. In the source's own language, what diglot writes must then be
// that phrase, unless the figure says restyle = true.
func (l *loader) checkPrinted(f *Figure) {
	printed := f.Source.Printed
	if f.Source.Document == nil {
		return
	}
	if printed == "" {
		l.msgs.Errorf("no-printed", f.Source.Span, "the source of %q lacks the phrase as printed", f.ID).
			WithHint(`add printed = "…", the numeral phrase only`)
		return
	}
	lang := l.languageOf(f.Source.Document.Lang)
	if lang == nil {
		return
	}
	reading, err := lang.Read(printed)
	switch {
	case err != nil:
		l.msgs.Errorf("printed-unreadable", f.Source.PrintedSpan, "no number can be read in %q", printed).
			WithHint("print the numeral phrase only, as the source has it")
		return
	case reading.Value.Cmp(f.Quantity.Value) != 0:
		l.msgs.Errorf("printed-value", f.Source.PrintedSpan, "%q reads as %s, but the value is %s",
			printed, plain(reading.Value), plain(f.Quantity.Value)).
			WithHint("one of the two is wrong").
			WithNote(f.Span, "figure %q", f.ID)
		return
	case !sameBound(reading.Qualifier, f.Quantity.Qualifier):
		l.msgs.Errorf("printed-qualifier", f.Source.PrintedSpan, "%q says %q, but the figure says %q",
			printed, qualifierName(reading.Qualifier), qualifierName(f.Quantity.Qualifier)).
			WithNote(f.Span, "figure %q", f.ID)
		return
	}
	if f.Restyle {
		return
	}
	shown := number.Quantity{Value: f.Shown, Qualifier: f.Quantity.Qualifier}
	phrase, err := lang.Number.Format(shown, lang.Unit(f.Unit), number.Form{})
	if err == nil && !strings.HasPrefix(printed, phrase.String()) {
		l.msgs.Errorf("printed-differs", f.Source.PrintedSpan, "the source prints %q, and diglot would write %q", printed, phrase).
			WithHint("add restyle = true if that is meant")
	}
}

// languageOf is the report's language that a document is written in, or nil.
func (l *loader) languageOf(tag string) *i18n.Language {
	want, err := language.Parse(tag)
	if err != nil {
		return nil
	}
	base, _ := want.Base()
	for _, lang := range l.catalog.Languages() {
		have, err := language.Parse(lang.Tag)
		if err != nil {
			continue
		}
		if b, _ := have.Base(); b == base {
			return lang
		}
	}
	return nil
}

// sameBound reports whether two qualifiers set the number in the same relation
// to the true value. Those that state a fact beside the number (a total so far,
// a first batch) may stand elsewhere in the source's sentence.
func sameBound(printed, stored number.Qualifier) bool {
	if printed == stored {
		return true
	}
	bound := func(q number.Qualifier) bool {
		switch q {
		case number.More, number.Over, number.Nearly, number.About, number.AtLeast, number.Below:
			return true
		}
		return false
	}
	return !bound(printed) && !bound(stored)
}

func qualifierName(q number.Qualifier) string {
	if q == number.Exact {
		return "exactly"
	}
	return q.String()
}
