package generator_test

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"testing"

	"example.org/diglot/generator/press"
)

// A markupNode is an element of an image's markup.
type markupNode struct {
	XMLName  xml.Name
	Attrs    []xml.Attr   `xml:",any,attr"`
	Children []markupNode `xml:",any"`
	Text     string       `xml:",chardata"`
}

func (n markupNode) get(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n markupNode) length(name string) float64 {
	v, _ := strconv.ParseFloat(n.get(name), 64)
	return v
}

// A textBox is where a line of text stands in an image.
type textBox struct {
	left, top, right, bottom float64
	text                     string
}

// holdApart holds that an image's markup is XML without script, that all its texts stand
// inside its margins, and that none stands on another.
func holdApart(t *testing.T, name string, i *press.Image) {
	t.Helper()
	var root markupNode
	if err := xml.NewDecoder(bytes.NewReader(i.Markup())).Decode(&root); err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if len(i.Missing) > 0 || bytes.Contains(i.Markup(), []byte("<script")) || bytes.Contains(i.Markup(), []byte("NaN")) {
		t.Errorf("%s: no glyphs for %q, or a script, or no number", name, string(i.Missing))
	}
	const slop = 1.2
	height := root.length("height")
	boxes := textBoxes(root, i, 0, 0, 1)
	for k, b := range boxes {
		if b.left < i.Margin-slop || b.right > i.Width-i.Margin+slop || b.top < i.Margin-slop || b.bottom > height-i.Margin+7 {
			t.Errorf("%s: %q stands outside the margins: %.1f to %.1f, %.1f to %.1f", name, b.text, b.left, b.right, b.top, b.bottom)
		}
		for _, o := range boxes[:k] {
			if b.left+slop < o.right && o.left+slop < b.right && b.top+slop < o.bottom && o.top+slop < b.bottom {
				t.Errorf("%s: %q and %q cover each other", name, b.text, o.text)
			}
		}
	}
}

// textBoxes measures the texts inside an element that is moved and scaled.
func textBoxes(n markupNode, i *press.Image, x, y, scale float64) []textBox {
	if move, ok := strings.CutPrefix(n.get("transform"), "translate("); ok {
		place, rest, _ := strings.Cut(move, ")")
		dx, dy, _ := strings.Cut(place, " ")
		right, _ := strconv.ParseFloat(dx, 64)
		down, _ := strconv.ParseFloat(dy, 64)
		x, y = x+right*scale, y+down*scale
		if _, factor, ok := strings.Cut(rest, "scale("); ok {
			own, _ := strconv.ParseFloat(strings.TrimSuffix(factor, ")"), 64)
			scale *= own
		}
	}
	if n.XMLName.Local == "text" {
		return []textBox{n.textBox(i, x, y, scale)}
	}
	var all []textBox
	for _, c := range n.Children {
		all = append(all, textBoxes(c, i, x, y, scale)...)
	}
	return all
}

// textBox measures a text by the fonts of its runs.
func (n markupNode) textBox(i *press.Image, x, y, scale float64) textBox {
	size := n.length("font-size")
	runs := n.Children
	if len(runs) == 0 {
		runs = []markupNode{n}
	}
	width, text := 0.0, ""
	for _, run := range runs {
		text += run.Text
		width += run.length("dx")
		for _, face := range i.Faces() {
			if face.Family == run.get("font-family") && (face.Weight == 700) == (run.get("font-weight") == "700") {
				for _, r := range run.Text {
					width += face.Advance(r, size)
				}
			}
		}
	}
	left, base := n.length("x"), n.length("y")
	switch n.get("text-anchor") {
	case "end":
		left -= width
	case "middle":
		left -= width / 2
	}
	return textBox{x + left*scale, y + (base-.8*size)*scale, x + (left+width)*scale, y + (base+.08*size)*scale, text}
}
