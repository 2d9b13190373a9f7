package epub

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// The namespaces that a document may need.
var namespaces = map[string]string{
	"":     "http://www.w3.org/1999/xhtml",
	"svg":  "http://www.w3.org/2000/svg",
	"math": "http://www.w3.org/1998/Math/MathML",
}

const (
	opsNamespace   = "http://www.idpf.org/2007/ops"
	xlinkNamespace = "http://www.w3.org/1999/xlink"
)

// attributeName is what an attribute may be called. The one prefix that HTML text
// can bring into an e-book is EPUB's own.
var attributeName = regexp.MustCompile(`^(epub:)?[A-Za-z_][A-Za-z0-9._-]*$`)

// parse reads a document as a browser would. The second result says whether it
// holds drawings.
func parse(document []byte) (root *html.Node, drawings bool, err error) {
	tree, err := html.Parse(bytes.NewReader(document))
	if err != nil {
		return nil, false, err
	}
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Namespace == "svg" {
			drawings = true
		}
		if root == nil {
			root = n
		}
	}
	return root, drawings, nil
}

// serialise writes a tree of HTML as XML, with xml:lang beside every lang. An attribute
// whose name XML does not know, which only a layout can bring in, is an error;
// characters that XML does not know become U+FFFD.
func serialise(root *html.Node) ([]byte, error) {
	w := &xmlWriter{}
	w.b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
	w.node(root, "none")
	w.b.WriteByte('\n')
	return w.b.Bytes(), w.err
}

// An xmlWriter writes a tree. Err is the first thing in it that XML has no way to say.
type xmlWriter struct {
	b   bytes.Buffer
	err error
}

// node writes a node; space is the namespace of the element around it.
func (w *xmlWriter) node(n *html.Node, space string) {
	switch n.Type {
	case html.TextNode:
		w.b.WriteString(escape(n.Data))
	case html.ElementNode:
		w.element(n, space)
	}
}

func (w *xmlWriter) element(n *html.Node, space string) {
	if !attributeName.MatchString(n.Data) {
		w.fail(n, "<"+n.Data+">")
		return
	}
	w.b.WriteString("<" + n.Data)
	if n.Namespace != space {
		w.attribute("xmlns", namespaces[n.Namespace])
	}
	if n.Parent == nil || n.Parent.Type == html.DocumentNode {
		w.attribute("xmlns:epub", opsNamespace)
	}
	for _, a := range n.Attr {
		w.htmlAttribute(n, a)
	}
	if n.FirstChild == nil && (n.Namespace != "" || void[n.Data]) {
		w.b.WriteString("/>")
		return
	}
	w.b.WriteByte('>')
	for child := range n.ChildNodes() {
		w.node(child, n.Namespace)
	}
	w.b.WriteString("</" + n.Data + ">")
}

func (w *xmlWriter) htmlAttribute(n *html.Node, a html.Attribute) {
	switch {
	case a.Key == "xmlns" || a.Namespace == "xmlns" || strings.HasPrefix(a.Key, "xmlns:") || a.Key == "xml:lang":
		// Written by element and with lang.
	case a.Namespace == "xlink":
		w.attribute("xmlns:xlink", xlinkNamespace)
		w.attribute("xlink:"+a.Key, a.Val)
	case a.Namespace != "":
		w.attribute(a.Namespace+":"+a.Key, a.Val)
	case !attributeName.MatchString(a.Key):
		w.fail(n, "the attribute "+a.Key)
	default:
		w.attribute(a.Key, a.Val)
		if a.Key == "lang" {
			w.attribute("xml:lang", a.Val)
		}
	}
}

func (w *xmlWriter) attribute(name, value string) {
	w.b.WriteString(" " + name + `="` + escape(value) + `"`)
}

func (w *xmlWriter) fail(n *html.Node, what string) {
	if w.err == nil {
		w.err = fmt.Errorf("%q in <%s> cannot be written in an e-book", what, n.Data)
	}
}

// void are the elements of HTML that have no end tag.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "source": true, "track": true, "wbr": true,
}

// escape writes text for XML, in an element or between double quotes.
func escape(s string) string {
	if strings.IndexFunc(s, marked) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r':
			b.WriteString("&#13;")
		case unfit(r):
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// marked reports the characters that escape does not write as they are.
func marked(r rune) bool {
	return r == '&' || r == '<' || r == '>' || r == '"' || r == '\r' || r == utf8.RuneError || unfit(r)
}

// unfit reports the characters that XML 1.0 forbids, and those that it and HTML ask
// to avoid: controls and non-characters.
func unfit(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' || r >= 0x7F && r <= 0x9F ||
		r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}
