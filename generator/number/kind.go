package number

// A Kind says what a unit measures, and so how a language writes its numbers.
type Kind uint8

const (
	// Count is a number of things or people: 336个, 336 entities.
	Count Kind = iota
	// Money is an amount in a currency's main unit: 6.5亿元, RMB 650 million.
	Money
	// Percent is a share, stored as a fraction (0.417) and written 41.7%.
	Percent
	// Times is a ratio of two like quantities: 217倍, 217 times.
	Times
	// Rank is a place in an order: 第一, 1st.
	Rank
	// Measure is a physical quantity with a symbol or a trade unit: 12英寸, 12 inches.
	Measure
	// PerMille is a share, stored as a fraction (−0.00241) and written −2.41‰.
	PerMille
	// Points are percentage points, stored as such: 0.89 is 0.89个百分点.
	Points
)

// kindNames are the names in TOML, in the order of the constants.
func kindNames() [Points + 1]string {
	return [...]string{"count", "money", "percent", "times", "rank", "measure", "per-mille", "points"}
}

// ParseKind returns the kind with a TOML name; ok is false for a name that
// [KindNames] does not list.
func ParseKind(name string) (k Kind, ok bool) {
	for i, n := range kindNames() {
		if n == name {
			return Kind(i), true
		}
	}
	return Count, false
}

// KindNames lists the names that [ParseKind] reads, in the order of the constants.
func KindNames() []string {
	all := kindNames()
	return all[:]
}

// IsShare reports whether numbers of this kind are fractions with a sign of percent
// or per mille.
func (k Kind) IsShare() bool { return k == Percent || k == PerMille }

// String returns the kind's name in TOML.
func (k Kind) String() string {
	if all := kindNames(); int(k) < len(all) {
		return all[k]
	}
	return "unknown"
}
