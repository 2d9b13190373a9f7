package check

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
)

// disputedUndocumented finds figures that are said to be in doubt without the
// reason, or to be confirmed without the second source.
func disputedUndocumented() Rule {
	return Rule{ID: "disputed-undocumented", Severity: diag.Warning, run: func(c *checker) {
		for _, f := range c.Figures.Figures {
			switch {
			case f.Note != nil:
			case f.Status == figure.Disputed:
				c.found(f.Span, "%q is disputed, and no note says what is in doubt", f.ID).
					WithHint("add note = { … }: the reader sees that it is queried and will ask why")
			case f.Status == figure.Corroborated && f.Competing == nil:
				c.found(f.Span, "%q is corroborated, and no second source is named", f.ID).
					WithHint("add competing = { value = …, source = { … } }, or say in a note who agrees")
			}
		}
	}}
}
