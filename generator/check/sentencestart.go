package check

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// numberWordsStart finds English sentences that begin with digits, or with a
// number in lower case.
func numberWordsStart() Rule {
	return Rule{ID: "number-words-start", Severity: diag.Warning, run: func(c *checker) {
		sections := c.Sections
		if c.About != nil {
			sections = append(sections[:len(sections):len(sections)], c.About)
		}
		for _, lang := range c.Config.Languages {
			if !english(c.Catalog.Lang(lang)) {
				continue
			}
			for _, s := range sections {
				if d := s.Doc(lang); d != nil {
					c.sentenceStarts(d)
				}
			}
		}
	}}
}

func english(l *i18n.Language) bool {
	return l != nil && (l.Tag == "en" || strings.HasPrefix(l.Tag, "en-"))
}

func (c *checker) sentenceStarts(d *section.Doc) {
	for _, ref := range d.Refs {
		if ref.Block < 0 || ref.InHeading || ref.Variant == section.Words || ref.Variant == section.Label {
			continue
		}
		if f := c.Figures.Figure(ref.ID); f == nil || f.Shown == nil {
			continue
		}
		phrase := c.RefText(d.Lang, ref)
		first, _ := utf8.DecodeRuneInString(phrase)
		if !unicode.IsDigit(first) && !unicode.IsLower(first) {
			continue
		}
		if startsSentence(d, ref) {
			c.found(ref.Span, "an English sentence begins with %q", phrase).
				WithHint("turn the sentence round, so that a word comes first")
		}
	}
}

// fragments are the blocks whose texts are no sentences: only within them may one begin.
func fragments(k section.Kind) bool {
	return k == section.List || k == section.FeaturedList || k == section.Table
}

// startsSentence reports whether nothing of its sentence stands before a placeholder.
func startsSentence(d *section.Doc, ref *section.Ref) bool {
	start := d.Blocks[ref.Block].Span.Start
	if start > ref.Span.Start {
		return false
	}
	inNote := ref.Span.Start >= d.Blocks[ref.Block].Span.End
	before := string(d.File.Text[max(start, ref.Span.Start-mostBefore):ref.Span.Start])
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i+2:]
	}
	if i := strings.LastIndex(before, ":::"); i >= 0 {
		_, before, _ = strings.Cut(before[i:], "\n")
	}
	if i := strings.LastIndex(before, "-->\n"); i >= 0 {
		before = before[i+len("-->\n"):] // an answer to what is found in the paragraph
	}
	if label := footnoteMark.FindString(before); inNote && label != "" {
		before = before[len(label):]
	}
	before = strings.TrimRight(before, " \t\r\n*_>“‘\"'([")
	if before == "" {
		return !fragments(d.Blocks[ref.Block].Kind)
	}
	return endsSentence(before)
}

var footnoteMark = regexp.MustCompile(`^\[\^[^\]]*\]:[ \t]*`)

// mostBefore is how many bytes before a placeholder are looked at.
const mostBefore = 400

// endsSentence reports whether a text ends with the end of a sentence.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "*_”’\"')]")
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return true
	}
	if !strings.HasSuffix(text, ".") {
		return false
	}
	words := strings.FieldsFunc(strings.TrimSuffix(text, "."), unicode.IsSpace)
	return len(words) > 0 && !abbreviated(words[len(words)-1])
}

// abbreviated reports whether a word before a full stop is cut short by it.
func abbreviated(word string) bool {
	switch word = strings.ToLower(strings.TrimLeft(word, "(“‘\"'")); word {
	case "no", "nos", "vol", "fig", "figs", "e.g", "i.e", "vs", "approx", "ca", "pp", "ch", "sec", "art", "para", "cf", "incl":
		return true
	}
	return utf8.RuneCountInString(word) == 1 && unicode.IsLetter([]rune(word)[0])
}
