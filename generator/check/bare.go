package check

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// bareNumeral finds numbers that are typed into prose, in digits or in words, and
// not drawn from a figure: they have no source, and nothing holds the two languages
// to the same value. Dates, ordinals, names (those of the glossary and those marked in
// place) and numerals of ordinary speech are left alone.
func bareNumeral() Rule {
	return Rule{ID: "bare-numeral", Severity: diag.Error, run: findBareNumerals}
}

func findBareNumerals(c *checker) {
	finders := map[i18n.Lang]*numeralFinder{}
	for _, lang := range c.Catalog.Languages() {
		finders[lang.Key] = newNumeralFinder(lang, c.Catalog.UnitIDs(), c.Terms)
	}
	figures := c.figuresByValue()
	c.passages(func(p *passage) {
		if p.name {
			return
		}
		finders[p.lang.Key].find(p.text, func(from, to int) {
			m := c.found(p.at(from, to), "%q is a number typed into the text", p.text[from:to])
			ids := figuresThatSay(p, from, to, figures)
			if len(ids) > 0 {
				m.WithHint("a figure with this value: write %s", strings.Join(ids, " or "))
				return
			}
			m.WithHint("give it a figure and write {$id}, or make it part of a name in the glossary")
		})
	})
}

// figuresByValue lists the figures with a value.
func (c *checker) figuresByValue() map[string][]*figure.Figure {
	figures := map[string][]*figure.Figure{}
	for _, f := range c.Figures.Figures {
		if f.Shown != nil {
			key := f.Shown.RatString()
			figures[key] = append(figures[key], f)
		}
	}
	return figures
}

// figuresThatSay lists the placeholders of figures that say what is typed, a few at
// most. A small number is said by many figures, so that the unit must be theirs.
func figuresThatSay(p *passage, from, to int, figures map[string][]*figure.Figure) []string {
	const most, small = 3, 20
	end := min(len(p.text), to+24)
	for end < len(p.text) && !utf8.RuneStart(p.text[end]) {
		end--
	}
	reading, err := p.lang.Read(p.text[from:end])
	if err != nil || reading.Before != "" {
		return nil
	}
	var ids []string
	for _, f := range figures[reading.Value.RatString()] {
		if len(ids) < most && (reading.Value.Cmp(big.NewRat(small, 1)) > 0 || reading.Counts(p.lang.Unit(f.Unit))) {
			ids = append(ids, "{$"+f.ID+"}")
		}
	}
	return ids
}
