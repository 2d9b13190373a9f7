package chart

// A symbol marks the points of a line, by ECharts' name and its size in units.
type symbol struct {
	name string
	size int
}

// symbolOf is the symbol of the series at an index. Those of a chart differ, so that
// lines can be told apart without their colours.
func symbolOf(j int) symbol {
	all := []symbol{{"circle", 7}, {"rect", 7}, {"diamond", 10}, {"triangle", 9}}
	return all[j%len(all)]
}
