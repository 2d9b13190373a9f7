package figure

import (
	"cmp"
	"math/big"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A stated value is what value = "…" says.
type statedValue struct {
	quantity number.Quantity
	// unit is the unit's id where the phrase decides it, or "".
	unit string
	// form is how the phrase is written.
	form Form
	ok   bool
}

// readValue reads value = "…" as [loader.readStated] does.
func (l *loader) readValue(t *tomlfile.Table, unit scaledUnit) statedValue {
	return l.readStated(t, "value", unit)
}

// readStated reads a value under a key: an exact decimal in the unit of unit = "…", or a
// numeral phrase of one of the report's languages, which may name its unit itself.
func (l *loader) readStated(t *tomlfile.Table, key string, unit scaledUnit) statedValue {
	if t.ValueKind(key) == tomlfile.KindString {
		text, span, ok := t.String(key)
		if !ok {
			return statedValue{}
		}
		if v, err := number.ParseDecimal(text); err == nil {
			return l.decimal(v, text, unit)
		}
		return l.phrase(text, span, unit)
	}
	text, span, ok := t.Number(key)
	if !ok {
		return statedValue{}
	}
	v, err := number.ParseDecimal(text)
	if err != nil {
		l.msgs.Errorf("bad-value", span, "%q is no exact decimal", text)
		return statedValue{}
	}
	return l.decimal(v, text, unit)
}

// decimal is a value in plain digits. Zeros at the end of its decimals are kept, and
// the scale of its unit is the one it is written with.
func (l *loader) decimal(v *big.Rat, text string, unit scaledUnit) statedValue {
	stated := statedValue{ok: true, unit: unit.id, form: unit.form}
	stated.quantity.Value = v
	if unit.power != 0 {
		stated.quantity.Value = new(big.Rat).Mul(v, powerOfTen(unit.power))
	}
	if _, fraction, ok := strings.Cut(text, "."); ok {
		stated.form.Style.Place, stated.form.Style.Placed = unit.power-len(fraction), true
	}
	return stated
}

func powerOfTen(n int) *big.Rat {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil)
	if n < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), p)
	}
	return new(big.Rat).SetInt(p)
}

// phrase reads a numeral phrase in the language that understands most of it; of
// equals the first.
func (l *loader) phrase(text string, span diag.Span, unit scaledUnit) statedValue {
	p, err := l.catalog.ReadPhrase(text)
	if err != nil || !p.Reading.Whole() {
		if l.fallingRange(text, span) {
			return statedValue{}
		}
		m := l.msgs.Errorf("bad-value", span, "%q is no number that can be read", text)
		if err != nil {
			m.WithHint(`write the numeral phrase only, such as "1401879亿元", "5.0%%" or "2280多人": %v`, err)
		} else {
			m.WithHint(`write the numeral phrase only, such as "1401879亿元", "5.0%%" or "2280多人"`)
		}
		return statedValue{}
	}
	if !l.phraseUnit(p, text, span, unit.id) {
		return statedValue{}
	}
	return statedValue{
		quantity: p.Reading.Signed(), unit: cmp.Or(unit.id, p.Unit.ID), ok: true,
		form: Form{Style: p.Reading.Style(), Lang: p.Lang},
	}
}

// fallingRange reports a range whose bounds stand the wrong way round.
func (l *loader) fallingRange(text string, span diag.Span) bool {
	for _, lang := range l.catalog.Languages() {
		for _, joiner := range append([]string{lang.Number.RangeSign}, lang.Number.Words.Ranges...) {
			first, second, ok := strings.Cut(text, joiner)
			if !ok || first == "" {
				continue
			}
			a, errA := lang.Read(first)
			b, errB := lang.Read(second)
			if errA == nil && errB == nil && a.Whole() && b.Whole() && a.Value.Cmp(b.Value) >= 0 {
				l.msgs.Errorf("bad-range", span, "the range %q does not rise", text).
					WithHint("the smaller bound comes first: %q", second+joiner+first)
				return true
			}
		}
	}
	return false
}

// phraseUnit makes sure that the unit of a phrase is known, and is the one that the
// figure names, if it names one.
func (l *loader) phraseUnit(p i18n.Phrase, text string, span diag.Span, named string) bool {
	r, match := p.Reading, p.Unit
	switch {
	case named != "":
		return l.sameUnit(p, text, span, named)
	case match.ID != "" && (match.Unread == "" || !isExactUnit(l.catalog.UnitKind(match.ID), match.Unread)):
		return true
	case len(match.Among) > 0:
		l.msgs.Errorf("ambiguous-unit", span, "%q may count in several units", text).
			WithHint("%s", diag.Listing(`add unit = "…"`, match.Among))
	case r.Unit == "":
		l.msgs.Errorf("missing-key", span, "%q names no unit", text).
			WithHint(`add unit = "…", one of those in i18n/units.toml`)
	default:
		l.msgs.Errorf("unknown-unit", span, "no unit is called %q in %q", r.Unit, p.Lang).
			WithHint(`declare it in i18n/units.toml, or name one: unit = "…"`)
	}
	return false
}

// isExactUnit reports whether words after a unit make it another one: 吨/万元 is not
// 吨. After a measure word they are the noun: 9个项目.
func isExactUnit(kind number.Kind, unread string) bool {
	return kind != number.Count || strings.HasPrefix(unread, "/")
}

// sameUnit reports a phrase whose words contradict the unit that the figure names.
func (l *loader) sameUnit(p i18n.Phrase, text string, span diag.Span, named string) bool {
	lang := l.catalog.Lang(p.Lang)
	own, err := lang.Number.Format(number.Quantity{Value: big.NewRat(7, 1)}, lang.Unit(named), number.Form{})
	if err != nil {
		return true
	}
	written, err := lang.Read(own.String())
	if err != nil {
		return true
	}
	if d, differs := unitMistake(p.Reading, written); differs {
		l.msgs.Errorf("value-unit", span, "%q does not count in the unit %q: %s", text, named, d.Sentence).
			WithHint("change one of the two, or leave unit out")
		return false
	}
	return true
}

// unitMistake returns the mistake in the units of two readings, whatever their values.
func unitMistake(a, b number.Reading) (number.Difference, bool) {
	for _, d := range number.Compare(a, b) {
		switch d.Mistake {
		case number.CurrencyDiffers, number.UnitDiffers, number.PercentPoints, number.OrdinalCount:
			return d, true
		}
	}
	return number.Difference{}, false
}

// A scaledUnit is what unit = "…" says: an id, or the name of a unit with its scale.
type scaledUnit struct {
	id    string
	power int
	form  Form
}

// readUnit reads unit = "yuan", or unit = "亿元" for values that are counted in 亿元.
func (l *loader) readUnit(t *tomlfile.Table) scaledUnit {
	text, span, ok := t.String("unit")
	if !ok || l.catalog.HasUnit(text) {
		return scaledUnit{id: text}
	}
	for _, lang := range l.langs {
		scaled, ok := l.catalog.ReadScaledUnit(text, lang)
		switch {
		case !ok || scaled.Unit == "" && len(scaled.Among) == 0:
			continue
		case scaled.Unit == "":
			l.msgs.Errorf("ambiguous-unit", span, "%q may be several units", text).
				WithHint("%s", diag.Listing("name one", scaled.Among))
			return scaledUnit{}
		}
		style := number.Style{Scale: scaled.Power, Scaling: number.LikeScale}
		if l.catalog.UnitKind(scaled.Unit).IsShare() {
			style = number.Style{}
		}
		return scaledUnit{id: scaled.Unit, power: scaled.Power, form: Form{Style: style, Lang: lang}}
	}
	l.msgs.Errorf("unknown-unit", span, "no unit named %q", text).
		WithHint("%s", diag.DidYouMean(text, l.catalog.UnitIDs())).
		WithNote(diag.Span{}, "units are listed in i18n/units.toml")
	return scaledUnit{id: text}
}

// name is what the unit is called in a message.
func (u scaledUnit) name(catalog *i18n.Catalog, lang i18n.Lang) string {
	l := catalog.Lang(lang)
	for _, s := range l.Number.Scales {
		if s.Power == u.power {
			return s.Other + l.Number.Gap + u.id
		}
	}
	return u.id
}
