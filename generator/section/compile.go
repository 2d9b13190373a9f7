package section

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// A compiler turns the tree of a document's body into blocks and programs, and
// says what is wrong with it. A method a kind of node does the work; it stands
// in the file of that construct.
type compiler struct {
	doc   *Doc
	langs []i18n.Lang
	msgs  *diag.List

	// src is the body; base is its offset in the file.
	src  []byte
	base int

	html, plain writer

	// block is the index of the current top-level block; heading is the id of
	// the nearest heading above it, level the level of that heading.
	block   int
	heading string
	level   int
	// paragraphs counts the top-level paragraphs, others the blocks that are
	// neither these nor headings, charts and tables of charts.
	paragraphs, others int
	// elementID is the id that the next element gets, or "".
	elementID string
	// ids are the ids of the document's elements.
	ids map[string]diag.Span
	// notes are the footnotes by label; queue holds those referred to, in order.
	notes  map[string]*note
	labels []string
	queue  []*note
	// used holds the figures that each block uses.
	used map[use]bool
	// suggested counts the suggestions that were looked for.
	suggested int

	inline inlineState
}

// compile fills a document with the blocks of its tree.
func (c *compiler) compile(root ast.Node) {
	c.ids, c.used = map[string]diag.Span{}, map[use]bool{}
	blocks := root.ChildCount()
	c.doc.Blocks = make([]Block, 0, blocks)
	c.doc.Runs = make([]Run, 0, 2*blocks)
	c.html.grow(len(c.src)+len(c.src)/4, 8*blocks)
	c.plain.grow(len(c.src), 4*blocks)
	c.answers(root)
	c.collectNotes(root)
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		c.topLevel(n)
	}
	c.footnotes()
	c.checkAnchors()
	c.doc.html, c.doc.plain = c.html.program(), c.plain.program()
}

// span turns offsets of the body into a place of the file.
func (c *compiler) span(start, end int) diag.Span {
	return c.doc.File.Span(c.base+start, c.base+end)
}

func (c *compiler) report(p *problem) { p.report(c.msgs, c.span) }

// maxSuggestions is how many suggestions are looked for in one file; more would
// not be read, and each takes time that grows with the number of valid words.
const maxSuggestions = 20

// didYouMean returns a hint for a word that is not valid.
func (c *compiler) didYouMean(word string, valid []string) string {
	if c.suggested++; c.suggested > maxSuggestions {
		return ""
	}
	return diag.DidYouMean(word, valid)
}

// topLevel compiles a child of the document, and adds it to the blocks.
func (c *compiler) topLevel(n ast.Node) {
	kind, p := kindOf(n)
	if p != nil {
		c.report(p)
	}
	if kind == "" {
		return
	}
	c.block = len(c.doc.Blocks)
	start, end := c.extent(n)
	c.doc.Blocks = append(c.doc.Blocks, Block{Kind: kind, Span: c.span(start, end)})
	htmlFrom, plainFrom := c.html.here(), c.plain.here()
	id := c.topLevelBody(n)
	b := &c.doc.Blocks[c.block]
	b.ID, b.Heading = id, c.heading
	if id != "" {
		c.doc.ids[id] = c.block
	}
	b.html = part{htmlFrom, c.html.here()}
	b.plain = part{plainFrom, c.plain.here()}
}

// topLevelBody writes a top-level block and returns its id.
func (c *compiler) topLevelBody(n ast.Node) (id string) {
	switch n := n.(type) {
	case *ast.Heading:
		return c.topHeading(n)
	case *ast.Paragraph:
		return c.topParagraph(n)
	case *directiveNode:
		return c.directive(n)
	case *ast.ThematicBreak:
		c.nested(n, 0)
		return ""
	case *container:
		id = c.otherID()
		c.container(n)
	default:
		id = c.otherID()
		c.nested(n, 0)
	}
	c.elementID = ""
	return id
}

// otherID is the id of the next block that is neither paragraph nor heading nor
// chart. The element that is opened next takes it.
func (c *compiler) otherID() string {
	c.others++
	c.elementID = "b-" + strconv.Itoa(c.others)
	return c.elementID
}

// element begins the tag of an element, with the id that waits for one.
func (c *compiler) element(tag string) {
	c.html.raw("<" + tag)
	if c.elementID != "" {
		c.html.hole(blockIDPiece, 0, c.elementID)
		c.elementID = ""
	}
}

// kindOf returns the kind of a top-level block, or "" for a node that is not
// shown there, and the problem that the parser had with it.
func kindOf(n ast.Node) (Kind, *problem) {
	switch n := n.(type) {
	case *ast.Heading:
		return Head, nil
	case *ast.Paragraph:
		return Paragraph, nil
	case *ast.List:
		return List, nil
	case *ast.Blockquote:
		return Quote, nil
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return Code, nil
	case *ast.ThematicBreak:
		return Rule, nil
	case *east.Table:
		return Table, nil
	case *directiveNode:
		return n.kind(), n.problem
	case *container:
		return n.kind(), n.problem
	case *refused:
		return "", n.problem
	}
	return "", nil
}

// extent returns the offsets of a block, without the white space around it.
func (c *compiler) extent(n ast.Node) (start, end int) {
	start = max(n.Pos(), 0)
	switch n := n.(type) {
	case *directiveNode:
		return n.start, n.end
	case *container:
		start, end = n.start, max(n.end, n.closing)
	}
	end = max(end, start, lastByte(n))
	switch n.(type) {
	case *ast.ThematicBreak, *ast.Heading, *east.Table:
		for end < len(c.src) && c.src[end] != '\n' {
			end++
		}
	}
	for end > start && isSpaceByte(c.src[end-1]) {
		end--
	}
	return start, end
}

// lastByte is the offset after the last line of a block and the blocks in it.
func lastByte(n ast.Node) int {
	if n.Type() == ast.TypeInline {
		return 0
	}
	end := lastStop(n)
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		end = max(end, lastByte(child))
	}
	return end
}

func isSpaceByte(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }
