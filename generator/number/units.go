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
	// One and Other are what is written after a number (公里; kilometre, kilometres).
	One, Other string
	// Also are words and symbols that are understood but never written.
	Also []string
}

// UnitWords returns the words of a unit of a reading, as Format takes them; ok is
// false for a unit that the language's Units do not list.
func (l *Locale) UnitWords(id string) (u Unit, ok bool) {
	for _, w := range l.Words.Units {
		if w.ID != id {
			continue
		}
		u = Unit{Kind: Measure, One: w.One, Other: w.Other}
		if dimension, _ := dimensionOf(id); dimension == "" {
			u.Kind = Count
		}
		if l.Words.Han {
			u.Measure, u.One, u.Other = w.Other, "", ""
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
	best, length := "", 0
	for _, u := range r.units {
		if len(u.text) > length {
			if _, ok := cutUnit(tail, u.text); ok {
				best, length = u.code, len(u.text)
			}
		}
	}
	if best == "year" && r.Words.Han && n.power == 0 && n.value.IsInt() && order(n.value) == 3 {
		return ""
	}
	return best
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
	for _, d := range dimensions() {
		if d.id == id {
			size, _ := new(big.Rat).SetString(d.size)
			return d.base, size
		}
	}
	return "", one()
}

// A dimension is a unit with its size in the base unit of what it measures.
type dimension struct{ id, base, size string }

func dimensions() []dimension {
	return []dimension{
		{"nm", "m", "1/1000000000"},
		{"μm", "m", "1/1000000"},
		{"mm", "m", "1/1000"},
		{"cm", "m", "1/100"},
		{"m", "m", "1"},
		{"km", "m", "1000"},
		{"m²", "m²", "1"},
		{"km²", "m²", "1000000"},
		{"ha", "m²", "10000"},
		{"mu", "mu", "1"},
		{"m³", "m³", "1"},
		{"L", "m³", "1/1000"},
		{"mL", "m³", "1/1000000"},
		{"g", "kg", "1/1000"},
		{"mg", "kg", "1/1000000"},
		{"μg", "kg", "1/1000000000"},
		{"kg", "kg", "1"},
		{"t", "kg", "1000"},
		{"kt", "kg", "1000000"},
		{"jin", "jin", "1"},
		{"W", "W", "1"},
		{"kW", "W", "1000"},
		{"MW", "W", "1000000"},
		{"GW", "W", "1000000000"},
		{"Wh", "Wh", "1"},
		{"kWh", "Wh", "1000"},
		{"MWh", "Wh", "1000000"},
		{"GWh", "Wh", "1000000000"},
		{"TWh", "Wh", "1000000000000"},
		{"V", "V", "1"},
		{"kV", "V", "1000"},
		{"Hz", "Hz", "1"},
		{"MHz", "Hz", "1000000"},
		{"GHz", "Hz", "1000000000"},
		{"°C", "°C", "1"},
		{"K", "K", "1"},
		{"s", "s", "1"},
		{"min", "s", "60"},
		{"h", "s", "3600"},
		{"day", "day", "1"},
		{"week", "day", "7"},
		{"month", "month", "1"},
		{"year", "month", "12"},
		{"in", "in", "1"},
		{"nmi", "nmi", "1"},
		{"km/h", "km/h", "1"},
		{"m/s", "m/s", "1"},
		{"tkm", "tkm", "1"},
		{"pkm", "pkm", "1"},
		{"tce", "tce", "1"},
		{"TEU", "TEU", "1"},
		{"μg/m³", "μg/m³", "1"},
		{"g/kWh", "g/kWh", "1"},
		{"dB", "dB", "1"},
		{"ly", "ly", "1"},
		{"B", "B", "1"},
		{"MB", "B", "1000000"},
		{"GB", "B", "1000000000"},
		{"TB", "B", "1000000000000"},
		{"pp", "pp", "1"},
		{"bp", "pp", "1/100"},
	}
}
