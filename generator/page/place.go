package page

import (
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// A cited is a document with the places that are cited from it.
type cited struct {
	doc    *figure.Document
	places []string
}

// gather puts citations together by document, in the order of first citation.
func gather(list []figure.Citation) []cited {
	var out []cited
	index := map[*figure.Document]int{}
	for _, c := range list {
		if c.Document == nil {
			continue
		}
		i, ok := index[c.Document]
		if !ok {
			i = len(out)
			index[c.Document] = i
			out = append(out, cited{doc: c.Document})
		}
		if c.At != "" && !slices.Contains(out[i].places, c.At) {
			out[i].places = append(out[i].places, c.At)
		}
	}
	for i := range out {
		out[i].places = merge(out[i].places)
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

// place writes the paragraphs of a document that are cited: "¶19, 23–24". It is
// empty where no paragraph is named.
func (s *sheet) place(c cited) string {
	if len(c.places) == 0 {
		return ""
	}
	return s.t("source-place", "at", strings.Join(c.places, s.t("source-places-join")))
}

// short writes where a figure comes from in the space of a table cell: "A1 ¶23".
func (s *sheet) short(f *figure.Figure) string {
	var parts []string
	for _, c := range gather(f.Citations()) {
		s.cited[c.doc] = true
		parts = append(parts, strings.TrimSpace(c.doc.Label+" "+s.place(c)))
	}
	return strings.Join(parts, s.t("source-join"))
}

// sourceID is the id of a document in the list at the page's end.
func (s *sheet) sourceID(d *figure.Document) string { return s.prefix + report.SourceID(d) }

// toSource returns the address of a document in that list. An e-book has one list
// for all its pages.
func (s *sheet) toSource(d *figure.Document) string {
	list := ""
	if s.ebook != nil {
		list = ebookSources
	}
	return list + "#" + s.sourceID(d)
}

// A citation is the line below a chart that says where its numbers come from.
type citation struct {
	// Term opens the line, Stop ends its first sentence.
	Term, Stop string
	Sources    []sourceRef
	// AsOf is a sentence of its own.
	AsOf string
}

// A sourceRef is a document in a citation.
type sourceRef struct {
	// Join is the sign before it, "" for the first.
	Join, Href, Label, Place string
}

// citation writes a chart's source line from the cells that it shows.
func (s *sheet) citation(c *figure.Chart) citation {
	var from []figure.Citation
	var dates []string
	for _, cell := range c.Cells() {
		if f := cell.Figure; f != nil {
			from = append(from, f.Citations()...)
			dates = appendNew(dates, s.Report.Period(s.lang.Key, f))
		} else if cell.Source.Document != nil {
			from = append(from, cell.Source)
			dates = appendNew(dates, s.date(cell.AsOf))
		}
	}
	line := citation{Term: s.t("source-term"), Stop: s.t("source-stop")}
	for i, c := range gather(from) {
		s.cited[c.doc] = true
		ref := sourceRef{Href: s.toSource(c.doc), Label: c.doc.Label, Place: s.place(c)}
		if i > 0 {
			ref.Join = s.t("source-join")
		}
		line.Sources = append(line.Sources, ref)
	}
	if len(dates) > 0 {
		line.AsOf = s.t("source-as-of", "dates", s.lang.Join(dates))
	}
	return line
}

func (s *sheet) date(p number.Period) string { return s.Report.Date(s.lang.Key, p) }

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
