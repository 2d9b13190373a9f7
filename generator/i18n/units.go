package i18n

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A unit is what figures count or measure in.
type unit struct {
	id       string
	kind     number.Kind
	hasKind  bool
	currency string
	words    map[Lang]unitWords
	// span is where the unit stands, in the report's file if it is there.
	span diag.Span
}

// unitWords are a unit's words in a language, and how far from it the language is
// whose words they are: 0 for its own, more for a more general one.
type unitWords struct {
	number.Unit
	rank int
}

const unitsPath = folder + "/units.toml"

// readUnits reads the units: those of diglot, and over them the report's.
func (l *loader) readUnits(langs []*Language) []*unit {
	var units []*unit
	broken := false
	for _, fsys := range []fs.FS{l.defaults, l.fsys} {
		root := l.table(fsys, unitsPath)
		if root == nil {
			continue
		}
		broken = broken || root.Broken()
		for _, key := range root.Keys() {
			if t, ok := root.Table(key.Name); ok {
				units = l.readUnit(units, key, t, langs)
			}
		}
		root.Done()
	}
	for _, u := range units {
		if !broken {
			l.checkUnit(u, langs)
		}
	}
	l.warnWordless(units, langs)
	return units
}

// readUnit lays a table over the unit of its name, or adds the unit.
func (l *loader) readUnit(units []*unit, key tomlfile.Key, t *tomlfile.Table, langs []*Language) []*unit {
	i := slices.IndexFunc(units, func(u *unit) bool { return u.id == key.Name })
	if i < 0 {
		units = append(units, &unit{id: key.Name, words: map[Lang]unitWords{}})
		i = len(units) - 1
	}
	u := units[i]
	u.span = key.Span
	if s, span, ok := t.String("kind"); ok {
		kind, known := number.ParseKind(s)
		if !known {
			l.msgs.Errorf("unknown-kind", span, "no kind of unit named %q", s).
				WithHint("%s", diag.DidYouMean(s, number.KindNames()))
		}
		u.kind, u.hasKind = kind, true
	}
	if s, span, ok := t.String("currency"); ok {
		if !isCurrencyCode(s) {
			l.msgs.Errorf("bad-currency", span, "%q is no currency code", s).
				WithHint(`ISO 4217 codes are three capital letters: "CNY"`)
		}
		u.currency = s
	}
	for _, k := range t.Keys() {
		if k.Name != "kind" && k.Name != "currency" {
			l.readWords(u, k, t, langs)
		}
	}
	return units
}

// readWords reads a unit's words in one language, which are also those of its regional
// kinds that have none of their own. The file may have languages that the report does
// not use, if diglot or the report has a file for them.
func (l *loader) readWords(u *unit, key tomlfile.Key, t *tomlfile.Table, langs []*Language) {
	var inner *tomlfile.Table
	known := false
	for _, lang := range langs {
		rank := slices.IndexFunc(lang.lookup, func(name string) bool { return strings.EqualFold(name, key.Name) })
		if rank < 0 {
			continue
		}
		if !known {
			inner, _ = t.Table(key.Name)
			known = true
		}
		if inner == nil {
			continue
		}
		words := l.readUnitWords(inner, lang.plurals)
		if old, ok := u.words[lang.Key]; !ok || rank <= old.rank {
			u.words[lang.Key] = unitWords{words, rank}
		}
	}
	if lang := Lang(key.Name); !known && t.Has(key.Name) && !l.hasFile(lang) {
		l.msgs.Errorf("unknown-key", key.Span, "unknown key %q in unit %q", key.Name, u.id).
			WithHint("%s", diag.DidYouMean(key.Name, append([]string{"kind", "currency"}, names(l.langs)...)))
	}
}

// readUnitWords reads the words of a unit in a language with these plural categories.
func (l *loader) readUnitWords(t *tomlfile.Table, categories []plural.Form) number.Unit {
	var words number.Unit
	var forms number.Forms
	words.Measure, _, _ = t.String("measure")
	for _, c := range categories {
		*forms.At(c), _, _ = t.String(number.PluralName(c))
	}
	words.Symbol, _, _ = t.String("symbol")
	words.Per, _, _ = t.String("per")
	rules{Table: t, msgs: l.msgs}.gender(&words.Gender)
	if given := forms.All(); len(given) > 0 && !t.Has("other") {
		t.Missing("other").WithHint("the plural: %s", sampleForms(categories, forms))
	}
	return words.WithForms(forms)
}

// checkUnit reports what a unit lacks once all files are read.
func (l *loader) checkUnit(u *unit, langs []*Language) {
	if !u.hasKind {
		l.msgs.Errorf("missing-key", u.span, "unit %q lacks its kind", u.id).
			WithHint("%s", diag.Listing("kinds", number.KindNames()))
	}
	if (u.kind == number.Money) != (u.currency != "") {
		if u.currency == "" {
			l.msgs.Errorf("missing-key", u.span, "unit %q is money and lacks its currency", u.id).
				WithHint(`currency = "CNY"`)
		} else {
			l.msgs.Errorf("bad-currency", u.span, "unit %q has a currency, but is no money", u.id)
		}
	}
	for _, lang := range langs {
		words, ok := u.words[lang.Key]
		if unused := words.Measure + words.Other; words.Symbol != "" && unused != "" {
			l.msgs.Errorf("unused-words", u.span, "unit %q has a symbol and words in %q, and the words would never be written", u.id, lang.Key).
				WithHint("keep the symbol %q or the words", words.Symbol)
		}
		if !ok || words.Other == "" || words.Measure != "" || u.kind == number.Rank {
			continue // a word closed up to the number, and the noun of a rank, have no plural
		}
		if missing := lacking(words.Forms(), lang.plurals); missing != "" {
			l.msgs.Errorf("missing-plural", u.span, "unit %q lacks the plural form %s in %q", u.id, missing, lang.Key).
				WithHint(`%s = %s`, lang.Key, sampleForms(lang.plurals, words.Forms()))
		}
	}
}

// warnWordless warns, once a language, of the units that have no words in it: the
// number then stands alone.
func (l *loader) warnWordless(units []*unit, langs []*Language) {
	for _, lang := range langs {
		var ids []string
		var first diag.Span
		for _, u := range units {
			if _, ok := u.words[lang.Key]; ok || u.kind.IsShare() || u.kind == number.Money || u.kind == number.Rank {
				continue
			}
			if first.File == nil {
				first = u.span
			}
			ids = append(ids, u.id)
		}
		if len(ids) > 0 {
			l.msgs.Warnf("unit-words", first, "%d units have no words in %q: %s", len(ids), lang.Key, someOf(ids)).
				WithHint("add %s = { one = \"…\", other = \"…\" } to each in %s, or %s = {} for a bare number", lang.Key, unitsPath, lang.Key)
		}
	}
}

// someOf names the first of a list, and how many more there are.
func someOf(names []string) string {
	const few = 10
	if len(names) <= few {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
}

// unitsIn returns the units as one language words them.
func unitsIn(units []*unit, lang Lang) map[string]number.Unit {
	in := make(map[string]number.Unit, len(units))
	for _, u := range units {
		words := u.words[lang].Unit
		words.Kind, words.Currency = u.kind, u.currency
		in[u.id] = words
	}
	return in
}

// wordsOf lists the words of all units in a language.
func wordsOf(units []*unit, lang Lang) []string {
	var words []string
	for _, u := range units {
		w := u.words[lang]
		for _, word := range append(w.Forms().All(), w.Measure, w.Per) {
			if word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}

func isCurrencyCode(s string) bool {
	if len(s) != 3 {
		return false
	}
	for _, c := range s {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}
