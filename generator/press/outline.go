package press

import (
	"bytes"
	"context"
	"fmt"
	"strings"
)

// textID begins the ids that tie a text to its outlines while these are made.
const textID = "text-"

// SVG writes the image as a file that stands by itself: colours written out, texts as
// outlines that carry their words as a label, no style sheet, no script. The outlines
// are those of the PNG, from a case that holds its characters. The error is a fault of
// diglot.
func (i *Image) SVG(ctx context.Context, c *Case) ([]byte, error) {
	root := i.root.clone()
	texts := map[string]*node{}
	root.walk(func(n *node) {
		if n.name == "text" {
			id := fmt.Sprintf("%s%d", textID, len(texts))
			n.set("id", id)
			texts[id] = n
		}
	})
	var marked bytes.Buffer
	root.write(&marked)
	drawing, err := i.drawing(c, marked.Bytes())
	if err != nil {
		return nil, err
	}
	plain, err := c.room.engine.Plain(ctx, drawing)
	if err != nil {
		return nil, err
	}
	shapes, err := parse(plain)
	if err != nil {
		return nil, err
	}
	shapes.walk(func(n *node) {
		text := texts[n.get("id")]
		if text == nil || err != nil {
			return
		}
		delete(texts, n.get("id"))
		err = text.outline(n)
	})
	if err != nil {
		return nil, err
	}
	for _, blank := range texts {
		// Nothing is left of a text of blanks.
		*blank = node{}
	}
	var out bytes.Buffer
	root.write(&out)
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// outline turns a text into a path of the shapes that it was drawn with.
func (n *node) outline(shapes *node) error {
	var parts []string
	shapes.walk(func(s *node) {
		if s.name == "path" {
			parts = append(parts, s.get("d"))
		}
	})
	d, err := compact(strings.Join(parts, " "))
	path := element("path", "aria-label", n.content(), "d", d)
	for _, name := range []string{"fill", "transform", "opacity"} {
		if v := n.get(name); v != "" {
			path.set(name, v)
		}
	}
	*n = *path
	return err
}

// clone copies an element and all inside it.
func (n *node) clone() *node {
	c := &node{name: n.name, text: n.text, attrs: append([]attr(nil), n.attrs...)}
	for _, child := range n.children {
		c.children = append(c.children, child.clone())
	}
	return c
}
