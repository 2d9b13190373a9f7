package check

import (
	"math/big"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// competingValue holds what a second source says against its own words, and, where
// it is said to confirm the figure, against the figure.
func competingValue() Rule {
	return Rule{ID: "competing-value", Severity: diag.Error, run: func(c *checker) {
		for _, f := range c.Figures.Figures {
			if f.Competing == nil || f.Quantity.Value == nil {
				continue
			}
			c.competingPrinted(f)
			c.corroborates(f)
		}
	}}
}

// competingPrinted reads the phrase that the second source prints.
func (c *checker) competingPrinted(f *figure.Figure) {
	q, cite := f.Competing.Quantity, f.Competing.Source
	lang := c.languageOf(cite.Document.Lang)
	if cite.Printed == "" || lang == nil {
		return
	}
	value, qualifier, err := readAll(lang, cite.Printed)
	switch {
	case err != nil:
		c.found(cite.PrintedSpan, "no number can be read in %q", cite.Printed).
			WithHint("print the numeral phrase only, as the source has it")
	case value.Cmp(q.Value) != 0:
		c.found(cite.PrintedSpan, "%q reads as %s, but the competing value is %s", cite.Printed, plain(value), plain(q.Value)).
			WithHint("one of the two is wrong").
			WithNote(f.Span, "figure %q", f.ID)
	case qualifier.Direction() != q.Qualifier.Direction():
		c.found(cite.PrintedSpan, "%q does not say what the competing value’s qualifier says", cite.Printed).
			WithHint("a qualifier stands in both or in neither").
			WithNote(f.Span, "figure %q", f.ID)
	}
}

// corroborates makes sure that a source that is said to agree does.
func (c *checker) corroborates(f *figure.Figure) {
	if f.Status != figure.Corroborated || agrees(f.Quantity.Value, f.Competing.Quantity) {
		return
	}
	c.found(f.Competing.Source.Span, "%q is said to confirm %q, and gives %s where the figure is %s",
		f.Competing.Source.Document.ID, f.ID, plain(f.Competing.Quantity.Value), plain(f.Quantity.Value)).
		WithHint(`one of the two is wrong, or the status is "disputed"`).
		WithNote(f.Span, "figure %q", f.ID)
}

// agrees reports whether a value is one that a second statement allows.
func agrees(value *big.Rat, said number.Quantity) bool {
	order := value.Cmp(said.Value)
	return order == 0 || order == said.Qualifier.Direction() || said.Qualifier == number.About
}

// languageOf is the report's language that a document is written in, or nil.
func (c *checker) languageOf(tag string) *i18n.Language {
	base, _, _ := strings.Cut(tag, "-")
	for _, l := range c.Catalog.Languages() {
		if b, _, _ := strings.Cut(l.Tag, "-"); strings.EqualFold(b, base) {
			return l
		}
	}
	return nil
}

// readAll reads a phrase, or the sum of the phrases of a list: “18 institutes, 287
// laboratories” is 305.
func readAll(l *i18n.Language, phrase string) (*big.Rat, number.Qualifier, error) {
	parts := strings.FieldsFunc(strings.NewReplacer(", ", "、", "; ", "、", " and ", "、").Replace(phrase), func(r rune) bool {
		return strings.ContainsRune("、，；", r)
	})
	if len(parts) < 2 {
		parts = []string{phrase}
	}
	sum, qualifier := new(big.Rat), number.Exact
	for _, part := range parts {
		reading, err := l.Read(part)
		if err != nil {
			return nil, qualifier, err
		}
		sum.Add(sum, reading.Value)
		if reading.Qualifier != number.Exact {
			qualifier = reading.Qualifier
		}
	}
	return sum, qualifier, nil
}
