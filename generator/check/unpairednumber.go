package check

import (
	"strings"

	"example.org/diglot/generator/diag"
)

// unpairedNumber finds the numbers and times that the languages do not give alike: 7亿
// beside 7 billion, 2019年 beside 2018, and a quantity that one of them leaves out.
// A unit typed after a placeholder must be the figure's.
// Blocks are held against the blocks beside them, texts of TOML files against their
// other languages. All evidence lies in the pair, so both directions are one judgement.
func unpairedNumber() Rule {
	return Rule{ID: "unpaired-number", Severity: diag.Error, run: func(c *checker) {
		c.unitsBeside()
		figures := c.figuresByValue()
		for i := range c.judgement().verdicts {
			v := &c.typed.verdicts[i]
			switch v.finding {
			case differs:
				c.differ(v, figuresThatSay(v.n, figures))
			case mayDiffer:
				c.warned(v.n.span, "%s: %q here, and %q in %q: %s", v.difference.Mistake, v.n.text(), v.other.text(), v.there.lang.Key, v.difference.Sentence).
					WithHint("write both alike").
					WithNote(v.other.span, "this is %q", v.there.lang.Key)
			case missing:
				if len(figuresThatSay(v.n, figures)) == 0 {
					c.found(v.n.span, "%q stands here, and not in %q", v.n.text(), v.there.lang.Key).
						WithHint("say it in both; a number that is told is a figure").
						WithNote(v.there.place, "this is the same place in %q", v.there.lang.Key)
				}
			}
		}
	}}
}

// differ speaks of two numerals that contradict each other.
func (c *checker) differ(v *verdict, ids []string) {
	hint := "one of the two is wrong"
	if len(ids) > 0 {
		hint += "; a figure with the first value: write " + strings.Join(ids, " or ") + " in both"
	}
	if v.difference.Mistake == "" {
		c.found(v.n.span, "%q stands here, and %q in %q", v.n.text(), v.other.text(), v.there.lang.Key).
			WithHint("%s", hint).WithNote(v.other.span, "this is %q", v.there.lang.Key)
		return
	}
	c.found(v.n.span, "%s: %q here, and %q in %q: %s", v.difference.Mistake, v.n.text(), v.other.text(), v.there.lang.Key, v.difference.Sentence).
		WithHint("%s", hint).WithNote(v.other.span, "this is %q", v.there.lang.Key)
}
