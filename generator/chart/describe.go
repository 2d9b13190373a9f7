package chart

import (
	"strings"
)

// tellAll is how many values a description tells one by one; of more it tells the
// largest and smallest.
const tellAll = 18

// description describes the chart to those who do not see it: in the author's words,
// or else from the data.
func (s *sheet) description() string {
	if s.alt != "" {
		return s.alt
	}
	sentences := []string{s.language.T("chart-kind-" + string(s.kind))}
	switch {
	case s.kind.Linked():
		sentences = append(sentences, s.tellLinks()...)
	case len(s.all()) <= tellAll:
		sentences = append(sentences, s.tellRows()...)
	default:
		sentences = append(sentences, s.tellExtremes()...)
	}
	sentences = append(sentences, s.tellMissing()...)
	text := sentences[0]
	for _, next := range sentences[1:] {
		text = s.language.T("chart-then", "first", text, "next", next)
	}
	return text
}

// list joins items, by semicolons where one of them has a comma of its own.
func (s *sheet) list(items []string) string {
	for _, item := range items {
		if strings.ContainsAny(item, ",，、") && len(items) > 1 {
			return strings.Join(items, s.language.T("chart-apart"))
		}
	}
	return s.language.Join(items)
}

// tellRows tells every value, a sentence for each category.
func (s *sheet) tellRows() []string {
	if len(s.series) == 1 {
		var items []string
		for i, v := range s.series[0].values {
			if !v.missing() {
				items = append(items, s.language.Told(s.categories[i].name.text, v.told))
			}
		}
		return []string{s.language.T("chart-sentence", "text", s.list(items))}
	}
	var all []string
	for i, c := range s.categories {
		var items []string
		for _, t := range s.series {
			if v := t.values[i]; !v.missing() {
				items = append(items, s.language.Told(t.name.text, v.told))
			}
		}
		if len(items) > 0 {
			all = append(all, s.language.T("chart-row", "name", c.name.text, "values", s.list(items)))
		}
	}
	return all
}

// tellExtremes tells the largest and the smallest value of each series.
func (s *sheet) tellExtremes() []string {
	var all []string
	for _, t := range s.series {
		most, least, ok := t.extremes()
		if !ok {
			continue
		}
		name := t.name.text
		if t.alone {
			name = s.language.T("chart-value")
		}
		all = append(all, s.language.T("chart-extremes", "name", name,
			"most", t.values[most].told, "high", s.categories[most].name.text,
			"least", t.values[least].told, "low", s.categories[least].name.text))
	}
	return all
}

// tellLinks tells what each node leads to.
func (s *sheet) tellLinks() []string {
	var all []string
	if len(s.links) > 2*tellAll {
		return []string{s.language.T("chart-links", "n", len(s.links), "nodes", len(s.nodes))}
	}
	for i, n := range s.nodes {
		var items []string
		for _, l := range s.links {
			if l.from != i {
				continue
			}
			item := s.nodes[l.to].name.text
			if !l.value.missing() {
				item = s.language.Told(item, l.value.told)
			}
			items = append(items, item)
		}
		if len(items) > 0 {
			all = append(all, s.language.T("chart-leads", "from", n.name.text, "to", s.list(items)))
		}
	}
	return all
}

// tellMissing tells what is not published, and then what is missing for a reason.
func (s *sheet) tellMissing() []string {
	var names, reasons []string
	for i, c := range s.categories {
		var series []string
		for _, t := range s.series {
			if t.values[i].missing() {
				series = append(series, t.name.text)
			}
		}
		name := c.name.text
		switch {
		case len(series) == 0:
			continue
		case len(series) < len(s.series):
			name = s.language.T("chart-untold-part", "name", name, "parts", s.language.Join(series))
		}
		if words := s.absence(i); words != s.unpublished() {
			reasons = append(reasons, s.language.T("chart-part", "name", name, "value", words))
			continue
		}
		names = append(names, name)
	}
	var sentences []string
	if len(names) > 0 {
		sentences = append(sentences, s.language.T("chart-untold", "names", s.list(names)))
	}
	if len(reasons) > 0 {
		sentences = append(sentences, s.language.T("chart-sentence", "text", s.list(reasons)))
	}
	return sentences
}
