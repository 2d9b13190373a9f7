package number

import (
	"math/big"
	"strings"
)

// UnitWords are a language's words for a unit that is the same in every language:
// kilometres, kilowatt-hours, percentage points, persons.
type UnitWords struct {
	// ID is the unit's name, and its SI symbol where it has one: km, kWh, pp, person.
	ID string
	// Measure is what is written closed up to a number (公里), Forms what is written
	// after it in a language without measure words (kilometre, kilometres).
	Measure string
	Forms
	// Also are words and symbols that are understood but never written.
	Also []string
	// Gender is the grammatical gender of the noun, or "".
	Gender string
	// Dates says that the word also stands after the number of a year: 2020年 measures
	// nothing.
	Dates bool
}

// UnitWords returns the words of a unit of a reading, as Format takes them; ok is
// false for a unit that the language's Units do not list.
func (l *Locale) UnitWords(id string) (u Unit, ok bool) {
	for _, w := range l.Words.Units {
		if w.ID != id {
			continue
		}
		u = Unit{Kind: Measure, Measure: w.Measure, Gender: w.Gender}.WithForms(w.Forms)
		if dimension, _ := dimensionOf(id); dimension == "" {
			u.Kind = Count
		}
		return u, true
	}
	return Unit{}, false
}

// unitID returns the id of the unit whose words stand after a number, or "". Of
// several the longest is taken: 平方公里 before 平. A year that only dates the
// phrase (2020年) is no measure.
func (r *Reader) unitID(n *numeral, tail string) string {
	tail = strings.TrimLeft(tail, "- ")
	var best mark
	for _, u := range r.units {
		if len(u.text) > len(best.text) {
			if _, ok := cutUnit(tail, u.text); ok {
				best = u
			}
		}
	}
	if best.dates && n.power == 0 && n.value.IsInt() && order(n.value) == 3 {
		return ""
	}
	return best.code
}

// cutUnit is [cutWord] for units: a symbol counts in its own case alone, so that
// kW is not KW's knight and m no M; words count in any.
func cutUnit(s, word string) (rest string, ok bool) {
	const symbol = 4 // no symbol is longer, and no word in letters shorter, than this
	if len(word) < symbol && !strings.HasPrefix(s, word) {
		return s, false
	}
	return cutWord(s, word)
}

// dimensionOf returns what a unit measures, named by its base unit, and its size in
// that unit. The dimension is "" for units that count. Inches, mu and nautical
// miles stand by themselves: converting them is for the author to do.
func dimensionOf(id string) (dimension string, size *big.Rat) {
	d, ok := dimensions[id]
	if !ok {
		return "", one()
	}
	size, _ = new(big.Rat).SetString(d.size)
	return d.base, size
}
