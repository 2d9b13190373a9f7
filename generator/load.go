package generator

import (
	"io/fs"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

// Load reads a report, joins its parts and checks the whole. Defaults holds the
// interface strings and units that come with diglot. What is wrong with the report
// goes into msgs, all of it in one run; the warnings that config.toml silences are
// left out.
func Load(root, defaults fs.FS, msgs *diag.List) *report.Report {
	return LoadWith(check.Options{}, root, defaults, msgs)
}

// LoadWith is Load with options for the checks, such as the documents' own texts.
func LoadWith(options check.Options, root, defaults fs.FS, msgs *diag.List) *report.Report {
	parts := report.Parts{Config: config.Load(root, msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(root, defaults, langs, parts.Config.LanguageSpans, msgs).
		WithCurrencyStyle(parts.Config.Currency)
	parts.Figures = figure.LoadWith(root, parts.Catalog, unitForms(parts, msgs), msgs)
	parts.Sections = section.Load(root, langs, msgs)
	parts.About = section.LoadAbout(root, langs, msgs)
	parts.Terms = term.Load(root, langs, msgs)
	parts.Reviews = review.Load(root, allSections(parts), langs, msgs)
	parts.Palette = palette.Load(root, defaults, parts.Config.Theme, msgs)
	for _, c := range parts.Figures.Charts {
		chart.Check(c, parts.Catalog, msgs)
	}
	r := report.Join(parts, msgs)
	check.Report(r, options, msgs)
	msgs.Silence(parts.Config.Silence)
	return r
}

// unitForms looks up what config.toml says of the form of figures in single units.
func unitForms(parts report.Parts, msgs *diag.List) map[string]figure.FormRule {
	rules := map[string]figure.FormRule{}
	for _, f := range parts.Config.Forms {
		if !parts.Catalog.HasUnit(f.Unit) {
			msgs.Errorf("unknown-unit", f.UnitSpan, "no unit named %q", f.Unit).
				WithHint("%s", diag.DidYouMean(f.Unit, parts.Catalog.UnitIDs()))
			continue
		}
		rules[f.Unit] = figure.NewFormRule(f.Form, parts.Catalog, msgs)
	}
	return rules
}

// allSections lists what is written like a section: the chapters, then the page on
// the report itself, where there is one.
func allSections(parts report.Parts) []*section.Section {
	if parts.About == nil {
		return parts.Sections
	}
	return append(parts.Sections[:len(parts.Sections):len(parts.Sections)], parts.About)
}
