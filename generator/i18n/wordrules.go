package i18n

import (
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// qualifiers reads the wordings of the qualifiers, each a pattern or a table:
//
//	more  = "plus de {n}"
//	below = { pattern = "moins de {n}", also = ["pas tout à fait {n}"] }
func (r rules) qualifiers(l *number.Locale) {
	all := map[number.Qualifier]number.Wording{}
	for q, wording := range l.Qualifiers {
		all[q] = wording
	}
	for q := number.Exact; q <= number.Planned; q++ {
		if w, ok := r.wording(q.String()); ok {
			all[q] = w
		}
	}
	l.Qualifiers = all
}

func (r rules) wording(key string) (number.Wording, bool) {
	var w number.Wording
	if !r.Has(key) {
		return w, false
	}
	if r.ValueKind(key) == tomlfile.KindString {
		r.pattern(key, &w.Pattern)
		return w, w.Pattern != ""
	}
	inner, ok := r.Table.Table(key)
	if !ok {
		return w, false
	}
	row := r.on(inner)
	row.pattern("pattern", &w.Pattern)
	row.pattern("uneven", &w.Uneven)
	row.text("single", &w.Single)
	row.text("single_bare", &w.SingleBare)
	row.list("also", &w.Also)
	w.ByKind = map[number.Kind]string{}
	for _, name := range number.KindNames() {
		kind, _ := number.ParseKind(name)
		var pattern string
		if row.pattern(name, &pattern); pattern != "" {
			w.ByKind[kind] = pattern
		}
	}
	if w.Pattern == "" && !inner.Has("pattern") {
		inner.Missing("pattern")
	}
	return w, true
}

// link reads the word between a scale word and what follows it.
func (r rules) link(l *number.Link) {
	r.text("word", &l.Word)
	r.text("elided", &l.Elided)
	r.list("before", &l.Before)
}

// gendered reads the words for numbers beside nouns of one gender.
func (r rules) gendered(to *[]number.GenderedWord) {
	rows, ok := r.Tables("gendered")
	if !ok {
		return
	}
	*to = nil
	for _, t := range rows {
		row := r.on(t)
		var w number.GenderedWord
		n, span, given := t.Int("number")
		if given && n < 0 {
			r.msgs.Errorf("bad-number-rule", span, "%q must be 0 or more", "number")
		}
		w.Number = int64(n)
		row.text("word", &w.Word)
		row.gender(&w.Gender)
		for _, key := range []string{"number", "gender", "word"} {
			if !t.Has(key) {
				t.Missing(key)
			}
		}
		*to = append(*to, w)
	}
}

// gender reads the gender of a noun.
func (r rules) gender(to *string) {
	s, span, ok := r.String("gender")
	if !ok {
		return
	}
	if !slices.Contains(number.Genders(), s) {
		r.msgs.Errorf("bad-number-rule", span, "no grammatical gender named %q", s).
			WithHint("%s", diag.DidYouMean(s, number.Genders()))
		return
	}
	*to = s
}

// words reads numerals in words.
func (r rules) words(w *number.NumberWords) {
	r.list("plain", &w.Plain)
	r.gendered(&w.Gendered)
	r.list("and", &w.And)
	r.list("article", &w.Article)
	r.list("half", &w.Half)
	r.list("minus", &w.Minus)
	r.list("percent", &w.Percent)
	r.list("per_mille", &w.PerMille)
	r.list("times", &w.Times)
	r.list("ranges", &w.Ranges)
	r.list("between", &w.Between)
	r.list("ratio", &w.Ratio)
	r.list("compounds", &w.Compounds)
	if rows, ok := r.Tables("multiples"); ok {
		w.Multiples = nil
		for _, t := range rows {
			row := r.on(t)
			var m number.Multiple
			row.text("word", &m.Word)
			m.Value = row.factor("value")
			row.flag("closed", &m.Closed)
			row.flag("alone", &m.Alone)
			w.Multiples = append(w.Multiples, m)
		}
	}
	if rows, ok := r.Tables("fractions"); ok {
		w.Fractions = nil
		for _, t := range rows {
			row := r.on(t)
			var f number.Fraction
			row.text("word", &f.Word)
			f.Parts = row.factor("parts")
			w.Fractions = append(w.Fractions, f)
		}
	}
}

// factor reads a whole number above 1.
func (r rules) factor(key string) int64 {
	n, span, ok := r.Int(key)
	if !ok {
		if !r.Has(key) {
			r.Missing(key)
		}
		return 1
	}
	if n < 2 {
		r.msgs.Errorf("bad-number-rule", span, "%q must be 2 or more", key)
		return 1
	}
	return int64(n)
}

func (r rules) ordinals(o *number.Ordinals) {
	r.list("words", &o.Words)
	r.gendered(&o.Gendered)
	r.count("in_words", &o.InWords)
	r.list("also", &o.Also)
	rows, ok := r.Tables("rules")
	if !ok {
		return
	}
	o.Rules = nil
	for _, t := range rows {
		row := r.on(t)
		var rule number.OrdinalRule
		modulus, _, _ := t.Int("modulus")
		remainder, _, _ := t.Int("remainder")
		rule.Modulus, rule.Remainder = int64(modulus), int64(remainder)
		row.pattern("pattern", &rule.Pattern)
		row.gender(&rule.Gender)
		if rule.Pattern == "" && !t.Has("pattern") {
			t.Missing("pattern")
		}
		o.Rules = append(o.Rules, rule)
	}
}

func (r rules) dates(d *number.Dates) {
	for _, names := range []struct {
		key  string
		list *[]string
		of   int
	}{{"months", &d.Months, 12}, {"quarters", &d.Quarters, 4}, {"halves", &d.Halves, 2}} {
		r.list(names.key, names.list)
		if n := len(*names.list); n != 0 && n != names.of {
			r.msgs.Errorf("bad-number-rule", r.ValueSpan(names.key), "a year has %d %s, and these are %d", names.of, names.key, n)
			*names.list = nil
		}
	}
	r.text("first_day", &d.FirstDay)
	for _, p := range append(datePatterns(d), optionalDatePatterns(d)...) {
		r.text(p.key, p.text)
	}
}

// A datePattern is a pattern of dates with its key.
type datePattern struct {
	key  string
	text *string
}

func datePatterns(d *number.Dates) []datePattern {
	return []datePattern{
		{"year", &d.Year},
		{"month", &d.Month},
		{"day", &d.Day},
		{"year_span", &d.YearSpan},
		{"month_span_same_year", &d.MonthSpanSameYear},
		{"month_span", &d.MonthSpan},
		{"day_span_same_month", &d.DaySpanSameMonth},
		{"day_span_same_year", &d.DaySpanSameYear},
		{"day_span", &d.DaySpan},
	}
}

// optionalDatePatterns are those that a language may do without: it then writes quarters,
// halves and fiscal years as data files do.
func optionalDatePatterns(d *number.Dates) []datePattern {
	return []datePattern{
		{"quarter", &d.Quarter},
		{"half", &d.Half},
		{"fiscal_year", &d.FiscalYear},
		{"quarter_span_same_year", &d.QuarterSpanSameYear},
		{"quarter_span", &d.QuarterSpan},
		{"half_span", &d.HalfSpan},
		{"fiscal_year_span", &d.FiscalYearSpan},
	}
}

// checkNumber reports number rules that a language lacks.
func checkNumber(l *number.Locale, lang Lang, path string, at diag.Span, msgs *diag.List) {
	var missing []string
	if len(l.Scales) == 0 {
		missing = append(missing, "scales")
	}
	if len(l.Ordinals.Rules) == 0 {
		missing = append(missing, "ordinals.rules")
	}
	for q := number.More; q < number.Planned; q++ {
		if l.Qualifiers[q].Pattern == "" {
			missing = append(missing, "qualifiers."+q.String())
		}
	}
	for _, p := range datePatterns(&l.Dates) {
		if *p.text == "" {
			missing = append(missing, "dates."+p.key)
		}
	}
	if len(missing) > 0 {
		msgs.Errorf("missing-number-rules", at, "the number rules of %q lack %s", lang, strings.Join(missing, ", ")).
			WithHint("in [number] of %s; docs/languages.md says what each means", path)
	}
}
