package check

import (
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
)

// bareNumeral finds numbers that are typed into prose and are a figure's, or could be:
// an error where the other language does not give the number at all, so that nothing
// holds it, and a warning where the languages agree. What counts nothing is left alone,
// and so is what both languages give alike.
func bareNumeral() Rule {
	return Rule{ID: "bare-numeral", Severity: diag.Error, run: func(c *checker) {
		judged := c.judgement()
		figures := c.figuresByValue()
		for i := range judged.verdicts {
			if v := &judged.verdicts[i]; v.other == nil {
				c.bare(v, figures)
			}
		}
		for _, n := range judged.agreed {
			if ids := figuresThatSay(n, figures); len(ids) > 0 {
				c.warned(n.span, "%q is a number typed into the text", n.text()).
					WithHint("a figure with this value: write %s", strings.Join(ids, " or "))
			}
		}
	}}
}

// mostCommon is the largest number that so many things come in that its unit does not
// tell whose it is.
const mostCommon = 10

// bare speaks of a number that the other language does not give.
func (c *checker) bare(v *verdict, figures map[string][]*figure.Figure) {
	ids := figuresThatSay(v.n, figures)
	switch {
	case len(ids) > 0 && (v.finding == missing || v.finding == alone && v.n.value.Cmp(whole(mostCommon)) > 0):
		c.found(v.n.span, "%q is a number typed into the text, and not in %q", v.n.text(), v.there.lang.Key).
			WithHint("a figure with this value: write %s in every language", strings.Join(ids, " or ")).
			WithNote(v.there.place, "this is the same place in %q", v.there.lang.Key)
	case v.finding == alone && len(ids) > 0:
		c.warned(v.n.span, "%q is a number typed into the text", v.n.text()).
			WithHint("a figure with this value: write %s", strings.Join(ids, " or "))
	case v.finding == alone:
		c.warned(v.n.span, "%q is a number typed into the text, and not in %q", v.n.text(), v.there.lang.Key).
			WithHint("say it in both, give it a figure and write {$id}, or make it part of a name in the glossary").
			WithNote(v.there.place, "this is the same place in %q", v.there.lang.Key)
	}
}
