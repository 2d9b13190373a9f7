package number

// A Change says whether a phrase gives a state or the way to it: 增长5% and
// 增长到5% are different things, and so are "by" and "to".
type Change uint8

const (
	// NoChange: the phrase speaks of no change.
	NoChange Change = iota
	// By: the number is the difference: 增长了5%, grew by 5%.
	By
	// To: the number is what was reached: 增长到5%, grew to 5%, 翻一番.
	To
)

// A ChangeWord is understood before a number as saying that something rose or fell.
type ChangeWord struct {
	Word   string
	Change Change
	// Falling says that it fell: 下降, decreased by.
	Falling bool
}

// A Fold is a word that holds a multiple by itself: 翻一番 and "doubled" are 2,
// reached; "twice" is 2 as it stands.
type Fold struct {
	Word   string
	Value  int64
	Change Change
}
