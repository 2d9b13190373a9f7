package press

import (
	"maps"
	"slices"
	"strconv"

	"example.org/diglot/generator/font"
)

// plateTitle is the size of type from which on a text of a plate is a title.
const plateTitle = 60

// Plate makes an image of a drawing that has all its words: only colours and type are set.
// A text is in the language that its xml:lang names, or else in tag; large ones are set as
// titles. One that reaches beyond the margin at the right becomes smaller. Title is what
// the image says of itself as a file.
func (s *Studio) Plate(drawing []byte, f Format, tag, title string) (*Image, error) {
	svg, err := parse(drawing)
	if err != nil {
		return nil, err
	}
	flatten(svg, s.paint)
	if err := measureDashes(svg); err != nil {
		return nil, err
	}
	set := &typesetter{used: map[*font.Face]map[rune]bool{}}
	svg.walk(func(n *node) {
		if n.name == "text" {
			set.plate(n, s.fount, f, tag)
		}
	})
	colour := func(name string) string { return s.paint.Scheme.Resolve("var(--" + name + ")") }
	width, height := number(f.Width), number(f.Height)
	root := element("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height,
		"viewBox", "0 0 "+width+" "+height, "fill", colour("ink"))
	root.children = append([]*node{element("rect", "width", width, "height", height, "fill", colour("paper"))}, svg.children...)
	image := &Image{Format: f, Title: title, root: root, Missing: set.missing, glyphs: map[*font.Face][]rune{}, mixed: set.mixed, eastern: eastern(tag)}
	for face, runes := range set.used {
		image.glyphs[face] = slices.Sorted(maps.Keys(runes))
	}
	return image, nil
}

// plate sets one text of a plate.
func (t *typesetter) plate(n *node, fount *fount, f Format, tag string) {
	if own := n.get("xml:lang"); own != "" {
		tag = own
	}
	t.families = fount.families(tag)
	size, _ := strconv.ParseFloat(n.get("font-size"), 64)
	x, _ := strconv.ParseFloat(n.get("x"), 64)
	r := plain
	if size >= plateTitle {
		r = title
	}
	text := n.content()
	if wide, room := t.families[r].width(text, size), f.Width-f.Margin-x; wide > room && room > 0 {
		n.set("font-size", number(size*room/wide))
	}
	t.set(n, r, text)
}
