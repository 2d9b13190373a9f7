package chart

import (
	"sort"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// A stop is one point of the walk through a chart: the sentence that is said there, and
// the values that it stands for, all at one place of the drawing.
type stop struct {
	words  string
	values []*value
}

// walk numbers the points of the chart in reading order and writes what is said at each.
func (s *sheet) walk() {
	n := 0
	for _, group := range s.stops() {
		if len(group) == 0 {
			continue
		}
		told := make([]string, len(group))
		for i, p := range group {
			told[i] = p.words
			for _, v := range p.values {
				v.point = n
			}
			n++
		}
		s.points = append(s.points, told)
	}
}

// stops lists the points of the chart in groups, as a reader goes through the drawing.
func (s *sheet) stops() [][]stop {
	switch s.kind {
	case figure.Sankey, figure.Graph:
		return s.linkStops()
	case figure.Scatter, figure.Boxplot:
		return [][]stop{s.rowStops()}
	case figure.Line, figure.Area, figure.Heatmap, figure.Radar, figure.Treemap:
		return s.seriesStops()
	}
	return s.categoryStops()
}

// categoryStops goes from category to category, and through the series of each. A
// category of which nothing is published is one point, and so is one that stands for
// nothing but a stage which it has none of.
func (s *sheet) categoryStops() [][]stop {
	if len(s.series) == 1 {
		var all []stop
		for _, i := range s.ranking(0) {
			all = append(all, s.cellStop(0, i))
		}
		return [][]stop{all}
	}
	groups := make([][]stop, len(s.categories))
	for i := range s.categories {
		if s.kind == figure.Waffle && s.blank(i) {
			groups[i] = []stop{s.blankStop(i)}
			continue
		}
		for j, t := range s.series {
			if s.kind == figure.Waffle && !s.hasRest() && t.values[i].absent() {
				continue
			}
			groups[i] = append(groups[i], s.cellStop(j, i))
		}
	}
	return groups
}

// seriesStops goes from series to series, and through the categories of each.
func (s *sheet) seriesStops() [][]stop {
	groups := make([][]stop, len(s.series))
	for j := range s.series {
		for _, i := range s.ranking(j) {
			groups[j] = append(groups[j], s.cellStop(j, i))
		}
	}
	return groups
}

// ranking is the order in which the values of a series are drawn.
func (s *sheet) ranking(j int) []int {
	values := s.series[j].values
	switch s.kind {
	case figure.RankedBar, figure.Dots, figure.Treemap:
		return descending(values)
	}
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	return order
}

// descending orders values by size, the largest first; what is not published comes last.
func descending(values []value) []int {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := values[order[a]].exact, values[order[b]].exact
		if x == nil || y == nil {
			return x != nil && y == nil
		}
		return x.Cmp(y) > 0
	})
	return order
}

// cellStop is the point of one value. A name that all points share is left out.
func (s *sheet) cellStop(j, i int) stop {
	v := &s.series[j].values[i]
	series, category := s.series[j].name.text, s.categories[i].name.text
	name := category
	switch {
	case len(s.series) == 1 || series == "":
	case len(s.categories) == 1 || category == "":
		name = series
	default:
		name = s.language.T("chart-point", "series", series, "category", category)
	}
	return stop{s.say(name, s.worth(i, *v), v.when), []*value{v}}
}

// worth is a value in words, with its share where the drawing shows parts of a whole.
func (s *sheet) worth(i int, v value) string {
	if v.missing() {
		return v.absence
	}
	if share := s.shareOf(i, v); share != "" {
		return s.language.T("chart-point-share", "value", v.told, "share", share)
	}
	return v.told
}

// shareOf is a value's share of its category, or "" where the drawing shows none, a part
// is not known, or one is not exact.
func (s *sheet) shareOf(i int, v value) string {
	if s.kind != figure.PercentBar && (s.kind != figure.Waffle || !s.hasRest()) {
		return ""
	}
	for _, t := range s.series {
		if t.values[i].qualifier.Direction() != number.NoDirection {
			return ""
		}
	}
	if whole, _, _ := s.totalOf(i); whole != nil && whole.Sign() > 0 {
		return s.share(v.exact, whole)
	}
	return ""
}

// blankStop is the point of a category of which nothing is published.
func (s *sheet) blankStop(i int) stop {
	p := stop{words: s.say(s.categories[i].name.text, s.absence(i), "")}
	for j := range s.series {
		p.values = append(p.values, &s.series[j].values[i])
	}
	return p
}

// rowStops lists the categories of a chart that shows all values of one at one place.
func (s *sheet) rowStops() []stop {
	all := make([]stop, len(s.categories))
	for i, c := range s.categories {
		var items []string
		dates := map[string]bool{}
		when := ""
		for j, t := range s.series {
			v := t.values[i]
			all[i].values = append(all[i].values, &s.series[j].values[i])
			items = append(items, s.language.Told(t.name.text, s.worth(i, v)))
			if !v.missing() {
				when, dates[v.when] = v.when, true
			}
		}
		if len(dates) > 1 {
			when = ""
		}
		all[i].words = s.say(c.name.text, s.list(items), when)
	}
	return all
}

// linkStops goes from node to node, and through the links that lead on from each.
func (s *sheet) linkStops() [][]stop {
	groups := make([][]stop, len(s.nodes))
	for k := range s.links {
		l := &s.links[k]
		name := s.language.T("chart-point-link", "from", s.nodes[l.from].name.text, "to", s.nodes[l.to].name.text)
		groups[l.from] = append(groups[l.from], stop{s.say(name, s.linkWords(*l), l.value.when), []*value{&l.value}})
	}
	return groups
}

// say makes one sentence of a name, what is there to know, and the date that it holds at.
func (s *sheet) say(name, worth, when string) string {
	words := name
	if worth != "" {
		words = s.language.T("chart-part", "name", name, "value", worth)
	}
	if when == "" {
		return words
	}
	return s.language.T("chart-point-dated", "point", words, "date", when)
}
