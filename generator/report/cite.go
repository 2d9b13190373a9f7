package report

import (
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// A Cited is a document with the places that are cited from it: paragraphs in
// ascending order, neighbours joined, then what is no paragraph.
type Cited struct {
	Document *figure.Document
	Places   []string
}

// Cite lists where a figure comes from, by document, in the order of first citation.
func Cite(f *figure.Figure) []Cited { return Gather(f.Citations()) }

// ChartSources lists where the values of a chart come from, and the days that they are of,
// written in a language.
func (r *Report) ChartSources(lang i18n.Lang, c *figure.Chart) (from []Cited, dates []string) {
	var list []figure.Citation
	for _, cell := range c.Cells() {
		date := ""
		if f := cell.Figure; f != nil {
			list = append(list, f.Citations()...)
			date = r.Period(lang, f)
		} else if cell.Source.Document != nil {
			list = append(list, cell.Source)
			date = r.Date(lang, cell.AsOf)
		}
		if date != "" && !slices.Contains(dates, date) {
			dates = append(dates, date)
		}
	}
	return Gather(list), dates
}

// Gather puts citations together by document, in the order of first citation.
func Gather(list []figure.Citation) []Cited {
	var out []Cited
	index := map[*figure.Document]int{}
	for _, c := range list {
		if c.Document == nil {
			continue
		}
		i, ok := index[c.Document]
		if !ok {
			i = len(out)
			index[c.Document] = i
			out = append(out, Cited{Document: c.Document})
		}
		if c.At != "" && !slices.Contains(out[i].Places, c.At) {
			out[i].Places = append(out[i].Places, c.At)
		}
	}
	for i := range out {
		out[i].Places = merge(out[i].Places)
	}
	return out
}

// merge sorts paragraphs and joins neighbours: 24, 19, 23 → 19, 23–24. Places that
// are no paragraphs ("cover") keep their order, at the end.
func merge(places []string) []string {
	type span struct{ from, to int }
	var spans []span
	var words []string
	for _, p := range places {
		from, to, ok := paragraphs(p)
		if !ok {
			words = append(words, p)
			continue
		}
		spans = append(spans, span{from, to})
	}
	slices.SortFunc(spans, func(a, b span) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	var out []string
	for i := 0; i < len(spans); {
		all := spans[i]
		for i++; i < len(spans) && spans[i].from <= all.to+1; i++ {
			all.to = max(all.to, spans[i].to)
		}
		text := strconv.Itoa(all.from)
		if all.to > all.from {
			text += "–" + strconv.Itoa(all.to)
		}
		out = append(out, text)
	}
	return append(out, words...)
}

// paragraphs reads "23", "23–24" and "36→37".
func paragraphs(at string) (from, to int, ok bool) {
	first, second := at, at
	for _, sign := range []string{"–", "-", "→", "—"} {
		if a, b, found := strings.Cut(at, sign); found {
			first, second = a, b
			break
		}
	}
	from, err1 := strconv.Atoi(strings.TrimSpace(first))
	to, err2 := strconv.Atoi(strings.TrimSpace(second))
	return from, to, err1 == nil && err2 == nil && from <= to
}
