package number

// A Qualifier says how a printed number stands to the true one. The direction
// matters: a sum of one that lies above and one that lies below is neither.
type Qualifier uint8

const (
	// Exact is a plain number.
	Exact Qualifier = iota
	// More is 多 / more than: the true value lies above the number.
	More
	// Over is 余 / over: above, by a little.
	Over
	// Nearly is 近 / nearly: the true value lies below the number.
	Nearly
	// About is 约, 左右 / about: on either side.
	About
	// AtLeast is 至少, 以上 / at least: the number or above.
	AtLeast
	// Below is 不足 / fewer than, below; 不超过 and at most are read as it.
	Below
	// Cumulative is 累计 / a total of: a stock up to the date.
	Cumulative
	// First is 首批 / the first: one batch of more to come.
	First
	// Sole is 唯一 / the only one.
	Sole
	// Planned is 将 / planned: not there yet on the date.
	Planned
)

// qualifierNames are the names in TOML, in the order of the constants.
// Exact has none: it is the absence of a qualifier.
func qualifierNames() [Planned + 1]string {
	return [...]string{
		"", "more", "over", "nearly", "about", "at-least", "below",
		"cumulative", "first", "sole", "planned",
	}
}

// ParseQualifier returns the qualifier with a TOML name. The empty name is
// Exact; ok is false for a name that [QualifierNames] does not list.
func ParseQualifier(name string) (q Qualifier, ok bool) {
	for i, n := range qualifierNames() {
		if n == name {
			return Qualifier(i), true
		}
	}
	return Exact, false
}

// QualifierNames lists the names that [ParseQualifier] reads, in the order of
// the constants and without Exact's empty name.
func QualifierNames() []string {
	all := qualifierNames()
	return append([]string(nil), all[1:]...)
}

// String returns the qualifier's name in TOML, and "exact" for Exact.
func (q Qualifier) String() string {
	if all := qualifierNames(); q != Exact && int(q) < len(all) {
		return all[q]
	}
	return "exact"
}

// The directions in which a true value can lie from the printed one.
const (
	// Upward: the true value is the number or lies above it.
	Upward = 1
	// Downward: the true value lies below the number.
	Downward = -1
	// NoDirection: the number is the value, and the qualifier says something else of it.
	NoDirection = 0
	// EitherSide: the true value lies near the number, above or below.
	EitherSide = 2
)

// Direction says where the true value lies: [Upward] for More, Over and
// AtLeast, [Downward] for Nearly and Below, [EitherSide] for About, and
// [NoDirection] for a plain number and for Cumulative, First, Sole and Planned.
func (q Qualifier) Direction() int {
	switch q {
	case More, Over, AtLeast:
		return Upward
	case Nearly, Below:
		return Downward
	case About:
		return EitherSide
	default:
		return NoDirection
	}
}
