package number

import "golang.org/x/text/language"

// A Locale is everything that writing and reading numbers needs to know about a
// language. It is plain data, which package i18n reads from i18n/<lang>.toml on top
// of [Root]; docs/languages.md describes every field as its key in that file.
// Patterns hold their arguments in braces: {n}.
//
// A Locale is not changed by its methods and may be used by several goroutines.
type Locale struct {
	// Point stands before the decimals, Group between groups of digits.
	Point, Group string
	// GroupSizes are the sizes of the groups from the right; the last repeats.
	GroupSizes []int
	// GroupFrom is the length of the whole part, in digits, from which groups
	// are set off: 5 in Chinese (2280, 12,500), 4 in English (2,280).
	GroupFrom int
	// Minus stands before negative numbers.
	Minus string
	// Gap stands between the digits and a scale word or noun: "" in Chinese.
	Gap string
	// Percent and PerMille are the patterns of shares: "{n}%", "{n}‰".
	Percent, PerMille string
	// RangeSign joins two numbers: ～ in Chinese (GB/T 15834), – in English.
	RangeSign string
	// RangeRepeats gives both bounds of a range their scale word and percent sign:
	// 3万～5万, 3%～5% (GB/T 15835). Without it the bounds share them: 3–5 million.
	RangeRepeats bool
	// CurrencyTwice says that an amount may name its currency before the number and
	// its unit after it, as 人民币200亿元 does.
	CurrencyTwice bool

	// Scales are the words for large powers of ten, by rising power.
	Scales []ScaleWord
	// ScaleFrom is the power of ten from which a number of up to [MaxDigits] digits
	// takes a scale word where it has five significant digits or fewer; below it the
	// digits before the word may have one decimal: 5万, 1.2万.
	ScaleFrom int
	// ScaleDecimals is the largest number of decimals that a longer number shows before
	// a scale word; one with more takes the next smaller scale: 39038.1亿元.
	ScaleDecimals int

	// AfterScale links a scale word to the noun or currency after it: 6,5 millions
	// d’euros.
	AfterScale Link
	// Plural is the language whose plural rules of CLDR hold.
	Plural language.Tag
	// Qualifiers are the wordings of the qualifiers. Exact holds words that may
	// stand before a plain number and change nothing (达, 共有).
	Qualifiers map[Qualifier]Wording
	// Currencies are the ways to write amounts. For each currency the pattern of
	// CurrencyStyle is used, or else the first.
	Currencies    []CurrencyWords
	CurrencyStyle string
	Ordinals      Ordinals
	// Tellings tell changes in words; the first that fits is used.
	Tellings []TellingWords
	// GrowthInPercent writes growth by a multiple as a percentage: 增长1.5倍 is growth of
	// 150% in a language whose "grew 1.5 times" could be read as growth to 1.5 times.
	GrowthInPercent bool
	Words           NumberWords
	// Numerals are the characters of the language's own numeral system, where Words.Han
	// says that it has one.
	Numerals Numerals
	Dates    Dates
}

// Root returns the locale that belongs to no language: plain signs, digits grouped
// by threes, no words (the root locale of CLDR). Every language starts from it.
func Root() Locale {
	return Locale{
		Point: ".", Group: ",", GroupSizes: []int{3}, GroupFrom: 4,
		Minus: "−", Gap: " ", Percent: "{n}%", PerMille: "{n}‰", RangeSign: "–",
		ScaleFrom: 6, ScaleDecimals: 4,
	}
}

// TellingWords tell a change: grew {n}, fell {n}, was flat.
type TellingWords struct {
	As Telling
	// Kinds are those that the words are for; none means all.
	Kinds []Kind
	// Rise, Fall and Reached hold {n}, the magnitude with its unit; Reached is for a
	// multiple that was reached. Flat is for no change.
	Rise, Fall, Flat, Reached string
}

// A ScaleWord is a word for a power of ten.
type ScaleWord struct {
	Power int
	// Forms are its forms by number; most languages of Asia, and English after a
	// numeral, have Other alone.
	Forms
	// Asked words are written only where a form asks for them: thousand.
	Asked bool
}

// A Link is a word between two others, which many languages of Europe have and which
// some of them elide: de, and d’ before a vowel.
type Link struct {
	// Word stands between them with gaps around it; Elided takes its place, closed up to
	// the next, where that begins with one of Before.
	Word, Elided string
	Before       []string
}

// A GenderedWord is the word for a number beside nouns of one gender: une, première.
type GenderedWord struct {
	Number int64
	// Gender is one of [Genders].
	Gender, Word string
}

// Genders lists the grammatical genders that a noun may have, by their names in CLDR.
func Genders() []string { return []string{"masculine", "feminine", "neuter", "common"} }

// wordFor finds the word for a number beside a noun of a gender.
func wordFor(words []GenderedWord, n int64, gender string) (string, bool) {
	for _, w := range words {
		if w.Number == n && w.Gender == gender && gender != "" {
			return w.Word, true
		}
	}
	return "", false
}

// A Wording is how a language says a qualifier. In its patterns {n} is the number
// with its scale and currency, {unit} the measure word and noun, which follow {n}
// where the pattern does not place them, and {word} a number always in words.
type Wording struct {
	// Pattern is what is written: "{n}多{unit}", "more than {n}".
	Pattern string
	// ByKind replaces Pattern for some kinds: "fewer than {n}" for counts.
	ByKind map[Kind]string
	// Uneven replaces both for a number that ends neither in 0 nor in a scale
	// word, where the language needs it: 超过16所, since 16多所 is no Chinese.
	Uneven string
	// Single replaces all of these for the value 1: "the only {unit}"; and
	// SingleBare where no unit is written.
	Single, SingleBare string
	// Also are patterns that are understood but never written.
	Also []string
}

// CurrencyWords are a way to write amounts in a currency.
type CurrencyWords struct {
	// Code is the currency's ISO 4217 code.
	Code string
	// Style names the way, where a language has several: rmb, yuan, cny.
	Style string
	// Pattern places the number: "RMB {n}", "{n} yuan". In languages with measure
	// words the unit's measure word wins over it.
	Pattern string
	// Forms are the patterns by plural category, where the currency's name has several:
	// "{n} yuan", "{n} yuans". Where they are given, Other is Pattern.
	Forms Forms
	// Words are understood before or after a number as naming the currency.
	Words []string
}

// Ordinals are a language's words for ranks.
type Ordinals struct {
	// Words are the ranks in words, from first on.
	Words []string
	// Gendered replaces these beside nouns of a gender.
	Gendered []GenderedWord
	// InWords is the last rank that is written in words without being asked to.
	InWords int
	// Rules give the pattern for the others; the first that fits is used.
	Rules []OrdinalRule
	// Also are patterns that are understood but never written.
	Also []string
}

// An OrdinalRule is the pattern for numbers that leave Remainder when divided by
// Modulus, or equal Remainder where Modulus is 0.
type OrdinalRule struct {
	Modulus, Remainder int64
	Pattern            string
	// Gender restricts the rule to nouns of one gender: 1re.
	Gender string
}

// NumberWords are a language's numerals in words, and the words around digits
// that only reading needs.
type NumberWords struct {
	// Plain are the words from zero on; the last is the largest written in words.
	Plain []string
	// Gendered replaces these beside nouns of a gender: une.
	Gendered []GenderedWord
	// Han writes and reads the characters of [Locale.Numerals] (三千一百一十五) in
	// place of Plain.
	Han bool
	// Multiples are understood after a number: thousand, dozen, bn, 千.
	Multiples []Multiple
	// Compounds are units whose names begin with a multiple: 千瓦, 百分点.
	Compounds []string
	// And may stand between the parts of a number in words; Article is 1 before a
	// multiple (a dozen); Half is one half, before or after.
	And, Article, Half []string
	// Fractions are parts of one after a number in words: two thirds.
	Fractions []Fraction
	// Minus, Percent and Times are further words understood for the minus sign,
	// for "%" (patterns with {n}) and for a multiple (倍, times).
	Minus, Percent, Times []string
	// PerMille is Percent for "‰".
	PerMille []string
	// Ranges join the bounds of a range (～, 至, to), Between opens one whose bounds
	// And may join, and Ratio stands in the ratio of two numbers (3:1, 3比1).
	Ranges, Between, Ratio []string
	// Changes are verbs of rising and falling, Folds words for multiples (doubled);
	// a Fold of the value 0 is a suffix that makes the multiple what was reached.
	Changes []ChangeWord
	Folds   []Fold
	// Units are the units and measure words that mean the same in all languages.
	Units []UnitWords
}

// A Multiple is a word that multiplies the number before it.
type Multiple struct {
	Word  string
	Value int64
	// Closed words count only directly after digits and in this case: 650m.
	Closed bool
	// Alone words are one of the multiple where no number stands before them: mille.
	Alone bool
}

// A Fraction is a word for one of several equal parts.
type Fraction struct {
	Word  string
	Parts int64
}

// Dates are a language's patterns for dates and spans of time, after CLDR's
// interval formats: {y} {m} {d} are year, month and day, {y2} {m2} {d2} those of
// a span's end, {a} and {b} its two dates written in full; {q} and {h} are a quarter and a
// half, {z} the last two digits of the year in which a fiscal year ends. Months, quarters
// and halves are numbers unless the language names them. A language that lacks a pattern
// for quarters, halves or fiscal years writes these as data files do: 2025-Q3.
type Dates struct {
	Months, Quarters, Halves  []string
	Year, Month, Day          string
	Quarter, Half, FiscalYear string
	// FirstDay is the first day of a month where it is not written 1: 1er.
	FirstDay string
	// Years, Months… and Days… are spans; SameMonth and SameYear say what the two
	// ends share.
	YearSpan                                   string
	QuarterSpanSameYear, QuarterSpan           string
	HalfSpan, FiscalYearSpan                   string
	MonthSpanSameYear, MonthSpan               string
	DaySpanSameMonth, DaySpanSameYear, DaySpan string
}
