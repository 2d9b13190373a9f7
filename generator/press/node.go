package press

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A node is an element of a drawing, or a text between elements.
type node struct {
	// name is "" for a text.
	name     string
	attrs    []attr
	children []*node
	text     string
}

type attr struct{ name, value string }

// parse reads an SVG. Comments, processing instructions and doctypes are left out, and
// characters that XML does not allow.
func parse(svg []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(bytes.Map(allowed, svg)))
	root := &node{}
	open := []*node{root}
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("the drawing is no XML: %w", err)
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: qualified(t.Name)}
			for _, a := range t.Attr {
				n.set(qualified(a.Name), a.Value)
			}
			top.children = append(top.children, n)
			open = append(open, n)
		case xml.EndElement:
			if len(open) == 1 || qualified(t.Name) != top.name {
				return nil, fmt.Errorf("the drawing is no XML: </%s> closes nothing", qualified(t.Name))
			}
			open = open[:len(open)-1]
		case xml.CharData:
			top.children = append(top.children, &node{text: string(t)})
		}
	}
	for _, n := range root.children {
		if n.name == "svg" && len(open) == 1 {
			return n, nil
		}
	}
	return nil, errors.New("this is no drawing of a chart")
}

// allowed leaves out the characters that XML does not allow.
func allowed(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
		return -1
	}
	return r
}

// qualified is a name with its prefix, as it is written.
func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// get returns an attribute, or "".
func (n *node) get(name string) string {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// set sets an attribute, in the place that it already has.
func (n *node) set(name, value string) {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			n.attrs[i].value = value
			return
		}
	}
	n.attrs = append(n.attrs, attr{name, value})
}

// drop removes an attribute.
func (n *node) drop(name string) {
	for i, a := range n.attrs {
		if a.name == name {
			n.attrs = append(n.attrs[:i], n.attrs[i+1:]...)
			return
		}
	}
}

// content is the text of an element and of those inside it.
func (n *node) content() string {
	if n.name == "" {
		return n.text
	}
	var b strings.Builder
	for _, c := range n.children {
		b.WriteString(c.content())
	}
	return b.String()
}

// walk visits an element and those inside it, outer ones first.
func (n *node) walk(visit func(*node)) {
	if n.name == "" {
		return
	}
	visit(n)
	for _, c := range n.children {
		c.walk(visit)
	}
}

// write writes the element as XML.
func (n *node) write(b *bytes.Buffer) {
	if n.name == "" {
		escape(b, n.text)
		return
	}
	b.WriteString("<" + n.name)
	for _, a := range n.attrs {
		b.WriteString(" " + a.name + `="`)
		escape(b, a.value)
		b.WriteString(`"`)
	}
	if len(n.children) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteString(">")
	for _, c := range n.children {
		c.write(b)
	}
	b.WriteString("</" + n.name + ">")
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(b *bytes.Buffer, s string) { b.WriteString(escapes.Replace(s)) }

// element makes a node of pairs of attribute names and values.
func element(name string, pairs ...string) *node {
	n := &node{name: name}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.attrs = append(n.attrs, attr{pairs[i], pairs[i+1]})
	}
	return n
}
