package tomlfile

// A Kind is a TOML type.
type Kind uint8

// The kinds of value.
const (
	KindNone Kind = iota // no value: the key is absent
	KindString
	KindInteger
	KindFloat
	KindBool
	KindDatetime // a date, a time of day, or both
	KindArray    // a list, or the tables of [[key]]
	KindTable
)

// String returns the kind as messages name it: "text in quotes", "a whole
// number".
func (k Kind) String() string {
	switch k {
	case KindString:
		return "text in quotes"
	case KindInteger:
		return "a whole number"
	case KindFloat:
		return "a floating-point number"
	case KindBool:
		return "true or false"
	case KindDatetime:
		return "a date"
	case KindArray:
		return "a list"
	case KindTable:
		return "a table"
	}
	return "nothing"
}
