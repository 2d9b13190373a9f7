package section

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table writes a table of GitHub Flavored Markdown. It stands in a box that
// scrolls on narrow screens and can be reached with the keyboard. Columns
// aligned to the right have the class "r", centred ones "c".
func (c *compiler) table(n *east.Table) {
	c.element("div")
	c.html.raw(` class="scroll" tabindex="0"`)
	c.html.hole(tableLabelPiece, 0, "")
	c.html.raw("><table>\n")
	inBody := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, isHead := row.(*east.TableHeader)
		switch {
		case isHead:
			c.html.raw("<thead>\n")
		case !inBody:
			c.html.raw("<tbody>\n")
			inBody = true
		}
		c.row(row, isHead)
		if isHead {
			c.html.raw("</thead>\n")
		}
	}
	if inBody {
		c.html.raw("</tbody>\n")
	}
	c.html.raw("</table></div>\n")
}

func (c *compiler) row(row ast.Node, isHead bool) {
	c.shape().countRow(row)
	c.html.raw("<tr>")
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		tag := "<td"
		// An empty cell heads no column.
		if isHead && cell.HasChildren() {
			tag = `<th scope="col"`
		}
		c.html.raw(tag + classAttribute(alignClass(cell)) + ">")
		c.inline.inCell = true
		c.inlines(cell)
		c.inline = inlineState{}
		c.html.raw("</" + tag[1:3] + ">")
		if cell.NextSibling() != nil {
			c.plain.raw("\t")
		}
	}
	c.html.raw("</tr>\n")
	c.plain.raw("\n")
}

func alignClass(cell ast.Node) string {
	if cell, ok := cell.(*east.TableCell); ok {
		switch cell.Alignment {
		case east.AlignRight:
			return "r"
		case east.AlignCenter:
			return "c"
		}
	}
	return ""
}
