package press

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/raster"
)

// A Studio makes images of one report. It is not safe for concurrent use; its engines
// are.
type Studio struct {
	paint *palette.Paint
	fount *fount
}

// NewStudio reads the fonts from the folder of built assets. Paint is how drawings look in
// the light scheme. The error is [packed.ErrNotBuilt] where the folder lacks a font.
func NewStudio(built fs.FS, paint *palette.Paint) (*Studio, error) {
	fount, err := loadFount(built)
	if err != nil {
		return nil, err
	}
	return &Studio{paint, fount}, nil
}

// Choose says which of several drawings of a chart an image shows best, or -1 where it
// has room for words alone. The error is a [FitError] where these have no room either.
func (s *Studio) Choose(sheet Sheet, f Format, shapes []Shape) (int, error) {
	_, chosen, err := s.layout(sheet, f).plan(shapes)
	return chosen, err
}

// Compose lays an image out around a drawing of the site's pages, or around none.
func (s *Studio) Compose(sheet Sheet, f Format, drawing []byte, shape Shape) (*Image, error) {
	l := s.layout(sheet, f)
	var p plan
	var err error
	if drawing == nil {
		p, _, err = l.words()
	} else {
		p, _, err = l.plan([]Shape{shape})
	}
	if err != nil {
		return nil, err
	}
	if err := l.compose(p, drawing); err != nil {
		return nil, err
	}
	image := &Image{
		Format: f.within(raster.MaxPixels, p.height), Title: unmarked(l.sheet.Title), Source: unmarked(l.sheet.Source), root: l.root, framed: true,
		Missing: l.set.missing, Alone: drawing == nil, glyphs: map[*font.Face][]rune{},
		mixed: l.set.mixed, eastern: eastern(l.sheet.Tag),
	}
	for face, runes := range l.set.used {
		image.glyphs[face] = slices.Sorted(maps.Keys(runes))
	}
	return image, nil
}

// layout prepares an image.
func (s *Studio) layout(sheet Sheet, f Format) *layout {
	for _, text := range []*string{&sheet.Title, &sheet.Subtitle, &sheet.Note, &sheet.Source, &sheet.Brief, &sheet.Report, &sheet.Imprint, &sheet.Description} {
		*text = clean(*text)
	}
	families := s.fount.families(sheet.Tag)
	l := &layout{
		Format: f, sheet: sheet, paint: s.paint, leading: leadings{title: 1.2, text: 1.4},
		names: joiner(sheet.Names), blocks: map[setting]block{},
		set: &typesetter{families: families, used: map[*font.Face]map[rune]bool{}},
	}
	l.ink, l.muted = l.colour("ink"), l.colour("ink-2")
	if eastern(sheet.Tag) {
		l.leading = leadings{title: 1.32, text: 1.5}
	}
	return l
}

// joiner joins the characters of names.
func joiner(names []string) *strings.Replacer {
	var pairs []string
	for _, name := range names {
		pairs = append(pairs, name, strings.Join(strings.Split(name, ""), chart.Joiner))
	}
	return strings.NewReplacer(pairs...)
}

// compose writes the image.
func (l *layout) compose(p plan, drawing []byte) error {
	id := "i-" + l.sheet.ID
	l.root = element("svg", "xmlns", "http://www.w3.org/2000/svg",
		"width", number(l.Width), "height", number(p.height), "viewBox", "0 0 "+number(l.Width)+" "+number(p.height),
		"role", "img", "aria-labelledby", id+"-t "+id+"-d", "lang", l.sheet.Tag)
	l.add(&node{name: "title", attrs: []attr{{"id", id + "-t"}}, children: []*node{{text: unmarked(l.sheet.Title)}}})
	l.add(&node{name: "desc", attrs: []attr{{"id", id + "-d"}}, children: []*node{{text: l.sheet.Description}}})
	l.rect(0, 0, l.Width, p.height, "paper")
	room := l.room()
	if p.beside {
		room = p.words
	}
	l.putHead(p.head, l.Margin, l.Margin, room)
	if p.across {
		room = l.room()
	}
	l.putFoot(p.foot, l.Margin, p.height-l.Margin+4-p.foot.height(), room)
	if !p.chart {
		return nil
	}
	return l.place(p, drawing)
}

// unmarked is a text without its break marks.
func unmarked(text string) string { return strings.ReplaceAll(text, chart.BreakMark, "") }

// place puts the drawing into the image.
func (l *layout) place(p plan, drawing []byte) error {
	svg, err := parse(drawing)
	if err != nil {
		return err
	}
	flatten(svg, l.paint)
	if err := measureDashes(svg); err != nil {
		return err
	}
	l.set.restyle(svg)
	move := "translate(" + number(p.x) + " " + number(p.y) + ")"
	if p.scale != 1 {
		move += fmt.Sprintf(" scale(%.4f)", p.scale)
	}
	group := element("g", "transform", move, "fill", l.colour("ink"))
	for _, n := range svg.children {
		if n.name != "title" && n.name != "desc" {
			group.children = append(group.children, n)
		}
	}
	l.add(group)
	return nil
}
