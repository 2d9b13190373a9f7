package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// unpairedNumber finds the numerals that authors may type themselves, years and
// dates above all, where the languages do not give the same: 2019年 beside 2018.
// Blocks are compared with the blocks beside them, texts of TOML files with their
// other languages. Names and terms of the glossary are left out, and so are names that
// are marked in place and the titles of documents: the 十四五 plan is named by its years
// in English.
func unpairedNumber() Rule {
	return Rule{ID: "unpaired-number", Severity: diag.Error, run: func(c *checker) {
		names, titles := c.termNames(), c.documentTitles()
		for _, s := range c.sections() {
			lead := s.Doc(c.Config.Languages[0])
			for _, lang := range c.Config.Languages[1:] {
				if other := s.Doc(lang); lead != nil && other != nil && len(lead.Blocks) == len(other.Blocks) {
					c.pairDocs(lead, other, names)
				}
			}
		}
		for _, texts := range [][]i18n.Placed{c.Config.Texts, c.Figures.Texts} {
			for len(texts) > 0 {
				n := c.languagesOf(texts)
				for _, other := range texts[1:n] {
					if titles[other.Text] {
						continue
					}
					c.pairNumerals(placedNumerals(texts[0], names), placedNumerals(other, names), texts[0].Span, other.Span)
				}
				texts = texts[n:]
			}
		}
	}}
}

// A numeral is a number as an author typed it, reduced to its value: "1,000" and
// "１０００" are 1000, "April" in a date is 4.
type numeral struct {
	value string
	span  diag.Span
}

// pairDocs compares the front matter and the blocks of a section in two languages.
func (c *checker) pairDocs(a, b *section.Doc, names map[i18n.Lang][]string) {
	one, two := docNumerals(a, names), docNumerals(b, names)
	c.pairNumerals(one[-1], two[-1], a.Front.Mark, b.Front.Mark)
	for i := range a.Blocks {
		c.pairNumerals(one[i], two[i], a.Blocks[i].Span, b.Blocks[i].Span)
	}
}

// docNumerals gathers a document's numerals by block, those of the front matter
// under -1.
func docNumerals(d *section.Doc, names map[i18n.Lang][]string) map[int][]numeral {
	found := map[int][]numeral{}
	for _, in := range []*section.Inline{d.Front.Title, d.Front.Short, d.Front.Kicker, d.Front.Summary, d.Front.Description} {
		found[-1] = append(found[-1], inlineNumerals(in, d.Lang, names)...)
	}
	for _, run := range d.Runs {
		if run.Name {
			continue
		}
		found[run.Block] = append(found[run.Block], numerals(run.Span.Text(), run.Span, names[d.Lang])...)
	}
	return found
}

func placedNumerals(t i18n.Placed, names map[i18n.Lang][]string) []numeral {
	if !strings.ContainsAny(t.Text, `{\|`) {
		return numerals(t.Text, t.Span, names[t.Lang])
	}
	var said diag.List // the text's placeholders were checked when it was read
	return inlineNumerals(section.ParseTitle(t.Text, t.Span, &said), t.Lang, names)
}

func inlineNumerals(in *section.Inline, lang i18n.Lang, names map[i18n.Lang][]string) []numeral {
	if in == nil {
		return nil
	}
	var found []numeral
	for _, s := range in.Segments {
		if s.Text != "" && !s.Name {
			found = append(found, numerals(s.Text, s.Span, names[lang])...)
		}
	}
	return found
}

var (
	typedNumber = regexp.MustCompile(`[0-9０-９]+(?:[.,][0-9]+)*`)
	// monthName finds the names of months in a date. "March" and "May" are words of
	// other meanings too, and count beside a digit only.
	monthName = regexp.MustCompile(`\b(January|February|April|June|July|August|September|October|November|December)\b|` +
		`\b(March|May) [0-9]|[0-9] (March|May)\b`)
	months = []string{
		"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December",
	}
	fullWidth = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", ",", "")
)

// numerals finds the numerals of a text outside the names given.
func numerals(text string, span diag.Span, names []string) []numeral {
	covered := cover(text, names)
	at := func(from, to int) diag.Span {
		if span.File == nil || span.End-span.Start != len(text) {
			return span
		}
		return span.File.Span(span.Start+from, span.Start+to)
	}
	var found []numeral
	for _, m := range typedNumber.FindAllStringIndex(covered, -1) {
		found = append(found, numeral{fullWidth.Replace(covered[m[0]:m[1]]), at(m[0], m[1])})
	}
	for _, m := range monthName.FindAllStringSubmatchIndex(covered, -1) {
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 {
				month := slices.Index(months, covered[m[g]:m[g+1]]) + 1
				found = append(found, numeral{strconv.Itoa(month), at(m[g], m[g+1])})
			}
		}
	}
	return found
}

// cover blanks the names out of a text, byte for byte.
func cover(text string, names []string) string {
	for _, name := range names {
		if strings.Contains(text, name) {
			text = strings.ReplaceAll(text, name, strings.Repeat(" ", len(name)))
		}
	}
	return text
}

// termNames lists the glossary's words that hold numerals in some language, longest
// first.
func (c *checker) termNames() map[i18n.Lang][]string {
	names := map[i18n.Lang][]string{}
	for _, t := range c.Terms {
		for lang, text := range t.Text {
			if typedNumber.MatchString(text) {
				names[lang] = append(names[lang], text)
			}
		}
	}
	for _, list := range names {
		slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	}
	return names
}

// pairNumerals compares the numerals of two texts. Their order may differ, and one
// language may repeat a year that the other says once; but what one says more often
// than the other, while the other says something else more often, was mistyped.
func (c *checker) pairNumerals(a, b []numeral, placeA, placeB diag.Span) {
	n, moreA := surplusOf(a, b)
	m, moreB := surplusOf(b, a)
	switch {
	case moreA && moreB:
		c.found(n.span, "%q stands here, and %q in the other language", n.span.Text(), m.span.Text()).
			WithHint("one of the two is wrong").
			WithNote(m.span, "this is the other")
	case moreA && count(b, n.value) == 0:
		c.alone(n, placeB)
	case moreB && count(a, m.value) == 0:
		c.alone(m, placeA)
	}
}

// surplusOf is the first numeral of a that a has more often than b.
func surplusOf(a, b []numeral) (numeral, bool) {
	for _, n := range a {
		if count(a, n.value) > count(b, n.value) {
			return n, true
		}
	}
	return numeral{}, false
}

func count(list []numeral, value string) int {
	n := 0
	for _, m := range list {
		if m.value == value {
			n++
		}
	}
	return n
}

// alone speaks of a numeral that one language has and the other lacks.
func (c *checker) alone(n numeral, place diag.Span) {
	c.found(n.span, "%q stands here, and not in the other language", n.span.Text()).
		WithHint("say it in both; a number that is told is a figure").
		WithNote(place, "this is the same place there")
}
