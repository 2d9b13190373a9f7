package palette

import "slices"

// names lists the colours of the design, those first that the fewest others are set
// against: where two of them clash, the earlier is asked to give way.
func names() []string {
	return []string{
		"q1", "q2", "q3", "q4", "q5",
		"c1", "c2", "c3", "c4", "c5", "c6",
		"rest", "accent", "rule", "ink-2", "sand", "wash", "ink", "paper",
	}
}

// Series lists the colours of series, in their order.
func Series() []string { return []string{"c1", "c2", "c3", "c4", "c5", "c6"} }

// patience is the place of a colour in names.
func patience(name string) int { return slices.Index(names(), name) }
