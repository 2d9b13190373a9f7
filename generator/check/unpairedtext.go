package check

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// unpairedText finds the texts of config.toml and of the figure files whose
// languages do not hold the same figures.
func unpairedText() Rule {
	return Rule{ID: "unpaired-text", Severity: diag.Error, run: func(c *checker) {
		for _, texts := range [][]i18n.Placed{c.Config.Texts, c.Figures.Texts} {
			for len(texts) > 0 {
				n := c.languagesOf(texts)
				c.pairTexts(texts[:n])
				texts = texts[n:]
			}
		}
	}}
}

// languagesOf is how many texts at the start of a list are one text in several
// languages: readers list them in the order of the report's languages.
func (c *checker) languagesOf(texts []i18n.Placed) int {
	n, order := 0, 0
	for n < len(texts) && texts[n].Span.File == texts[0].Span.File {
		for order < len(c.Config.Languages) && c.Config.Languages[order] != texts[n].Lang {
			order++
		}
		if order == len(c.Config.Languages) {
			break
		}
		n, order = n+1, order+1
	}
	return max(n, 1)
}

// pairTexts holds every language of a text against the first.
func (c *checker) pairTexts(texts []i18n.Placed) {
	lead := c.refs(texts[0])
	for _, other := range texts[1:] {
		refs := c.refs(other)
		a, b := keysOf(lead), keysOf(refs)
		if key, lacks := surplus(a, b); lacks {
			c.lacks(texts[0], last(lead, key), other)
		} else if key, lacks := surplus(b, a); lacks {
			c.lacks(other, last(refs, key), texts[0])
		}
	}
}

func (c *checker) refs(t i18n.Placed) []*section.Ref {
	inline := c.Inline(t.Lang, i18n.Text{t.Lang: t.Text})
	if inline == nil {
		return nil
	}
	return refsOf(inline)
}

// lacks speaks of a placeholder that another language of a text does not have.
// Equal texts are read once, so the mark is on the text and not on the placeholder.
func (c *checker) lacks(has i18n.Placed, ref *section.Ref, not i18n.Placed) {
	c.found(has.Span, "this text has %s, and not in %q", ref, not.Lang).
		WithHint("both languages give the same figures").
		WithNote(not.Span, "this is the text in %q", not.Lang)
}
