package number

import "math/big"

// A Unit holds one language's words for what is counted.
type Unit struct {
	Kind Kind
	// Measure is the word closed up to the number in Chinese (个, 所, 人, 元);
	// empty in languages without measure words.
	Measure string
	// One and Other are the noun after the number, singular and plural
	// (CLDR plural categories); both empty where the number stands alone.
	// A language without plural uses Other.
	One, Other string
	// Zero, Two, Few and Many are the noun's further forms, in languages that have them.
	Zero, Two, Few, Many string
	// Gender is the noun's grammatical gender, one of [Genders], or "" where numbers in
	// words do not depend on it.
	Gender string
	// Symbol is a unit symbol (kg, km², °C). It takes the place of all words and
	// is set off by a space in every language, but for °, ′ and ″ (GB 3100 6.4.2,
	// SI Brochure 5.4.3).
	Symbol string
	// Currency is the ISO 4217 code for Money.
	Currency string
	// Per follows an amount or a unit, for what it is divided by: "per person". Languages
	// with measure words have it in Measure: 元/人.
	Per string
}

// A Quantity is what a figure says: an exact value with its qualifier.
type Quantity struct {
	// Value is in the base unit: persons, yuan, a fraction for Percent.
	Value     *big.Rat
	Qualifier Qualifier
	// Margin bounds More and Over where the wording does: the true value lies
	// below Value+Margin. It is what tells 300多万 (below 400万) from 300万多
	// (below 301万). Nil where it is not known; 多 then stands after 万.
	Margin *big.Rat
	// To is the upper bound of a range, of which Value is the lower; nil for one number.
	To *big.Rat
	// Change says that the value is a change: By a difference, such as the 1.5 of
	// 增长1.5倍, To a multiple that was reached, such as the 2 of 翻一番. NoChange where
	// the value does not say; a negative percentage is a fall all the same.
	Change Change
}

// A Form chooses how a quantity is written.
type Form struct {
	// Bare leaves out the unit's measure word and noun, and the currency:
	// 2280多, more than 2,280; 6.5亿, 650 million.
	Bare bool
	// Words writes the number in words: 十六所, nine projects. Numbers that the
	// language has no plain words for, amounts of money with the currency before
	// them and percentages stay in digits.
	Words bool
	// Full writes all digits in the base unit: 650,000,000元.
	Full bool
	// Abs writes the magnitude: 3.9% for −3.9%.
	Abs bool
	// Told writes direction and magnitude in words, as its part of speech.
	Told Telling
	// Style is how the digits look.
	Style Style
}

// A Telling is the part of speech in which a change is told.
type Telling uint8

// The ways to tell a change: not at all, grew 5.2%, growth of 5.2%, up 5.2%.
const (
	NotTold Telling = iota
	AsVerb
	AsNoun
	AsAdverb
)

// TellingNames lists the parts of speech by their names in TOML, from AsVerb on.
func TellingNames() []string { return []string{"verb", "noun", "adverb"} }
