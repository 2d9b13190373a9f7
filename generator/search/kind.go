package search

// A Kind says what an entry is, in the letter that the file has for it.
type Kind byte

// The kinds of entry.
const (
	Page      Kind = 's'
	Heading   Kind = 'h'
	Paragraph Kind = 'p'
	Block     Kind = 'b' // a list, table, box, quote, code or key figures
	Footnote  Kind = 'n'
	Chart     Kind = 'c'
	Table     Kind = 't' // a chart's data alone
	Figure    Kind = 'f'
	Term      Kind = 'g'
	Document  Kind = 'd'
)

// prefix is what the ids of a kind's elements begin with.
func (k Kind) prefix() string {
	switch k {
	case Paragraph:
		return "p-"
	case Block:
		return "b-"
	case Footnote:
		return "fn-"
	case Chart:
		return "chart-"
	case Table:
		return "table-"
	case Figure:
		return "row-"
	case Term:
		return "term-"
	case Document:
		return "src-"
	}
	return ""
}

// numbered reports whether the ids of a kind are numbers after the prefix.
func (k Kind) numbered() bool {
	return k == Paragraph || k == Block || k == Footnote || k == Term
}
