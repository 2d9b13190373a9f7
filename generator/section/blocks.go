package section

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// topParagraph writes a paragraph that stands for itself. Its id counts the
// paragraphs, so that both languages give the same id to the same paragraph.
func (c *compiler) topParagraph(n *ast.Paragraph) (id string) {
	c.paragraphs++
	id = "p-" + strconv.Itoa(c.paragraphs)
	c.html.raw("<p")
	c.html.hole(blockIDPiece, 0, id)
	c.html.raw(">")
	c.flow(n)
	c.html.raw("</p>\n")
	return id
}

// children writes the blocks inside a block.
func (c *compiler) children(n ast.Node, depth int) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.nested(child, depth)
	}
}

// nested writes a block that stands inside another, or one that looks the same
// wherever it stands.
func (c *compiler) nested(n ast.Node, depth int) {
	if depth > maxDepth {
		start, end := c.extent(n)
		c.report(newProblem("too-deep", start, end, "these blocks are nested more than %d deep", maxDepth))
		return
	}
	switch n := n.(type) {
	case *ast.Paragraph:
		if n.Parent().Kind() != ast.KindListItem {
			c.shape().Paragraphs++
		}
		c.html.raw("<p>")
		c.flow(n)
		c.html.raw("</p>\n")
	case *ast.TextBlock:
		c.flow(n)
	case *ast.List:
		c.list(n, "", "", depth)
	case *ast.Blockquote:
		c.element("blockquote")
		c.html.raw(">\n")
		c.children(n, depth+1)
		c.html.raw("</blockquote>\n")
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		c.code(n)
	case *ast.ThematicBreak:
		c.html.hole(voidPiece, 0, "hr")
		c.html.raw("\n")
	case *east.Table:
		c.table(n)
	default:
		c.misplaced(n)
	}
}

// misplaced reports a block that belongs to the margin of a section, and shows
// what text it has.
func (c *compiler) misplaced(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		start, end := c.extent(n)
		c.report(newProblem("heading-level", start, end, "a heading stands inside another block").
			withHint("begin its line at the margin, after a blank line"))
		c.html.raw("<p>")
		c.flow(n)
		c.html.raw("</p>\n")
	case *directiveNode:
		if n.problem != nil {
			c.report(n.problem)
			return
		}
		c.report(newProblem("directive", n.start, n.end, "a directive stands inside another block").
			withHint("begin its line at the margin, after a blank line"))
	case *refused:
		c.report(n.problem)
	}
}

// list writes a list. The classes are those of the list and of its items.
func (c *compiler) list(n *ast.List, class, itemClass string, depth int) {
	tag := "ul"
	if n.IsOrdered() {
		tag = "ol"
	}
	c.element(tag)
	if n.IsOrdered() && n.Start != 1 {
		c.html.raw(` start="` + strconv.Itoa(n.Start) + `"`)
	}
	c.html.raw(classAttribute(class) + ">\n")
	level := listLevel(n)
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		c.shape().countItem(level)
		c.html.raw("<li" + classAttribute(itemClass) + ">")
		if first := item.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
			c.html.raw("\n")
		}
		c.children(item, depth+1)
		c.html.raw("</li>\n")
	}
	c.html.raw("</" + tag + ">\n")
}

func classAttribute(class string) string {
	if class == "" {
		return ""
	}
	return ` class="` + class + `"`
}

// code writes a code block. Nothing in it is read as markup.
func (c *compiler) code(n ast.Node) {
	if n.Kind() == ast.KindCodeBlock {
		start, end := c.extent(n)
		c.msgs.Warnf("indented-code", c.span(start, end), "a line that is indented by four spaces is set as code").
			WithHint("begin the line at the margin, or fence it with ``` to keep it as code")
	}
	c.element("pre")
	c.html.raw("><code>")
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		text := string(bytes.ReplaceAll(line.Value(c.src), []byte("\r\n"), []byte("\n")))
		c.html.escaped(text)
		c.plain.raw(text)
	}
	c.html.raw("</code></pre>\n")
	c.plain.raw("\n")
}
