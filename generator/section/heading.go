package section

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"example.org/diglot/generator/diag"
)

// topHeading writes a heading and returns its id.
func (c *compiler) topHeading(n *ast.Heading) (id string) {
	start, end := c.extent(n)
	h := Heading{Level: c.headingLevel(n, start, end), Block: c.block, Span: c.span(start, end)}
	if id, ok := n.LastChild().(*headingID); ok {
		h.IDSpan = c.span(id.start, id.end)
		if c.claim(id.id, h.IDSpan) {
			h.ID = id.id
		}
	} else if h.Level <= 3 && !holdsMalformedID(n) {
		c.doc.unnamed = append(c.doc.unnamed, len(c.doc.Headings))
	}
	c.heading = h.ID

	tag := fmt.Sprintf("h%d", h.Level)
	c.html.raw("<" + tag)
	if h.ID != "" {
		c.html.hole(blockIDPiece, 0, h.ID)
	}
	c.html.raw(">")
	c.inline.title = &Inline{Span: h.Span}
	h.Title = c.inline.title
	c.flow(n)
	if h.ID != "" {
		c.html.hole(herePiece, 0, h.ID)
	}
	c.html.raw("</" + tag + ">\n")
	if len(h.Title.Segments) == 0 {
		c.report(newProblem("heading-text", start, end, "this heading has no text"))
	}
	c.doc.Headings = append(c.doc.Headings, h)
	return h.ID
}

// headingLevel checks the level of a heading and returns the level to show.
func (c *compiler) headingLevel(n *ast.Heading, start, end int) int {
	before := max(c.level, 1)
	level := max(n.Level, 2)
	switch {
	case n.Level == 1:
		c.report(newProblem("heading-level", start, end, "the section's title is its only heading of level 1").
			withHint(`write "##"`))
	case level > before+1:
		c.report(newProblem("heading-level", start, end, "this heading jumps from level %d to level %d", before, level).
			withHint("write %q", strings.Repeat("#", before+1)))
	}
	c.level = level
	return level
}

// holdsMalformedID reports whether a heading without id has had its message.
func holdsMalformedID(n ast.Node) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if bad, ok := child.(*malformed); ok && bad.problem.id == "heading-id" {
			return true
		}
	}
	return false
}

// reservedPrefixes begin the ids that the renderer makes itself.
func reservedPrefixes() []string {
	return []string{"p-", "b-", "fn-", "fnref-", "chart-", "table-"}
}

// claim reserves an id for one element of the document. It reports an id that
// another element has, and one that only the renderer may make.
func (c *compiler) claim(id string, span diag.Span) bool {
	for _, prefix := range reservedPrefixes() {
		if strings.HasPrefix(id, prefix) {
			c.msgs.Errorf("heading-id", span, "the id of a heading must not begin with %q", prefix).
				WithHint("such ids are given to blocks and footnotes")
			return false
		}
	}
	return c.claimElement(id, span)
}

func (c *compiler) claimElement(id string, span diag.Span) bool {
	if first, taken := c.ids[id]; taken {
		c.msgs.Errorf("duplicate-id", span, "the id %q is used twice in this section", id).
			WithNote(first, "it is first used here")
		return false
	}
	c.ids[id] = span
	return true
}

// reportUnnamed reports the headings that need an id and have none, and
// suggests one: the id of the same heading in the other languages, or one made
// of the heading's own letters.
func (d *Doc) reportUnnamed(others []*Doc, msgs *diag.List) {
	for _, i := range d.unnamed {
		h := d.Headings[i]
		id := ""
		for _, other := range others {
			if other != d && i < len(other.Headings) && other.Headings[i].Level == h.Level && d.headingWith(other.Headings[i].ID) < 0 {
				id = other.Headings[i].ID
			}
			if id != "" {
				break
			}
		}
		if id == "" {
			id = toName(strings.ReplaceAll(h.Title.Plain(nil), " ", "-"), '-')
		}
		if id == "" {
			id = fmt.Sprintf("part-%d", i+1)
		}
		msgs.Errorf("heading-id", h.Span, "this heading has no id").
			WithHint("add an id that all languages share: {#%s}", id)
	}
}

// headingWith returns the index of the heading with an id, or -1. No heading
// has the id "".
func (d *Doc) headingWith(id string) int {
	for i, h := range d.Headings {
		if h.ID == id && id != "" {
			return i
		}
	}
	return -1
}
