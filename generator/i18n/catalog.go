package i18n

import (
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// A Catalog holds a report's languages and units.
type Catalog struct {
	langs []*Language
	units []*unit
}

// Languages returns the languages in the order of config.toml.
func (c *Catalog) Languages() []*Language { return c.langs }

// Lang returns a language, or nil where the report does not have it.
func (c *Catalog) Lang(l Lang) *Language {
	for _, lang := range c.langs {
		if lang.Key == l {
			return lang
		}
	}
	return nil
}

// UnitIDs lists the ids of the units, in the order of the files.
func (c *Catalog) UnitIDs() []string {
	ids := make([]string, len(c.units))
	for i, u := range c.units {
		ids[i] = u.id
	}
	return ids
}

// HasUnit reports whether there is a unit with an id.
func (c *Catalog) HasUnit(id string) bool { return c.unit(id) != nil }

// UnitSpan is where a unit stands.
func (c *Catalog) UnitSpan(id string) diag.Span {
	if u := c.unit(id); u != nil {
		return u.span
	}
	return diag.Span{}
}

// Worded reports whether a language says how a unit is written: by words, by a symbol, by
// nothing on purpose ({}), or by its kind, as shares and money are.
func (c *Catalog) Worded(id string, l Lang) bool {
	u := c.unit(id)
	if u == nil || u.kind.IsShare() || u.kind == number.Money || u.kind == number.Rank {
		return true
	}
	_, ok := u.words[l]
	return ok
}

// UnitKind returns what a unit measures, and Count for an id that is not known.
func (c *Catalog) UnitKind(id string) number.Kind {
	if u := c.unit(id); u != nil {
		return u.kind
	}
	return number.Count
}

// FindUnit returns the id of the unit that a phrase read in a language counts in,
// or "" where none fits: "person" for 2280多人. Of several the one with the longest
// words is taken, and of these the first.
func (c *Catalog) FindUnit(l Lang, r number.Reading) string {
	lang := c.Lang(l)
	if lang == nil {
		return ""
	}
	best, length := "", -1
	for _, u := range c.units {
		words := lang.units[u.id]
		n := len(words.Measure + words.Symbol + words.One + words.Other)
		if n > length && r.Counts(words) {
			best, length = u.id, n
		}
	}
	return best
}

// WithCurrencyStyle returns a catalogue whose languages write amounts in a style
// (rmb, yuan, cny) wherever they have it.
func (c *Catalog) WithCurrencyStyle(style string) *Catalog {
	restyled := &Catalog{units: c.units}
	for _, lang := range c.langs {
		copied := *lang
		for _, code := range currencyCodes(&copied.Number) {
			if slices.Contains(copied.Number.CurrencyStyles(code), style) {
				copied.Number.CurrencyStyle = style
			}
		}
		restyled.langs = append(restyled.langs, &copied)
	}
	return restyled
}

func currencyCodes(l *number.Locale) []string {
	var codes []string
	for _, c := range l.Currencies {
		codes = append(codes, c.Code)
	}
	return codes
}

func (c *Catalog) unit(id string) *unit {
	for _, u := range c.units {
		if u.id == id {
			return u
		}
	}
	return nil
}
