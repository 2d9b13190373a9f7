package check

import (
	"os"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

// TestTypedFigures types every number of the report that diglot comes with into its
// place in the prose, in every language: each is found. Ranks and a lone one (第二期,
// the only one) are words of ordinary speech and may pass.
func TestTypedFigures(t *testing.T) {
	c := reportChecker(t)
	typed := 0
	for _, lang := range c.Catalog.Languages() {
		f := newNumeralFinder(lang, c.Catalog.UnitIDs(), c.Terms)
		for _, s := range c.sections() {
			d := s.Doc(lang.Key)
			for _, ref := range d.Refs {
				fig := c.Figures.Figure(ref.ID)
				if ref.Variant == section.Label || c.Catalog.UnitKind(fig.Unit) == number.Rank || fig.Shown.RatString() == "1" {
					continue
				}
				typed++
				before, word, after := beside(d, ref.Span.Start, true), c.RefText(lang.Key, ref), beside(d, ref.Span.End, false)
				hit := false
				for _, n := range f.find(before + word + after) {
					hit = hit || n.isQuantity() && n.to > len(before) && n.from < len(before)+len(word)
				}
				if !hit {
					t.Errorf("%s: nothing found in %q, typed for %s", ref.Span, word, ref)
				}
			}
		}
	}
	if typed < 200 {
		t.Errorf("only %d numbers were typed", typed)
	}
}

// beside is the prose that ends or begins at an offset.
func beside(d *section.Doc, at int, ends bool) string {
	for _, run := range d.Runs {
		if ends && run.Span.End == at || !ends && run.Span.Start == at {
			return run.Span.Text()
		}
	}
	return ""
}

// reportChecker joins the report that diglot comes with.
func reportChecker(t *testing.T) *checker {
	t.Helper()
	var msgs diag.List
	root := os.DirFS("../..")
	parts := report.Parts{Config: config.Load(root, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(root, diglot.Defaults(), langs, parts.Config.LanguageSpans, &msgs).WithCurrencyStyle(parts.Config.Currency)
	parts.Figures = figure.Load(root, parts.Catalog, &msgs)
	parts.Sections = section.Load(root, langs, &msgs)
	parts.About = section.LoadAbout(root, langs, &msgs)
	parts.Terms = term.Load(root, langs, &msgs)
	c := &checker{Report: report.Join(parts, &msgs), msgs: &msgs}
	if msgs.HasErrors() {
		t.Fatal(msgs.String())
	}
	return c
}
