package number

import "fmt"

// A Mistake is the name of a way in which the same figure differs between two
// languages. The names are stable.
type Mistake string

const (
	// CurrencyDoubled: an amount names its currency twice: RMB 200 billion yuan.
	CurrencyDoubled Mistake = "currency-doubled"
	// CurrencyDiffers: both amounts name a currency, and not the same.
	CurrencyDiffers Mistake = "currency-differs"
	// CurrencyLost: one names a currency, and the other names none.
	CurrencyLost Mistake = "currency-lost"
	// OrdinalCount: one is a place in an order, the other a number of things: 第三 and three.
	OrdinalCount Mistake = "ordinal-count"
	// PercentPoints: one is a percentage, the other a number of percentage points.
	PercentPoints Mistake = "percent-points"
	// UnitDiffers: the two measure or count different things, or one of them in a unit
	// that the other lacks; or in units that are not converted: mu and hectares.
	UnitDiffers Mistake = "unit-differs"
	// RangeLost: one is a range, and the other a single number.
	RangeLost Mistake = "range-lost"
	// DirectionFlipped: one rises and the other falls, or one is negative.
	DirectionFlipped Mistake = "direction-flipped"
	// ToBy: one gives what was reached, the other the difference: 增长到5% and grew by 5%.
	ToBy Mistake = "to-by"
	// TimesOff: the multiples differ by one: 增长了2倍 is three times as many, not twice.
	TimesOff Mistake = "times-off-by-one"
	// ScaleSwapped: the digits are kept and the scale word is another power of ten:
	// 6.5亿 and 6.5 billion (×10), 300万 and 300 million (×100).
	ScaleSwapped Mistake = "scale-swapped"
	// DecimalShifted: the significant digits are the same, and the point stands
	// elsewhere: 14.2亿 and 142 million. Places says by how many digits.
	DecimalShifted Mistake = "decimal-shifted"
	// DigitsTransposed: two neighbouring digits have changed places: 912.17 and 921.17.
	DigitsTransposed Mistake = "digits-transposed"
	// DigitChanged: one digit is another, and all others are the same: 3115 and 3116.
	DigitChanged Mistake = "digit-changed"
	// DigitLost: the significant digits of one are those of the other without one.
	DigitLost Mistake = "digit-lost"
	// Rounded: one is the other rounded to fewer significant digits, half away from zero: 39038.1亿 and 3.9
	// trillion. Where that changes one digit of a number without a scale word, it is
	// DigitChanged.
	Rounded Mistake = "rounded"
	// ValueDiffers: the values differ in none of these ways.
	ValueDiffers Mistake = "value-differs"
	// QualifierLost: one has a qualifier (近, nearly), and the other has none.
	QualifierLost Mistake = "qualifier-lost"
	// QualifierFlipped: the true value lies on opposite sides: 近500 and over 500.
	QualifierFlipped Mistake = "qualifier-flipped"
	// QualifierChanged: both have qualifiers that say different things, but not
	// opposite ones: 近500 and about 500.
	QualifierChanged Mistake = "qualifier-changed"
	// MarginDiffers: 多 reaches further in one than in the other: 300多万 and 300万多.
	MarginDiffers Mistake = "margin-differs"
)

// Mistakes lists all mistakes that Compare names, in the order in which it looks
// for them.
func Mistakes() []Mistake {
	return []Mistake{
		CurrencyDoubled, CurrencyDiffers, CurrencyLost, OrdinalCount, PercentPoints, UnitDiffers, RangeLost,
		DirectionFlipped, ToBy, TimesOff, ScaleSwapped, DecimalShifted, DigitsTransposed, DigitChanged, DigitLost,
		Rounded, ValueDiffers, QualifierLost, QualifierFlipped, QualifierChanged, MarginDiffers,
	}
}

// A Difference is one mistake between two readings.
type Difference struct {
	Mistake Mistake
	// Sentence says what differs, in lower case and without a full stop.
	Sentence string
	// Places is the number of digits by which the second value is too large, or, if it
	// is negative, too small; for ScaleSwapped and DecimalShifted only.
	Places int
}

func difference(m Mistake, format string, args ...any) Difference {
	return Difference{Mistake: m, Sentence: fmt.Sprintf(format, args...)}
}
