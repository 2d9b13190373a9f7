package check

import (
	"math/big"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A numeral is a number or a time that an author typed into prose, reduced to what
// it says, so that two languages can be held against each other: 7亿吨 and "700
// million tonnes" are one quantity, 一季度 and Q1 are one span of months.
type numeral struct {
	class class
	// value is the number: of a quantity in its base unit, of a time the year, the
	// month, the day. It is nil for codes.
	value *big.Rat
	// reading is what a quantity says.
	reading number.Reading
	// months are the span of the class months, about what of the class context.
	months [2]int
	about  i18n.TimeKind
	// code is the text of a code.
	code string
	// from and to are the place in the text that was read.
	from, to int
	// digits says that it is written in digits, elliptic that its unit may follow the
	// next number (5.0, 4.8 and 3.2 per cent).
	digits, elliptic bool
	// parts are the parts of the whole that a share is written in: 100 of 5%, 1000 of 5‰.
	parts int
	// compared says of a year that something is compared with it; rate of a quantity that
	// its unit is a rate (元/人).
	compared, rate bool
	// ratio says that it is a part of a ratio: 56∶44.
	ratio bool
	// weak says that a word stands before it that hardly qualifies it: some 35 million.
	weak bool
	// lang and span are the language and the place in the file.
	lang *i18n.Language
	span diag.Span
}

// A class says what a numeral does in its sentence.
type class uint8

const (
	// silent: it counts nothing by itself (两院, one of, both), but may be what the other
	// language counts.
	silent class = iota
	// soft: a small count, mostly in words (两家, three fields), that a language may
	// leave out.
	soft
	// hard: a quantity. Lost or changed it is a mistake.
	hard
	// size is the size of a unit: 亿元 at the head of a table, per 10,000 people.
	size
	// quoted stands in a quotation or a title: it is somebody else's.
	quoted
	// rank is a place in an order that is told as a result.
	rank
	// ordinal, label, age and code count nothing: 第三, section 3, 60岁, GB/T 15835.
	ordinal
	label
	age
	code
	// The times: a year, a month of a year, a day of a month, a span of months, a
	// decade by its year in the century, a century, a time of day, a plan.
	year
	month
	day
	months
	decade
	century
	clock
	plan
	// context is a time that the context gives: 全年, last year.
	context
)

// isQuantity reports whether a numeral states how much or how many.
func (n *numeral) isQuantity() bool {
	switch n.class {
	case soft, hard, size, quoted, rank:
		return true
	}
	return false
}

// text is the numeral as it was typed.
func (n *numeral) text() string { return n.span.Text() }
