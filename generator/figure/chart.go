package figure

import (
	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A Kind is a form of chart.
type Kind string

// The kinds of chart. Waffle and Dots are drawn by diglot itself, the others by ECharts.
const (
	Bar        Kind = "bar"         // one or more series side by side, horizontal
	RankedBar  Kind = "ranked-bar"  // one series, largest first
	StackedBar Kind = "stacked-bar" // series stacked into a total
	PercentBar Kind = "percent-bar" // series stacked to 100 %
	Line       Kind = "line"
	Area       Kind = "area"
	Donut      Kind = "donut"
	Scatter    Kind = "scatter" // categories are points; two series give x and y, a third the size
	Heatmap    Kind = "heatmap" // categories are columns, series are rows
	Radar      Kind = "radar"   // categories are axes
	Sankey     Kind = "sankey"  // nodes and links
	Graph      Kind = "graph"   // nodes and links
	Treemap    Kind = "treemap"
	Funnel     Kind = "funnel"
	Boxplot    Kind = "boxplot" // five series: minimum, lower quartile, median, upper quartile, maximum
	Waffle     Kind = "waffle"  // countable cells, one a unit
	Dots       Kind = "dots"    // rings of dots, one a person
)

// A Role is what a series stands for, and so the colour and texture it takes.
type Role string

// The roles of a series.
const (
	Plain   Role = ""        // the palette's next colour
	Rest    Role = "rest"    // the remainder of a whole, an older stock
	Started Role = "started" // under way: hatched
	Planned Role = "planned" // not there yet: outlined with dashes
)

// A Chart is a picture of figures, or of a series read from a CSV file.
// Its texts may hold placeholders; report.Text writes them out.
type Chart struct {
	ID   string
	Span diag.Span
	Kind Kind
	// Title is the takeaway, Subtitle says what is measured, with unit and period.
	Title, Subtitle i18n.Text
	// Note stands above the source line; Alt is the long description. Either may be nil.
	Note, Alt i18n.Text
	// Heading names the categories: the head of the data table's first column.
	Heading    i18n.Text
	Categories []Category
	Series     []Series
	Nodes      []Node
	Links      []Link
	// Section is the slug of the section whose file holds the chart.
	Section string
}

// Cells lists the values that the chart shows, in reading order: those of the series,
// then those of the links.
func (c *Chart) Cells() []Cell {
	var cells []Cell
	for _, s := range c.Series {
		cells = append(cells, s.Cells...)
	}
	for _, l := range c.Links {
		cells = append(cells, l.Value)
	}
	return cells
}

// A Category is a bar, a point, an axis: what the values of one row belong to.
type Category struct {
	Name i18n.Text
	// Short replaces Name inside the drawing where room is scarce, or nil.
	Short i18n.Text
	Span  diag.Span
}

// A Series is one value for each category.
type Series struct {
	Name  i18n.Text
	Role  Role
	Cells []Cell
	Span  diag.Span
}

// A Cell is one value of a series. Where nothing is published, Quantity.Value is nil, and
// Missing may say why.
type Cell struct {
	// Figure is nil for values from a CSV file and where nothing is published.
	Figure   *Figure
	Quantity number.Quantity
	// Unit is the unit's id in i18n/units.toml.
	Unit string
	// Form is what the digits look like.
	Form    Form
	Flags   Flags
	Missing Missing
	// AsOf and Source are the figure's, or those that the chart names for its CSV file.
	AsOf   number.Period
	Source Citation
	Span   diag.Span
}

// A Node is an end of links in a sankey or graph.
type Node struct {
	ID   string
	Name i18n.Text
	// Group is a number from 0 that chooses the colour.
	Group int
	Span  diag.Span
}

// A Link joins two nodes.
type Link struct {
	From, To string
	// Value has no quantity where the link shows no figure; it then says when and
	// from which source the link is known. Such links are drawn alike.
	Value Cell
	// Label says what the link stands for, or nil.
	Label i18n.Text
	Span  diag.Span
}

// A Set is everything that the report's figure files hold.
type Set struct {
	Documents []*Document
	// Figures and Charts stand in the order of the sections, then of the files.
	Figures []*Figure
	Charts  []*Chart
	// Texts lists every text of the files with its place.
	Texts []i18n.Placed
	// Answers are the author's to what is found in sources, figures and charts.
	Answers []answer.Answer

	documents map[string]*Document
	figures   map[string]*Figure
	charts    map[string]*Chart
}

// Figure returns the figure with an id, or nil.
func (s *Set) Figure(id string) *Figure { return s.figures[id] }

// Chart returns the chart with an id, or nil.
func (s *Set) Chart(id string) *Chart { return s.charts[id] }

// Document returns the source document with an id, or nil.
func (s *Set) Document(id string) *Document { return s.documents[id] }
