package number

import (
	"math/big"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Forms are the forms of one word by the plural categories of CLDR. Other is the
// word of a language without plural, and stands in for a form that is not given.
type Forms struct{ Zero, One, Two, Few, Many, Other string }

// Of returns the form of a category.
func (f Forms) Of(c plural.Form) string {
	if s := *f.At(c); s != "" {
		return s
	}
	return f.Other
}

// At returns the place of a category's form.
func (f *Forms) At(c plural.Form) *string {
	switch c {
	case plural.Zero:
		return &f.Zero
	case plural.One:
		return &f.One
	case plural.Two:
		return &f.Two
	case plural.Few:
		return &f.Few
	case plural.Many:
		return &f.Many
	default:
		return &f.Other
	}
}

// All lists the forms that are given, in the order of [PluralCategories].
func (f Forms) All() []string {
	var all []string
	for _, c := range pluralCategories {
		if s := *f.At(c); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// pluralCategories are the categories in the order of CLDR, pluralNames their names.
var (
	pluralCategories = [...]plural.Form{plural.Zero, plural.One, plural.Two, plural.Few, plural.Many, plural.Other}
	pluralNames      = [...]string{"zero", "one", "two", "few", "many", "other"}
)

// PluralCategories lists all categories in the order of CLDR, from zero to other.
func PluralCategories() []plural.Form { return slices.Clone(pluralCategories[:]) }

// PluralName returns CLDR's name of a category: zero, one, two, few, many, other.
func PluralName(c plural.Form) string {
	return pluralNames[max(0, slices.Index(pluralCategories[:], c))]
}

// PluralForms lists the categories that a language has by the rules of CLDR, in the
// order of [PluralCategories]; whole counts those of whole numbers alone. A language that
// CLDR does not know has other alone.
func PluralForms(tag language.Tag, whole bool) []plural.Form {
	var has [len(pluralCategories)]bool
	for i := range 200 {
		has[plural.Cardinal.MatchPlural(tag, i, 0, 0, 0, 0)] = true
	}
	has[plural.Cardinal.MatchPlural(tag, 1_000_000, 0, 0, 0, 0)] = true
	for i := 0; i < 12 && !whole; i++ {
		for tenths := range 10 {
			visible := min(tenths, 1)
			has[plural.Cardinal.MatchPlural(tag, i, 1, visible, tenths, tenths)] = true
		}
	}
	has[plural.Other] = true
	var forms []plural.Form
	for _, c := range pluralCategories {
		if has[c] {
			forms = append(forms, c)
		}
	}
	return forms
}

// Category returns the plural category that a value takes in this language, written
// with as many decimals as it has. A value without an end to its decimals takes that
// of its first four.
func (l *Locale) Category(v *big.Rat) plural.Form {
	text, ok := DecimalText(v)
	if !ok {
		text = v.FloatString(4)
	}
	return l.CategoryOf(text)
}

// CategoryOf returns the plural category of a plain decimal as it is written, where
// zeros at its end count: 1 is one in English, and 1.0 is other.
func (l *Locale) CategoryOf(decimal string) plural.Form {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(decimal, "-"), ".")
	short := strings.TrimRight(fraction, "0")
	return plural.Cardinal.MatchPlural(l.Plural, operand(whole), len(fraction), len(short), operand(fraction), operand(short))
}

// operand returns the number of a row of digits for a plural rule: of a long one its
// last digits, which are all that any rule looks at, above a million.
func operand(digits string) int {
	const kept = 6
	digits = strings.TrimLeft(digits, "0")
	n := 0
	if len(digits) > kept {
		n, digits = 1, digits[len(digits)-kept:]
	}
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n
}

// Forms returns the forms of the unit's noun.
func (u Unit) Forms() Forms { return Forms{u.Zero, u.One, u.Two, u.Few, u.Many, u.Other} }

// WithForms returns the unit with another noun.
func (u Unit) WithForms(f Forms) Unit {
	u.Zero, u.One, u.Two, u.Few, u.Many, u.Other = f.Zero, f.One, f.Two, f.Few, f.Many, f.Other
	return u
}
