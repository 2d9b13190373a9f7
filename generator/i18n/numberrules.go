package i18n

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A rules reader lays a [number] table over a locale. Keys are the locale's
// fields in TOML's manner: group_from for GroupFrom.
type rules struct {
	*tomlfile.Table
	msgs *diag.List
	// plurals are the plural categories of the language.
	plurals []plural.Form
}

// on reads another table of the same language.
func (r rules) on(t *tomlfile.Table) rules { return rules{t, r.msgs, r.plurals} }

// readNumber lays the [number] table of a language's file over its locale.
func readNumber(t *tomlfile.Table, l *number.Locale, msgs *diag.List) {
	r := rules{Table: t, msgs: msgs}
	r.plural(l)
	r.plurals = number.PluralForms(l.Plural, false)
	r.text("point", &l.Point)
	r.text("group", &l.Group)
	r.text("minus", &l.Minus)
	r.text("gap", &l.Gap)
	r.pattern("percent", &l.Percent)
	r.text("range", &l.RangeSign)
	r.flag("range_repeats", &l.RangeRepeats)
	r.flag("currency_twice", &l.CurrencyTwice)
	r.text("currency_style", &l.CurrencyStyle)
	r.count("group_from", &l.GroupFrom)
	r.pattern("per_mille", &l.PerMille)
	r.count("scale_from", &l.ScaleFrom)
	r.count("scale_decimals", &l.ScaleDecimals)
	r.groupSizes(l)
	r.scales(l)
	r.currencies(l)
	r.within("after_scale", func(r rules) { r.link(&l.AfterScale) })
	r.within("qualifiers", func(r rules) { r.qualifiers(l) })
	r.within("words", func(r rules) { r.words(&l.Words) })
	r.within("numerals", func(r rules) { r.numerals(l) })
	r.within("changes", func(r rules) { r.changes(l) })
	r.within("units", func(r rules) { r.units(l) })
	r.within("ordinals", func(r rules) { r.ordinals(&l.Ordinals) })
	r.within("dates", func(r rules) { r.dates(&l.Dates) })
}

func (r rules) within(key string, read func(rules)) {
	if inner, ok := r.Table.Table(key); ok {
		read(r.on(inner))
	}
}

func (r rules) text(key string, to *string) {
	if s, _, ok := r.String(key); ok {
		*to = s
	}
}

func (r rules) flag(key string, to *bool) {
	if b, _, ok := r.Bool(key); ok {
		*to = b
	}
}

// pattern reads a text that must hold {n}.
func (r rules) pattern(key string, to *string) {
	s, span, ok := r.String(key)
	if !ok {
		return
	}
	if !strings.Contains(s, "{n}") {
		r.msgs.Errorf("bad-pattern", span, "the pattern %q has no {n} for the number", s)
		return
	}
	*to = s
}

func (r rules) list(key string, to *[]string) {
	if list, _, ok := r.Strings(key); ok {
		*to = list
	}
}

// count reads a small whole number.
func (r rules) count(key string, to *int) {
	n, span, ok := r.Int(key)
	if !ok {
		return
	}
	if n < 0 || n > maxPower {
		r.msgs.Errorf("bad-number-rule", span, "%q must lie between 0 and %d", key, maxPower)
		return
	}
	*to = int(n)
}

// maxPower is the largest power of ten that a rule may name.
const maxPower = 18

func (r rules) groupSizes(l *number.Locale) {
	texts, spans, ok := r.Strings("group_sizes")
	if !ok {
		return
	}
	var sizes []int
	for i, s := range texts {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			r.msgs.Errorf("bad-number-rule", spans[i], "a group has at least one digit").
				WithHint(`group_sizes = ["3", "2"], from the right`)
			return
		}
		sizes = append(sizes, n)
	}
	if len(sizes) > 0 {
		l.GroupSizes = sizes
	}
}

// plural reads the language whose plural rules hold, where CLDR has none for the
// language itself.
func (r rules) plural(l *number.Locale) {
	s, span, ok := r.String("plural")
	if !ok {
		return
	}
	tag, err := language.Parse(s)
	if err != nil {
		r.msgs.Errorf("bad-tag", span, "%q is no language tag", s).
			WithHint(`name a language whose plural rules hold here too: "en", "fr", "ru"`)
		return
	}
	l.Plural = tag
}

// forms reads the forms of a word by the plural categories of the language: other
// alone, or all of them.
func (r rules) forms(to *number.Forms) {
	given := 0
	var missing []string
	for _, c := range r.plurals {
		name := number.PluralName(c)
		r.text(name, to.At(c))
		switch {
		case r.Has(name):
			given++
		default:
			missing = append(missing, name)
		}
	}
	if given == 0 || len(missing) == 0 || given == 1 && r.Has("other") {
		return
	}
	for _, name := range missing {
		r.Missing(name).WithHint("the plural forms here: %s; or other alone, for a word that has one form", namesOf(r.plurals))
	}
}

func (r rules) scales(l *number.Locale) {
	rows, ok := r.Tables("scales")
	if !ok {
		return
	}
	l.Scales = nil
	for _, t := range rows {
		row := r.on(t)
		var s number.ScaleWord
		row.count("power", &s.Power)
		row.forms(&s.Forms)
		s.Asked, _, _ = t.Bool("asked")
		last := len(l.Scales) - 1
		if s.Power == 0 || s.Other == "" || last >= 0 && s.Power <= l.Scales[last].Power {
			r.msgs.Errorf("bad-number-rule", t.Span(), "a scale needs a power of ten, rising from one to the next, and a word").
				WithHint(`{ power = 6, one = "million", other = "millions" }`)
			continue
		}
		l.Scales = append(l.Scales, s)
	}
}

// currencyPattern reads the pattern of amounts, or its plural forms.
func (r rules) currencyPattern(c *number.CurrencyWords) {
	if r.ValueKind("pattern") != tomlfile.KindTable {
		r.pattern("pattern", &c.Pattern)
		return
	}
	inner, ok := r.Table.Table("pattern")
	if !ok {
		return
	}
	r.on(inner).forms(&c.Forms)
	for _, pattern := range c.Forms.All() {
		if !strings.Contains(pattern, "{n}") {
			r.msgs.Errorf("bad-pattern", inner.Span(), "the pattern %q has no {n} for the number", pattern)
			c.Forms = number.Forms{}
			return
		}
	}
	c.Pattern = c.Forms.Other
}

func (r rules) currencies(l *number.Locale) {
	rows, ok := r.Tables("currencies")
	if !ok {
		return
	}
	l.Currencies = nil
	for _, t := range rows {
		row := r.on(t)
		var c number.CurrencyWords
		row.text("code", &c.Code)
		row.text("style", &c.Style)
		row.currencyPattern(&c)
		row.list("words", &c.Words)
		for _, key := range []string{"code", "pattern"} {
			if !t.Has(key) {
				t.Missing(key)
			}
		}
		l.Currencies = append(l.Currencies, c)
	}
}
