package report

import (
	"math/big"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// checkParity holds the languages of a section against each other: they use the
// same figures and show the same charts. A figure that only one language needs is
// named in its front matter, with the reason.
func (j *joiner) checkParity(s *section.Section) {
	for _, from := range j.Config.Languages {
		for _, to := range j.Config.Languages {
			a, b := s.Doc(from), s.Doc(to)
			if from == to || a == nil || b == nil {
				continue
			}
			j.missingFigures(a, b)
			j.otherDigits(a, b)
			j.missingCharts(a, b)
		}
	}
}

// missingFigures reports the figures that a uses and b does not.
func (j *joiner) missingFigures(a, b *section.Doc) {
	have := map[string]bool{}
	for _, ref := range b.Refs {
		have[ref.ID] = true
	}
	for _, ref := range a.Refs {
		if have[ref.ID] || j.Figures.Figure(ref.ID) == nil || only(a, ref.ID) {
			continue
		}
		have[ref.ID] = true
		j.msgs.Errorf("one-language", ref.Span, "%q is used in %q and not in %q", ref.ID, a.Lang, b.Lang).
			WithHint("write {$%s} in both, or list it in only_%s with the reason", ref.ID, a.Lang).
			WithNote(counterpart(b, ref.Block), "this is the same place in %q", b.Lang)
	}
}

// otherDigits reports placeholders of a that round their figure in a way that no
// placeholder of b does: 14.05亿 beside 1.4 billion.
func (j *joiner) otherDigits(a, b *section.Doc) {
	for _, ref := range a.Refs {
		f := j.Figures.Figure(ref.ID)
		if ref.Decimals() < 0 || f == nil || f.Shown == nil {
			continue
		}
		shown, _, err := j.restyled(a.Lang, f, ref)
		if err != nil || j.showsToo(b, f, shown.Value) {
			continue
		}
		j.msgs.Errorf("other-digits", ref.Span, "%q shows other digits here than in %q: %s", ref.ID, b.Lang, j.RefText(a.Lang, ref)).
			WithHint("decimals count in each language’s own scale; choose them so that both show the same value").
			WithNote(counterpart(b, ref.Block), "this is the same place in %q", b.Lang)
	}
}

// showsToo reports whether a document shows a figure with a value, or not at all.
func (j *joiner) showsToo(d *section.Doc, f *figure.Figure, v *big.Rat) bool {
	used := false
	for _, ref := range d.Refs {
		if ref.ID != f.ID || ref.Variant == section.Label || ref.Variant == section.Exact {
			continue
		}
		used = true
		if q, _, err := j.restyled(d.Lang, f, ref); err == nil && q.Value.Cmp(v) == 0 {
			return true
		}
	}
	return !used
}

// missingCharts reports the charts, tables and key figures that a shows and b does not.
func (j *joiner) missingCharts(a, b *section.Doc) {
	have := map[string]bool{}
	for _, d := range b.Directives {
		have[key(d)] = true
	}
	for _, d := range a.Directives {
		if have[key(d)] {
			continue
		}
		have[key(d)] = true
		j.msgs.Errorf("one-language", d.Span, "this stands in %q and not in %q", a.Lang, b.Lang).
			WithHint("add the line %s", d.Span.Text()).
			WithNote(counterpart(b, d.Block), "this is the same place in %q", b.Lang)
	}
}

// key tells directives apart.
func key(d *section.Directive) string {
	k := d.Name + " " + d.ID
	for _, id := range d.IDs {
		k += " " + id.Text
	}
	return k
}

// counterpart is the block of the other language that stands beside a block.
func counterpart(d *section.Doc, block int) diag.Span {
	if block < 0 || len(d.Blocks) == 0 {
		return d.Front.Mark
	}
	return d.Blocks[min(block, len(d.Blocks)-1)].Span
}

// only reports whether a document's front matter lists a figure as its own
// language's alone.
func only(d *section.Doc, id string) bool {
	for _, o := range d.Front.Only {
		if o.Lang == d.Lang && o.ID == id {
			return true
		}
	}
	return false
}

// Others returns the report's languages without one.
func (r *Report) Others(lang i18n.Lang) []i18n.Lang {
	var others []i18n.Lang
	for _, l := range r.Config.Languages {
		if l != lang {
			others = append(others, l)
		}
	}
	return others
}
