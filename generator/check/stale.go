package check

import (
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/review"
)

// staleTranslation finds the blocks that stayed as they were while another
// language changed, in sections that have been reviewed.
func staleTranslation() Rule {
	return Rule{ID: "stale-translation", Severity: diag.Warning, run: func(c *checker) {
		c.pairs(func(slug string, p review.Pair) {
			for _, lang := range c.Config.Languages {
				if p.Sides[lang].State == review.Stale {
					c.stale(slug, p, lang)
				}
			}
		})
	}}
}

// stale says which language has not followed, and shows where the others changed.
func (c *checker) stale(slug string, p review.Pair, lang i18n.Lang) {
	m := c.found(p.Sides[lang].Span, "%q has not followed a change in another language", lang).
		WithHint("bring it up to date, then run `diglot review %s`", slug)
	for _, other := range p.Newer(c.Config.Languages) {
		m.WithNote(p.Sides[other].Span, "%q has changed since the last review", other)
	}
}

// unreviewed finds the blocks that are new, or changed in all languages at once,
// since the section was last reviewed. A section that never was is left alone.
func unreviewed() Rule {
	return Rule{ID: "unreviewed", Severity: diag.Warning, run: func(c *checker) {
		c.pairs(func(slug string, p review.Pair) {
			for _, state := range []review.State{review.New, review.Together} {
				if c.unreviewed(slug, p, state) {
					return
				}
			}
		})
	}}
}

// unreviewed speaks once of a pair, at the first language that is in a state, and
// reports whether there is one. Where another language is stale, that is enough.
func (c *checker) unreviewed(slug string, p review.Pair, state review.State) bool {
	langs := c.Config.Languages
	is := func(s review.State) func(i18n.Lang) bool {
		return func(lang i18n.Lang) bool { return p.Sides[lang].State == s }
	}
	at := slices.IndexFunc(langs, is(state))
	if at < 0 || slices.ContainsFunc(langs, is(review.Stale)) {
		return false
	}
	text := "this is new since the last review of the section"
	if state == review.Together {
		text = "this has changed since the last review, in every language"
	}
	m := c.found(p.Sides[langs[at]].Span, "%s", text).
		WithHint("compare the languages, then run `diglot review %s`", slug)
	for _, other := range c.Others(langs[at]) {
		if side := p.Sides[other]; side.State != review.Missing {
			m.WithNote(side.Span, "this is the same place in %q", other)
		}
	}
	return true
}

// pairs calls do for every pair of the sections that have been reviewed, in the
// order of the report.
func (c *checker) pairs(do func(slug string, p review.Pair)) {
	all := slices.Clone(c.Sections)
	if c.About != nil {
		all = append(all, c.About)
	}
	for _, s := range all {
		for _, p := range c.Reviews[s.Slug] {
			do(s.Slug, p)
		}
	}
}
