package section

import "github.com/yuin/goldmark/ast"

// A Shape counts what a block is made of, its footnotes included. Blocks that say
// the same in two languages have the same shape.
type Shape struct {
	// Items counts the items of the block's lists: those at the margin, those one
	// level in, and so on.
	Items []int
	// Rows and Columns count those of the block's tables, the head included.
	Rows, Columns int
	// Paragraphs counts the paragraphs inside a box, a quote or a footnote but its
	// last; those of a list are its items.
	Paragraphs int
	// Footnotes counts the references to footnotes.
	Footnotes int
}

// shape is the shape of the block that is being compiled.
func (c *compiler) shape() *Shape { return &c.doc.Blocks[c.block].Shape }

// countItem notes an item of a list that lies in so many others.
func (s *Shape) countItem(level int) {
	for len(s.Items) <= level {
		s.Items = append(s.Items, 0)
	}
	s.Items[level]++
}

// countRow notes a row of a table.
func (s *Shape) countRow(row ast.Node) {
	s.Rows++
	s.Columns = max(s.Columns, row.ChildCount())
}

// listLevel returns how many lists a list lies in.
func listLevel(n ast.Node) int {
	level := 0
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == ast.KindList {
			level++
		}
	}
	return level
}
