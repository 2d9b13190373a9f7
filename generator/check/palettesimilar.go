package check

import (
	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/palette"
)

// paletteSimilar is a warning: names stand at the marks, so that a chart can be read
// without its colours.
func paletteSimilar() Rule {
	return Rule{ID: "palette-similar", Severity: diag.Warning, run: func(c *checker) {
		for _, l := range c.Palette.Alike() {
			m := c.found(l.Span, "series %q and %q look alike with %s in the %s scheme: their distance is %s, and %s is wanted",
				l.Name, l.Other, l.Vision.Name, l.Scheme, colour.RatioText(l.Distance), colour.RatioText(palette.Apart))
			if l.Found {
				m.WithHint("the nearest colour that is like no other is %q", l.Nearest)
			}
			if l.OtherSpan.HasPlace() {
				m.WithNote(l.OtherSpan, "%q is set here", l.Other)
			}
		}
	}}
}
