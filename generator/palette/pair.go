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
	// Opacity is that of Ground where it lies over "paper", or 0 where it is solid.
	Opacity float64
}

// parts are the colours of a pair.
func (p Pair) parts() []string {
	if p.Opacity > 0 {
		return []string{p.Ink, p.Ground, "paper"}
	}
	return []string{p.Ink, p.Ground}
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
		{Kind: Text, Ink: "ink", Ground: "paper", Use: "what is written, and hints, the other way round"},
		{Kind: Text, Ink: "ink", Ground: "wash", Use: "code and fields"},
		{Kind: Text, Ink: "ink", Ground: "sand", Use: "the row that a link led to, and the banner of a draft"},
		{Kind: Text, Ink: "ink-2", Ground: "paper", Use: "sources, labels of axes, links of charts"},
		{Kind: Text, Ink: "ink-2", Ground: "wash", Use: "sources in a quiet panel"},
		{Kind: Text, Ink: "ink-2", Ground: "sand", Use: "sources in the row that a link led to"},
		{Kind: Text, Ink: "accent", Ground: "paper", Use: "links under the pointer, the current entry, focus rings and source marks"},
		{Kind: Text, Ink: "accent", Ground: "wash", Use: "links and focus rings in a quiet panel"},
		{Kind: Text, Ink: "accent", Ground: "sand", Use: "links and source marks in the row that a link led to"},
		{Kind: Text, Ink: "ink", Ground: "q1", Use: "numbers in heat maps"},
		{Kind: Text, Ink: "ink", Ground: "q2", Use: "numbers in heat maps"},
		{Kind: Text, Ink: "ink", Ground: "q3", Use: "numbers in heat maps"},
		{Kind: Text, Ink: "paper", Ground: "q4", Use: "numbers in heat maps"},
		{Kind: Text, Ink: "paper", Ground: "q5", Use: "numbers in heat maps"},
		{Kind: Text, Ink: "paper", Ground: "c1", Use: "numbers on the points of a scatter chart, which let each other show through", Opacity: 0.9},
		{Kind: Shape, Ink: "c1", Ground: "q2", Use: "the median in a box"},
		{Kind: Shape, Ink: "rest", Ground: "paper", Use: "the rest of a whole"},
		{Kind: Shape, Ink: "ink-2", Ground: "paper", Use: "dashes where nothing is published"},
	}
	for _, c := range []string{"c1", "c2", "c4", "c6"} {
		pairs = append(pairs, Pair{Kind: Text, Ink: c, Ground: "paper", Use: "names and numbers in the colour of their series, and in the colour of the page on it"})
	}
	for _, c := range Series() {
		pairs = append(pairs, Pair{Kind: Shape, Ink: c, Ground: "paper", Use: "marks of a series"})
	}
	for _, q := range []string{"q3", "q4", "q5"} {
		pairs = append(pairs, Pair{Kind: Shape, Ink: q, Ground: "paper", Use: "the darker cells of heat maps"})
	}
	return pairs
}
