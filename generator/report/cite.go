package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// A Cited is a document with the places that are cited from it, each once: those that are
// counted in ascending order, neighbours joined, then all others as they came.
type Cited struct {
	Document *figure.Document
	Places   []Place
}

// A Place is where in a document something stands: spots from the outer to the inner.
type Place []Spot

// A Spot is one level of a place: paragraphs 19 and 23–24.
type Spot struct {
	Term figure.Term
	// At are what the spots of this kind are called.
	At []i18n.Text
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
	var places [][][]figure.Locator
	for _, c := range list {
		if c.Document == nil {
			continue
		}
		i, ok := index[c.Document]
		if !ok {
			i = len(out)
			index[c.Document] = i
			out = append(out, Cited{Document: c.Document})
			places = append(places, nil)
		}
		same := func(other []figure.Locator) bool { return slices.EqualFunc(c.Locators, other, figure.Locator.Equal) }
		if len(c.Locators) > 0 && !slices.ContainsFunc(places[i], same) {
			places[i] = append(places[i], c.Locators)
		}
	}
	for i := range out {
		out[i].Places = merge(places[i])
	}
	return out
}

// merge puts the places together that are named by one locator of the same kind, and
// leaves the others as they are.
func merge(places [][]figure.Locator) []Place {
	var out []Place
	single := map[figure.Term]int{}
	for _, locators := range places {
		if len(locators) == 1 {
			term := locators[0].Term
			if i, ok := single[term]; ok {
				out[i][0].At = append(out[i][0].At, locators[0].At)
				continue
			}
			single[term] = len(out)
		}
		var place Place
		for _, l := range locators {
			place = append(place, Spot{l.Term, []i18n.Text{l.At}})
		}
		out = append(out, place)
	}
	for _, i := range single {
		out[i][0].At = mergeRanges(out[i][0].At)
	}
	return out
}

// mergeRanges sorts what is counted and joins neighbours: 24, 19, 23 → 19, 23–24. Places
// without a number ("cover") keep their order, at the end.
func mergeRanges(places []i18n.Text) []i18n.Text {
	var ranges []figure.Range
	var like i18n.Text
	var words []i18n.Text
	for _, p := range places {
		list, ok := rangesOf(p)
		if !ok {
			words = append(words, p)
			continue
		}
		ranges = append(ranges, list...)
		like = p
	}
	slices.SortFunc(ranges, func(a, b figure.Range) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	var out []i18n.Text
	for i := 0; i < len(ranges); {
		all := ranges[i]
		for i++; i < len(ranges) && ranges[i].From <= all.To+1; i++ {
			all.To = max(all.To, ranges[i].To)
		}
		text := strconv.Itoa(all.From)
		if all.To > all.From {
			text += "–" + strconv.Itoa(all.To)
		}
		joined := i18n.Text{}
		for lang := range like {
			joined[lang] = text
		}
		out = append(out, joined)
	}
	return append(out, words...)
}

// rangesOf reads what a place is called as numbers, which are the same in every language.
func rangesOf(at i18n.Text) ([]figure.Range, bool) {
	text := ""
	for _, s := range at {
		if text != "" && s != text {
			return nil, false
		}
		text = s
	}
	return figure.Ranges(text)
}

// Where writes the places of a document in a language: “第23–24段，表7”, “paras. 23–24,
// Table 7”. It is "" where none is named.
func (r *Report) Where(lang i18n.Lang, places []Place) string {
	l := r.Catalog.Lang(lang)
	var parts []string
	for _, place := range places {
		for _, spot := range place {
			parts = append(parts, spot.in(l)...)
		}
	}
	return strings.Join(parts, l.T("source-comma"))
}

// in writes a spot: those that are numbered together, behind the word for what they are,
// then those that have names, which stand for themselves.
func (s Spot) in(l *i18n.Language) []string {
	var numbered, named []string
	n := 1
	for _, text := range s.At {
		switch at := text.In(l.Key); {
		case at == "":
		case !figure.Numbered(at):
			named = append(named, at)
		default:
			numbered = append(numbered, at)
			if figure.Several(s.Term, at) || len(numbered) > 1 {
				n = 2
			}
		}
	}
	if numbered == nil {
		return named
	}
	at := strings.Join(numbered, l.T("source-places-join"))
	return append([]string{l.T("locator-"+string(s.Term), "n", n, "at", at)}, named...)
}
