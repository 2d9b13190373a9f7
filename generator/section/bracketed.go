package section

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/text/language"

	"example.org/diglot/generator/i18n"
)

// bracketedSpan is a stretch in another language, [Fraunhofer]{lang=de}, or one whose
// numerals count nothing, [31个省]{name}, or both.
type bracketedSpan struct {
	ast.BaseInline
	// lang is "" where none is named.
	lang     string
	at, stop int // of the language
	name     bool
}

// nameFlag is the attribute of a name.
const nameFlag = "name"

var kindBracketedSpan = ast.NewNodeKind("SectionBracketedSpan")

// Kind implements [ast.Node].
func (n *bracketedSpan) Kind() ast.NodeKind { return kindBracketedSpan }

// Dump implements [ast.Node].
func (n *bracketedSpan) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// spanOpening marks the "[" of a span until its "]" is met.
type spanOpening struct {
	ast.BaseInline
	segment text.Segment
	// closing is the offset of the "]".
	closing int
	bottom  ast.Node
	outer   *spanOpening
}

var kindSpanOpening = ast.NewNodeKind("SectionSpanOpening")

// Kind implements [ast.Node].
func (n *spanOpening) Kind() ast.NodeKind { return kindSpanOpening }

// Dump implements [ast.Node].
func (n *spanOpening) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

var spanOpeningKey = parser.NewContextKey()

// bracketedSpanParser reads [text]{lang=en} and [text]{name}. The text may hold other inlines. It
// looks ahead from "[" for the "]" with braces behind it, and takes the nodes
// between them once it gets there.
type bracketedSpanParser struct{}

// Trigger implements [parser.InlineParser].
func (bracketedSpanParser) Trigger() []byte { return []byte{'[', ']'} }

// Parse implements [parser.InlineParser].
func (bracketedSpanParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	outer, _ := pc.Get(spanOpeningKey).(*spanOpening)
	if block.Peek() == '[' {
		closing := findSpanEnd(block)
		if closing < 0 {
			return nil
		}
		_, segment := block.PeekLine()
		opening := &spanOpening{segment: segment.WithStop(segment.Start + 1), closing: closing, outer: outer}
		if d := pc.LastDelimiter(); d != nil {
			opening.bottom = d
		} else {
			opening.bottom = opening
		}
		pc.Set(spanOpeningKey, opening)
		block.Advance(1)
		return opening
	}
	_, segment := block.PeekLine()
	if outer == nil || outer.closing != segment.Start || outer.Parent() != parent {
		return nil
	}
	return closeSpan(outer, parent, block, pc)
}

// closeSpan turns an opening and the nodes after it into a span.
func closeSpan(opening *spanOpening, parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	setOpening(pc, opening.outer)
	block.Advance(1)
	line, segment := block.PeekLine()
	attrs, end, p := scanAttributes(line, 0, nameFlag)
	block.Advance(end)
	var node ast.Node
	if p == nil {
		node, p = newBracketedSpan(attrs, segment.Start, end)
	} else {
		p.start, p.end = p.start+segment.Start, p.end+segment.Start
	}
	parser.ProcessDelimiters(opening.bottom, pc)
	if p != nil {
		bad := &malformed{problem: p, start: segment.Start - 1, end: segment.Start + end}
		ast.MergeOrReplaceTextSegment(parent, opening, opening.segment)
		return bad
	}
	for child := opening.NextSibling(); child != nil; {
		next := child.NextSibling()
		parent.RemoveChild(parent, child)
		node.AppendChild(node, child)
		child = next
	}
	parent.RemoveChild(parent, opening)
	return node
}

// newBracketedSpan makes a span of the attributes of braces that stand at offset.
func newBracketedSpan(attrs []attribute, offset, end int) (ast.Node, *problem) {
	span := &bracketedSpan{}
	for _, a := range attrs {
		switch a.key {
		case "lang":
			span.lang, span.at, span.stop = a.value, offset+a.at, offset+a.stop
		case nameFlag:
			if a.stop > 0 {
				return nil, newProblem("attribute", offset+a.start, offset+a.end, "%q takes no value", a.key).
					withHint("write [text]{name}")
			}
			span.name = true
		default:
			return nil, newProblem("attribute", offset+a.start, offset+a.end, "unknown attribute %q of a span", a.name()).
				withHint("a span names a language, [text]{lang=en}, or is a name, [text]{name}")
		}
	}
	if len(attrs) == 0 {
		return nil, newProblem("attribute", offset, offset+end, "these braces say nothing of the text").
			withHint("write [text]{lang=en} or [text]{name}")
	}
	return span, nil
}

// CloseBlock implements [parser.CloseBlocker]: openings that met no end are the
// brackets that they were.
func (bracketedSpanParser) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	for {
		opening, _ := pc.Get(spanOpeningKey).(*spanOpening)
		if opening == nil {
			return
		}
		setOpening(pc, opening.outer)
		if parent := opening.Parent(); parent != nil {
			ast.MergeOrReplaceTextSegment(parent, opening, opening.segment)
		}
	}
}

func setOpening(pc parser.Context, opening *spanOpening) {
	if opening == nil {
		pc.Set(spanOpeningKey, nil)
		return
	}
	pc.Set(spanOpeningKey, opening)
}

// bracketedSpan writes text in another language with its tag. A name is plain text.
func (c *compiler) bracketedSpan(n *bracketedSpan) {
	outer := c.inline.name
	c.inline.name = c.inline.name || n.name
	c.inLanguage(n)
	c.inline.name = outer
}

func (c *compiler) inLanguage(n *bracketedSpan) {
	if n.stop == 0 {
		c.inlines(n)
		return
	}
	if !c.knowsLanguage(n.lang) {
		names := make([]string, len(c.langs))
		for i, l := range c.langs {
			names[i] = string(l)
		}
		c.msgs.Errorf("language", c.span(n.at, n.stop), "%q is no language", n.lang).
			WithHint("%s", c.didYouMean(n.lang, names))
		c.inlines(n)
		return
	}
	c.html.raw(`<span lang="`)
	c.html.hole(tagPiece, 0, n.lang)
	c.html.raw(`">`)
	outer := c.inline.lang
	c.inline.lang = n.lang
	c.inlines(n)
	c.inline.lang = outer
	c.html.raw("</span>")
}

// knowsLanguage reports whether a name is a language of the report or a valid
// BCP 47 tag.
func (c *compiler) knowsLanguage(name string) bool {
	if slices.Contains(c.langs, i18n.Lang(name)) {
		return true
	}
	_, err := language.Parse(name)
	return err == nil && name != ""
}
