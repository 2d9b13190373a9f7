package check

import (
	"fmt"
	"strconv"
	"strings"

	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/palette"
)

// notedPairs is how many failing pairs of a colour are listed.
const notedPairs = 8

// paletteContrast is an error: who cannot read a text cannot find its mistake.
func paletteContrast() Rule {
	return Rule{ID: "palette-contrast", Severity: diag.Error, run: func(c *checker) {
		for _, f := range c.Palette.Faults() {
			worst := f.Clashes[0]
			m := c.found(f.Span, "the contrast of %s in %q on %q is %s in the %s scheme, and must be at least %s",
				worst.Kind, worst.Ink, worst.Ground, colour.RatioText(worst.Ratio), worst.Scheme, needText(worst.Pair))
			notes := clashNotes(f)
			switch {
			case !f.Found:
				m.WithHint("no shade of %s passes in all its pairs: change the other colours too", f.Colour)
			case len(notes) > 1:
				m.WithHint("the nearest colour that passes in all its pairs is %q", f.Nearest)
			default:
				m.WithHint("the nearest colour that passes is %q", f.Nearest)
			}
			for i, note := range notes {
				if i == notedPairs && len(notes) > i+1 {
					m.WithNote(diag.Span{}, "and %d more pairs", len(notes)-i)
					break
				}
				m.WithNote(diag.Span{}, "%s", note)
			}
		}
	}}
}

// clashNotes says of each pair of a colour what it has in each scheme, what it needs
// and what for, and how the colour at fault comes into it.
func clashNotes(f palette.Fault) []string {
	var pairs []palette.Pair
	ratios := map[palette.Pair][]string{}
	for _, c := range f.Clashes {
		if ratios[c.Pair] == nil {
			pairs = append(pairs, c.Pair)
		}
		ratios[c.Pair] = append(ratios[c.Pair], c.Scheme+" "+colour.RatioText(c.Ratio))
	}
	notes := make([]string, len(pairs))
	for i, p := range pairs {
		notes[i] = fmt.Sprintf("%q on %q: %s of %s, for %s", p.Ink, p.Ground, strings.Join(ratios[p], ", "), needText(p), p.Use)
		if p.Ink != f.Name && p.Ground != f.Name {
			notes[i] += fmt.Sprintf(" (mixed from %q)", f.Name)
		}
	}
	return notes
}

// needText is the least contrast of a pair as the standard writes it.
func needText(p palette.Pair) string { return strconv.FormatFloat(p.Kind.Need(), 'f', -1, 64) }
