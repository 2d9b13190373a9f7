package number

import "unicode/utf8"

// Numerals are the characters of a numeral system that writes numbers as they are
// spoken, with a character for each digit and each power of ten: hans and hant of
// CLDR. One engine writes and reads both; only the characters differ.
type Numerals struct {
	// System is CLDR's name of the system, one of [NumeralSystems].
	System string
	// Digits are zero to nine, Units 10, 100, 1000, 10^4 and 10^8: 十百千万亿.
	Digits, Units string
	// Two stands for 2 before a measure word, and at the head before 1000, 10^4 and
	// 10^8: 两.
	Two string
	// AlsoDigits and AlsoUnits are further forms by the same places, which are
	// understood but never written: 〇壹贰叁, 拾佰仟.
	AlsoDigits, AlsoUnits []string
	// Tens are single characters for 20, 30 and 40: 廿卅卌.
	Tens string
	// Zeros are those forms of zero that show two or three digits in a row to be read
	// one by one: the 〇 of 一〇二. Without one, digits are so read from four on.
	Zeros string
	// Point stands before decimals (点), Parts between the parts and how many are
	// taken (三分之一), And between a whole number and a fraction (一又三分之一).
	Point, Parts, And string
	// Tenths is the word for shares in tenths (三成). TenthsNot are the characters that
	// make it the beginning of another word: 成立.
	Tenths, TenthsNot string
	// Estimates are the characters that make what follows no exact number: 几十, 数百.
	Estimates string
}

// NumeralSystems lists the systems that can be written and read.
func NumeralSystems() []string { return []string{"hans", "hant"} }

// hanSigns are the characters of Numerals with their values.
type hanSigns struct{ digits, units, tens map[rune]int64 }

func newHanSigns(n *Numerals) hanSigns {
	signs := hanSigns{map[rune]int64{}, map[rune]int64{}, map[rune]int64{}}
	if n.System == "" {
		return signs
	}
	two, _ := utf8.DecodeRuneInString(n.Two)
	signs.digits[two] = 2
	for _, row := range append([]string{n.Digits}, n.AlsoDigits...) {
		value := int64(0)
		for _, c := range row {
			signs.digits[c] = value
			value++
		}
	}
	for _, row := range append([]string{n.Units}, n.AlsoUnits...) {
		for i, c := range []rune(row) {
			if i < len(hanSizes) {
				signs.units[c] = hanSizes[i]
			}
		}
	}
	value := int64(20)
	for _, c := range n.Tens {
		signs.tens[c] = value
		value += 10
	}
	return signs
}

// hanSizes are the values of [Numerals].Units.
var hanSizes = [...]int64{10, 100, 1000, 1e4, 1e8}

// hanDigit returns the value of a digit in characters.
func (r *Reader) hanDigit(c rune) (value int64, ok bool) {
	value, ok = r.han.digits[c]
	return value, ok
}

func (r *Reader) isHanNumeral(c rune) bool {
	if c < utf8.RuneSelf {
		return false
	}
	if _, digit := r.han.digits[c]; digit {
		return true
	}
	_, unit := r.han.units[c]
	return unit
}

// isTwo reports whether a character is 2 before a measure word, which stands in no
// row of digits.
func (r *Reader) isTwo(c rune) bool {
	two, _ := utf8.DecodeRuneInString(r.Numerals.Two)
	return c == two
}
