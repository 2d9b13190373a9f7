package section

import (
	"strings"

	"example.org/diglot/generator/diag"
)

// A Directive is a line that places something made from the report's figures:
//
//	::chart{#zones}
//	::table{#zones}
//	::keyfigures{ids="universities rd_platforms"}
type Directive struct {
	// Name is "chart", "table" or "keyfigures".
	Name string
	// ID is the chart's, for chart and table.
	ID string
	// IDs are the figures', for keyfigures.
	IDs []Word
	// Span is the whole line, NameSpan and IDSpan the name and the id alone.
	Span, NameSpan, IDSpan diag.Span
	// Block is the directive's index in Doc.Blocks.
	Block int
}

// A Word is one word of a list, with its place.
type Word struct {
	Text string
	Span diag.Span
}

// kind returns what a directive makes, or "" for one that cannot be read.
func (n *directiveNode) kind() Kind {
	switch {
	case n.problem != nil:
		return ""
	case n.name == "chart":
		return Chart
	case n.name == "table":
		return FigureTable
	}
	return KeyFigures
}

// directive writes the place of a directive and returns the id of its element.
func (c *compiler) directive(n *directiveNode) (id string) {
	d := &Directive{Name: n.name, Span: c.span(n.start, n.end), NameSpan: c.span(n.nameAt, n.stop), Block: c.block}
	d.IDSpan = d.NameSpan
	key := "#"
	if n.name == "keyfigures" {
		key = "ids"
	}
	found, unknown := false, false
	for _, a := range n.attrs {
		if a.key != key {
			unknown = true
			c.report(unknownAttribute(n.name, key, a))
			continue
		}
		found = true
		d.IDSpan = c.span(a.at, a.stop)
		if key == "ids" {
			d.IDs = a.words(c.span)
		} else {
			d.ID = a.value
		}
	}
	if !found && unknown {
		return ""
	}
	if !found {
		c.report(newProblem("directive", n.start, n.end, "%q names no %s", "::"+n.name, subject(n.name)).
			withHint("write %s", example(n.name)))
		return ""
	}
	if !c.checkDirectiveIDs(d) {
		return ""
	}
	index := len(c.doc.Directives)
	c.doc.Directives = append(c.doc.Directives, d)
	c.html.hole(directivePiece, index, "")
	c.html.raw("\n")
	for _, w := range d.IDs {
		c.use(w.Text)
	}
	if d.ID == "" {
		id = c.otherID()
		c.elementID = "" // what the directive makes takes the id
		return id
	}
	return d.Name + "-" + d.ID
}

func subject(name string) string {
	if name == "keyfigures" {
		return "figures"
	}
	return "chart"
}

func unknownAttribute(name, key string, a attribute) *problem {
	p := newProblem("attribute", a.start, a.end, "unknown attribute %q of %q", a.name(), "::"+name)
	if a.key == "id" && key == "#" {
		return p.withHint("did you mean %q?", "#"+a.value)
	}
	return p.withHint("write %s", example(name))
}

// checkDirectiveIDs checks the form of a directive's ids, and that nothing is
// placed twice.
func (c *compiler) checkDirectiveIDs(d *Directive) bool {
	words := d.IDs
	if d.Name != "keyfigures" {
		words = []Word{{d.ID, d.IDSpan}}
	}
	if len(words) == 0 {
		c.msgs.Errorf("directive", d.Span, "%q names no figures", "::"+d.Name).WithHint("write %s", example(d.Name))
		return false
	}
	seen := map[string]bool{}
	for _, w := range words {
		if !isName(w.Text, '_') {
			c.msgs.Errorf("directive", w.Span, "%q is no id of a %s", w.Text, strings.TrimSuffix(subject(d.Name), "s")).
				WithHint("use lower-case letters, digits and _, a letter first")
			return false
		}
		if seen[w.Text] {
			c.msgs.Errorf("directive", w.Span, "the figure %q stands here twice", w.Text)
			return false
		}
		seen[w.Text] = true
	}
	return d.ID == "" || c.claimElement(d.Name+"-"+d.ID, d.IDSpan)
}
