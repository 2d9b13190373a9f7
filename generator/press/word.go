package press

import (
	"bytes"
	"image"
	"image/color"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/raster"
)

// A word is a text that is drawn as an outline, and not by resvg.
type word struct {
	// markup is the text at 0, 0, without its colour.
	markup []byte
	x, y   float64
	ink    color.RGBA
	// The group that it stands in is moved and scaled.
	group transform
}

type transform struct{ x, y, scale float64 }

// split takes the words out of an image that are drawn as outlines over all the rest:
// those around the drawing, which stand on nothing but paper, and those of the drawing that
// no mark follows. Texts that are more than filled with one colour stay, and all of an image
// without a frame.
func (i *Image) split() (rest *node, words []word) {
	root := *i.root
	if !i.framed {
		root.children = slices.Clone(root.children)
		return &root, nil
	}
	root.children = nil
	for _, n := range i.root.children {
		if w, ok := n.word(transform{scale: 1}, ""); ok {
			words = append(words, w)
			continue
		}
		if at, ok := n.group(); ok {
			group := *n
			last := len(n.children)
			var inside []word
			for last > 0 {
				w, ok := n.children[last-1].word(at, n.get("fill"))
				if !ok {
					break
				}
				inside = append(inside, w)
				last--
			}
			group.children = n.children[:last]
			words = append(words, inside...)
			n = &group
		}
		root.children = append(root.children, n)
	}
	return &root, words
}

// ground takes the paper out of what is left of an image, and returns its colour; "" where
// the image does not begin with paper as large as itself.
func (n *node) ground() string {
	for k, c := range n.children {
		if c.name == "title" || c.name == "desc" {
			continue
		}
		fill := c.get("fill")
		_, plain := inkOf(fill)
		if !plain || c.name != "rect" || len(c.attrs) != 5 ||
			c.get("x")+" "+c.get("y")+" "+c.get("width")+" "+c.get("height") != n.get("viewBox") {
			return ""
		}
		n.children = slices.Delete(n.children, k, k+1)
		return fill
	}
	return ""
}

// group reads the place of a drawing in its image.
func (n *node) group() (t transform, ok bool) {
	if n.name != "g" || len(n.attrs) != 2 || n.get("fill") == "" {
		return t, false
	}
	t.scale = 1
	fields := strings.FieldsFunc(n.get("transform"), func(r rune) bool { return strings.ContainsRune("() ", r) })
	ok = len(fields) == 3 || len(fields) == 5 && fields[3] == "scale"
	if !ok || fields[0] != "translate" {
		return t, false
	}
	for k, v := range []*float64{&t.x, &t.y} {
		ok = ok && read(fields[k+1], v)
	}
	if len(fields) == 5 {
		ok = ok && read(fields[4], &t.scale)
	}
	return t, ok
}

// read reads a number.
func read(s string, v *float64) bool {
	var err error
	*v, err = strconv.ParseFloat(s, 64)
	return err == nil
}

// word reads a text that is filled with one colour and no more.
func (n *node) word(at transform, fill string) (w word, ok bool) {
	if n.name != "text" {
		return w, false
	}
	w.group = at
	still := element("text")
	for _, a := range n.attrs {
		ok := true
		switch a.name {
		case "x":
			ok = read(a.value, &w.x)
		case "y":
			ok = read(a.value, &w.y)
		case "fill":
			fill = a.value
		case "font-size", "font-family", "font-weight", "text-anchor":
			still.attrs = append(still.attrs, a)
		default:
			ok = false
		}
		if !ok {
			return w, false
		}
	}
	if w.ink, ok = inkOf(fill); !ok {
		return w, false
	}
	still.children = n.children
	var markup bytes.Buffer
	still.write(&markup)
	w.markup = markup.Bytes()
	return w, true
}

// inkOf reads a colour of the form #rrggbb.
func inkOf(s string) (color.RGBA, bool) {
	v, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	if err != nil || len(s) != 7 || s[0] != '#' {
		return color.RGBA{}, false
	}
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}, true
}

// write draws words into the picture of an image that lacks them.
func (i *Image) write(picture *image.RGBA, words []word, lines []*line) {
	wide, high := i.view()
	// The picture has whole pixels, so resvg stretches the drawing a little.
	across, down := float64(picture.Rect.Dx())/wide, float64(picture.Rect.Dy())/high
	for k, w := range words {
		x := float64(w.x*w.group.scale) + w.group.x
		y := float64(w.y*w.group.scale) + w.group.y
		raster.Fill(picture, &lines[k].outline, raster.Place{
			X: float64(x * across), Y: float64(y * down),
			Across: w.group.scale * across, Down: w.group.scale * down,
		}, w.ink)
	}
}

// view is the size of the image in its own units.
func (i *Image) view() (wide, high float64) {
	fields := strings.Fields(i.root.get("viewBox"))
	read(fields[2], &wide)
	read(fields[3], &high)
	return wide, high
}
