package report

import (
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// bindSection looks up every placeholder and directive of a section. A use counts
// once a section and block, in the leading language: that both languages use the
// same figures is checked elsewhere.
func (j *joiner) bindSection(s *section.Section) {
	for _, lang := range j.Config.Languages {
		doc := s.Doc(lang)
		if doc == nil {
			continue
		}
		lead := lang == j.Config.Languages[0]
		for _, ref := range doc.Refs {
			if f := j.bindRef(ref, lang); f != nil && lead {
				j.use(f, Use{Section: s, Block: ref.Block})
			}
		}
		for _, d := range doc.Directives {
			j.bindDirective(s, d, lead)
		}
	}
}

// bindRef looks up one placeholder, and makes sure that its language can write
// the figure in the form that the placeholder asks for.
func (j *joiner) bindRef(ref *section.Ref, lang i18n.Lang) *figure.Figure {
	f := j.figure(ref.ID, ref.IDSpan)
	if f == nil || ref.Variant == section.Label {
		return f
	}
	if f.Missing != figure.Present {
		j.msgs.Errorf("missing-value", ref.Span, "%q has no value, and a sentence cannot hold the sign of one that is missing", ref.ID).
			WithHint("say in words that it is %s, and name it: {$%s :label}", strings.ReplaceAll(f.Missing.String(), "-", " "), ref.ID).
			WithNote(f.Span, "figure %q is missing", f.ID)
		return f
	}
	if f.Shown == nil {
		return f
	}
	if _, err := j.refPhrase(lang, f, ref); err != nil {
		j.msgs.Errorf("unwritable", ref.Span, "%q cannot be written like this in %q: %v", ref.ID, lang, err).
			WithNote(f.Span, "figure %q", f.ID)
	}
	return f
}

func (j *joiner) bindDirective(s *section.Section, d *section.Directive, lead bool) {
	if d.Name == "keyfigures" {
		for _, id := range d.IDs {
			if f := j.figure(id.Text, id.Span); f != nil && lead {
				j.use(f, Use{Section: s, Block: d.Block})
			}
		}
		return
	}
	c := j.chart(d.ID, d.IDSpan)
	if c == nil || !lead {
		return
	}
	if d.Name != "chart" {
		j.tables[c.ID] = true
		return
	}
	if _, placed := j.places[c.ID]; !placed {
		j.places[c.ID] = Use{Section: s, Block: d.Block, Chart: c}
	}
}

// bindCharts records the figures that charts show, at the place of the chart.
func (j *joiner) bindCharts() {
	for _, c := range j.Figures.Charts {
		use := Use{Section: j.Section(c.Section), Block: -1, Chart: c}
		if place, ok := j.places[c.ID]; ok {
			use = place
		} else if !j.tables[c.ID] {
			j.msgs.Warnf("unplaced-chart", c.Span, "chart %q stands in no section", c.ID).
				WithHint("add a line ::chart{#%s} or ::table{#%s}, or remove it", c.ID, c.ID)
		}
		for _, cell := range c.Cells() {
			if cell.Figure != nil {
				j.use(cell.Figure, use)
			}
		}
	}
}

func (j *joiner) bindHome() {
	home := j.Config.Home
	for _, k := range home.Figures {
		if f := j.figure(k.ID, k.Span); f != nil {
			j.use(f, Use{Block: -1})
		}
	}
	if home.Cover != "" {
		j.chart(home.Cover, home.CoverSpan)
	}
	if home.Featured != "" {
		j.chart(home.Featured, home.FeaturedSpan)
	}
}

func (j *joiner) use(f *figure.Figure, u Use) {
	for _, have := range j.uses[f] {
		if have == u {
			return
		}
	}
	j.uses[f] = append(j.uses[f], u)
}

// figure looks up a figure, with a message where there is none.
func (j *joiner) figure(id string, span diag.Span) *figure.Figure {
	if f := j.Figures.Figure(id); f != nil || id == "" {
		return f
	}
	ids := make([]string, len(j.Figures.Figures))
	for i, f := range j.Figures.Figures {
		ids[i] = f.ID
	}
	m := j.msgs.Errorf("unknown-figure", span, "no figure named %q", id)
	if near := diag.Suggest(id, ids); near != "" {
		m.WithHint("did you mean %q?", near).WithNote(j.Figures.Figure(near).Span, "%q is here", near)
	} else {
		m.WithHint("figures stand in the figures.toml of their section")
	}
	return nil
}

// chart looks up a chart, with a message where there is none. A chart that was
// written but could not be read has its message already.
func (j *joiner) chart(id string, span diag.Span) *figure.Chart {
	if c := j.Figures.Chart(id); c != nil || id == "" {
		return c
	}
	ids := make([]string, len(j.Figures.Charts))
	for i, c := range j.Figures.Charts {
		ids[i] = c.ID
	}
	j.msgs.Errorf("unknown-chart", span, "no chart named %q", id).WithHint("%s", diag.DidYouMean(id, ids))
	return nil
}

// checkUnused warns of figures that no page shows. An input of a derived figure
// that is shown counts as shown: its source note names it.
func (j *joiner) checkUnused() {
	input := map[*figure.Figure]bool{}
	for _, f := range j.Figures.Figures {
		if f.Derivation != nil {
			for _, in := range f.Derivation.Inputs {
				input[in] = true
			}
		}
	}
	for _, f := range j.Figures.Figures {
		if len(j.uses[f]) == 0 && !input[f] {
			j.msgs.Warnf("unused-figure", f.Span, "no page shows the figure %q", f.ID).
				WithHint("use it as {$%s}, or remove it", f.ID)
		}
	}
}
