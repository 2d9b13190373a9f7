package page

import (
	"slices"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/section"
)

// A spineValue is a figure between the two languages that are written from it: as it
// is stored, in signs that belong to neither.
type spineValue struct {
	// Exact is the value in the base unit, as in the data files.
	Exact, Text string
}

// spine lists the values of figures. Those without one, which only a draft has, are
// left out.
func (s *sheet) spine(figures []*figure.Figure) []spineValue {
	var values []spineValue
	for _, f := range figures {
		if f != nil && f.Quantity.Value != nil {
			values = append(values, spineValue{s.stored(f), f.Quantity.Neutral(s.lang.Unit(f.Unit), f.Form.Style)})
		}
	}
	return values
}

// union puts the figures of two languages together, in the order of first use.
func union(a, b []*figure.Figure) []*figure.Figure {
	for _, f := range b {
		if !slices.Contains(a, f) {
			a = append(a, f)
		}
	}
	return a
}

// figuresOfBlock lists the figures that a block uses or shows in a chart.
func (s *sheet) figuresOfBlock(doc *section.Doc, index int) []*figure.Figure {
	var list []*figure.Figure
	for _, id := range doc.Blocks[index].Figures {
		list = append(list, s.Report.Figures.Figure(id))
	}
	for _, d := range doc.Directives {
		if c := s.Report.Figures.Chart(d.ID); c != nil && d.Block == index {
			list = union(list, figuresOf(c))
		}
	}
	return list
}

// figuresOfText lists the figures that a text names.
func (s *sheet) figuresOfText(in *section.Inline) []*figure.Figure {
	if in == nil {
		return nil
	}
	var list []*figure.Figure
	for _, segment := range in.Segments {
		if segment.Ref != nil {
			list = union(list, []*figure.Figure{s.Report.Figures.Figure(segment.Ref.ID)})
		}
	}
	return list
}
