package palette

// A Kind says what a colour draws on another, and so how much they must differ.
type Kind uint8

// The kinds, with the success criteria of WCAG 2.2 that they stand under.
const (
	Text  Kind = iota // 1.4.3: words and numbers, also large ones
	Shape             // 1.4.11: marks, lines and rings that say something
)

// Need is the least contrast ratio.
func (k Kind) Need() float64 {
	if k == Text {
		return 4.5
	}
	return 3
}

// String is "text" or "shapes".
func (k Kind) String() string {
	if k == Text {
		return "text"
	}
	return "shapes"
}

// A Pair is two colours of which the design sets one on the other.
type Pair struct {
	Kind        Kind
	Ink, Ground string
	// Use says where, for the author whose colour fails.
	Use string
}

// Pairs lists every pair that layouts, style sheet and charts use.
//
// Left out, as decoration: "rule" (hairlines and gridlines; a table or chart reads
// without them), the bands of flows and the fills of areas, radars and boxes (pale
// tints of a series' colour, whose edges, nodes and numbers are solid), shadows, and
// series against each other or against "rest" (two units of paper lie between
// neighbours, and each has its number). What is hidden until touched has the pairs of
// the page.
func Pairs() []Pair {
	pairs := []Pair{
		{Text, "ink", "paper", "what is written"},
		{Text, "ink", "wash", "code and fields"},
		{Text, "ink", "sand", "the row that a link led to, and the banner of a draft"},
		{Text, "ink-2", "paper", "sources, labels of axes, links of charts"},
		{Text, "ink-2", "wash", "sources in a quiet panel"},
		{Text, "ink-2", "sand", "sources in the row that a link led to"},
		{Text, "accent", "paper", "links under the pointer, the current entry, focus rings and source marks"},
		{Text, "accent", "wash", "links and focus rings in a quiet panel"},
		{Text, "accent", "sand", "links and source marks in the row that a link led to"},
		{Text, "ink", "q1", "numbers in heat maps"},
		{Text, "ink", "q2", "numbers in heat maps"},
		{Text, "ink", "q3", "numbers in heat maps"},
		{Text, "paper", "q4", "numbers in heat maps"},
		{Text, "paper", "q5", "numbers in heat maps"},
		{Shape, "c1", "q2", "the median in a box"},
		{Shape, "rest", "paper", "the rest of a whole"},
		{Shape, "ink-2", "paper", "dashes where nothing is published"},
	}
	for _, c := range []string{"c1", "c2", "c4", "c6"} {
		pairs = append(pairs, Pair{Text, c, "paper", "names and numbers in the colour of their series, and in the colour of the page on it"})
	}
	for _, c := range Series() {
		pairs = append(pairs, Pair{Shape, c, "paper", "marks of a series"})
	}
	for _, q := range []string{"q3", "q4", "q5"} {
		pairs = append(pairs, Pair{Shape, q, "paper", "the darker cells of heat maps"})
	}
	return pairs
}
