package number

import (
	"errors"
	"math/big"
)

// ErrNoRange says that the bounds of a range do not rise.
var ErrNoRange = errors.New("a range runs from a smaller number to a larger one")

// FormatRange writes a range of two quantities in one unit: 300～500人, 3万～5万元,
// 3%～5%; 300–500 people, RMB 3–5 million, 3–5%. The bounds share what their
// language lets them share (GB/T 15835 repeats 万 and %); where they take different
// scale words each has its own, and where one takes none both have all digits. The qualifier is the first
// bound's. Locale.Read gives both bounds back. It returns [ErrInexact] when the
// decimals do not end, and [ErrNoRange] when the bounds do not rise.
func (l *Locale) FormatRange(from Quantity, to *big.Rat, u Unit, f Form) (Phrase, error) {
	if from.Value.Cmp(to) >= 0 {
		return nil, ErrNoRange
	}
	f.Words = false
	qualified := Quantity{Value: to, Qualifier: from.Qualifier}
	upper, err := l.Format(qualified, u, f)
	if err != nil {
		return nil, err
	}
	lower, err := l.Format(Quantity{Value: from.Value}, u, f)
	if err != nil {
		return nil, err
	}
	i := digitsAt(upper)
	if i < 0 {
		return nil, ErrNoRange // a first or only one has no range
	}
	if lower := lower[max(digitsAt(lower), 0):]; !f.Full && scaleText(lower) == "" && scaleText(upper[i:]) != "" {
		f.Full = true // 3,000–5 million would be read as 3,000 million
		return l.FormatRange(from, to, u, f)
	}
	joiner := l.RangeSign
	if f.Style.Joiner != "" {
		joiner = f.Style.Joiner
	}
	upper[i].Text = lowerText(l, lower, upper[i:]) + joiner + upper[i].Text
	return upper, nil
}

// digitsAt returns the place of the digits in a phrase, or -1.
func digitsAt(p Phrase) int {
	for i, part := range p {
		if part.Role == Digits {
			return i
		}
	}
	return -1
}

// lowerText returns the lower bound's digits, with its scale word where the upper
// bound does not lend it one.
func lowerText(l *Locale, lower, upper Phrase) string {
	i := digitsAt(lower)
	digits, scale := lower[i].Text, scaleText(lower[i:])
	if !l.RangeRepeats && scale == scaleText(upper) {
		return digits
	}
	return digits + scale
}

// scaleText returns the scale word or percent sign after the digits of a phrase,
// with the gap before it.
func scaleText(p Phrase) string {
	gap := ""
	for _, part := range p[1:] {
		switch part.Role {
		case Space:
			gap = part.Text
		case Scale:
			return gap + part.Text
		case Qualify:
		default:
			return ""
		}
	}
	return ""
}

// FractionWords writes a value between 0 and 1 as a fraction in words: 三分之二, two
// thirds, 一半, half. ok is false for other values, and for parts that the language
// has no word for.
func (l *Locale) FractionWords(v *big.Rat) (text string, ok bool) {
	if v.Sign() <= 0 || v.Cmp(one()) >= 0 || !v.Denom().IsInt64() {
		return "", false
	}
	over, under := v.Num().Int64(), v.Denom().Int64()
	if under == 2 && len(l.Words.Half) > 0 {
		if l.Words.Han {
			return l.hanWord(1, false) + l.Words.Half[0], true
		}
		return l.Words.Half[0], true
	}
	if l.Words.Han {
		text = l.hanWord(under, false) + l.Numerals.Parts + l.hanWord(over, false)
		return text, under <= 1000
	}
	if over >= int64(len(l.Words.Plain)) {
		return "", false
	}
	words := ""
	for _, f := range l.Words.Fractions {
		if f.Parts == under && (words == "" || over > 1) {
			words = f.Word // the singular stands before the plural
		}
	}
	return l.Words.Plain[over] + " " + words, words != ""
}
