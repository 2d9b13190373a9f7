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
	var parts report.Parts
	for _, s := range stages() {
		s.read(&parts, root, defaults, msgs)
	}
	return joined(parts, options, msgs)
}

// joined joins the parts of a report and checks the whole.
func joined(parts report.Parts, options check.Options, msgs *diag.List) *report.Report {
	r := report.Join(parts, msgs)
	check.Report(r, options, msgs)
	msgs.Silence(parts.Config.Silence)
	return r
}

// A stage reads a part of a report, and adds it to the parts that it needs.
type stage struct {
	name  string
	needs []string
	read  func(p *report.Parts, root, defaults fs.FS, msgs *diag.List)
}

// stages are the stages by which a report is read, in order.
func stages() []stage {
	return []stage{
		{"config", nil, func(p *report.Parts, root, _ fs.FS, msgs *diag.List) {
			p.Config = config.Load(root, msgs)
		}},
		{"catalog", []string{"config"}, func(p *report.Parts, root, defaults fs.FS, msgs *diag.List) {
			p.Catalog = i18n.Load(root, defaults, p.Config.Languages, p.Config.LanguageSpans, msgs).
				WithCurrencyStyle(p.Config.Currency)
		}},
		{"figures", []string{"config", "catalog"}, func(p *report.Parts, root, _ fs.FS, msgs *diag.List) {
			p.Figures = figure.LoadWith(root, p.Catalog, unitForms(*p, msgs), msgs)
		}},
		{"sections", []string{"config"}, func(p *report.Parts, root, _ fs.FS, msgs *diag.List) {
			p.Sections = section.Load(root, p.Config.Languages, msgs)
			p.About = section.LoadAbout(root, p.Config.Languages, msgs)
		}},
		{"terms", []string{"config"}, func(p *report.Parts, root, _ fs.FS, msgs *diag.List) {
			p.Terms = term.Load(root, p.Config.Languages, msgs)
		}},
		{"reviews", []string{"config", "sections"}, func(p *report.Parts, root, _ fs.FS, msgs *diag.List) {
			p.Reviews = review.Load(root, allSections(*p), p.Config.Languages, msgs)
		}},
		{"palette", []string{"config"}, func(p *report.Parts, root, defaults fs.FS, msgs *diag.List) {
			p.Palette = palette.Load(root, defaults, p.Config.Theme, msgs)
		}},
		{"charts", []string{"catalog", "figures"}, func(p *report.Parts, _, _ fs.FS, msgs *diag.List) {
			for _, c := range p.Figures.Charts {
				chart.Check(c, p.Catalog, msgs)
			}
		}},
	}
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
