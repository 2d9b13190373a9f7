package chart

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// An svgBody is what a drawing made without ECharts holds beside its inking.
type svgBody struct {
	strings.Builder
	// class is the drawing's: "w" or "s".
	class string
	// prefix starts every id, so that drawings can share a page.
	prefix string
	hatch  map[paint]bool
	defs   strings.Builder
}

// strokeClass is a paint as a class of site.css that strokes, or "" where the style
// sheet has none.
func (p paint) strokeClass() string {
	switch p {
	case ink:
		return "ax"
	case rule:
		return "gr"
	case muted:
		return "ld"
	case "c1":
		return "s1"
	case "c2":
		return "s2"
	}
	return ""
}

// stroked are the attributes of an element of some classes that strokes with a paint.
func (p paint) stroked(classes string) string {
	name := p.strokeClass()
	if name == "" {
		return ` stroke="` + p.css() + `"` + class(classes)
	}
	return class(strings.TrimSpace(classes + " " + name))
}

// pattern returns the fill of stripes in a paint.
func (s *svgBody) pattern(p paint) string {
	id := s.prefix + "-h" + strings.TrimPrefix(string(p), "c")
	if !s.hatch[p] {
		if s.hatch == nil {
			s.hatch = map[paint]bool{}
		}
		s.hatch[p] = true
		fmt.Fprintf(&s.defs, `<pattern id="%s" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke-width="3.5"%s/></pattern>`, id, p.stroked(""))
	}
	return "url(#" + id + ")"
}

// cells draws countable squares of one value: solid, hatched or outlined with dashes.
func (s *svgBody) cells(boxes []box, v value) {
	if len(boxes) == 0 {
		return
	}
	solid := !v.outlined()
	var path strings.Builder
	for _, b := range boxes {
		if !solid {
			const edge = 1.5
			b = box{b.x + edge/2, b.y + edge/2, b.w - edge, b.h - edge}
		}
		fmt.Fprintf(&path, "M%s %sh%sv%sh%sz", px(b.x), px(b.y), px(b.w), px(b.h), px(-b.w))
	}
	switch {
	case solid:
		fmt.Fprintf(s, `<path d="%s"%s/>`, path.String(), class(v.paint.class()))
	case v.hatched():
		fmt.Fprintf(s, `<path d="%s" stroke-width="1.5" fill="%s"%s/>`, path.String(), s.pattern(v.paint), v.paint.stroked(""))
	default:
		fmt.Fprintf(s, `<path d="%s" stroke-width="1.5"%s/>`, path.String(), v.paint.stroked("da"))
	}
}

// class is a class attribute, or nothing.
func class(names string) string {
	if names == "" {
		return ""
	}
	return ` class="` + names + `"`
}

// write puts the inking after the body.
func (s *svgBody) write(k *inking) {
	for _, r := range k.rects {
		fmt.Fprintf(s, `<rect x="%s" y="%s" width="%s" height="%s"%s/>`, px(r.x), px(r.y), px(r.w), px(r.h), class(r.fill.class()))
	}
	for _, l := range k.strokes {
		name := l.stroke.stroked("")
		if l.dash {
			name = class("none")
		}
		fmt.Fprintf(s, `<path d="M%s %sL%s %s"%s%s/>`, px(l.x1), px(l.y1), px(l.x2), px(l.y2), width(l.width), name)
	}
	for _, c := range k.circles {
		name := class(c.fill.class())
		switch {
		case c.dash:
			name = class("none")
		case c.outline != no:
			name = c.outline.stroked(c.fill.class())
		}
		fmt.Fprintf(s, `<circle cx="%s" cy="%s" r="%s"%s%s/>`, px(c.x), px(c.y), px(c.r), width(c.width), name)
	}
	for _, w := range k.words {
		s.word(w)
	}
}

// width is a stroke-width attribute, or nothing where it is 1.
func width(w float64) string {
	if w == 0 {
		return ""
	}
	return ` stroke-width="` + px(w).String() + `"`
}

// word writes one line of text. Its baseline lies .36 em below the middle.
func (s *svgBody) word(w word) {
	fmt.Fprintf(s, `<text x="%s" y="%s" font-size="%s"`, px(w.x), px(w.y+0.36*w.face.size), px(w.face.size))
	if w.face.weight != 400 {
		s.WriteString(` font-weight="` + strconv.Itoa(w.face.weight) + `"`)
	}
	if w.anchor != start {
		s.WriteString(` text-anchor="` + string(w.anchor) + `"`)
	}
	s.WriteString(class(w.fill.class()) + ">" + html.EscapeString(w.text) + "</text>")
}

// document closes the drawing: an image with a name and a description.
func (s *svgBody) document(width, height int, title, description string) []byte {
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" class="%s" viewBox="0 0 %d %d" role="img" aria-labelledby="%s-t %[4]s-d">`, s.class, width, height, s.prefix)
	fmt.Fprintf(&out, `<title id="%s-t">%s</title><desc id="%[1]s-d">%s</desc>`, s.prefix, html.EscapeString(title), html.EscapeString(description))
	if s.defs.Len() > 0 {
		out.WriteString("<defs>" + s.defs.String() + "</defs>")
	}
	out.WriteString(s.Builder.String())
	out.WriteString("</svg>")
	return []byte(out.String())
}
