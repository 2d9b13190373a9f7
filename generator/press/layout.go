package press

import (
	"fmt"
	"strings"

	"example.org/diglot/generator/palette"
)

// A layout is an image under construction.
type layout struct {
	Format
	sheet   Sheet
	set     *typesetter
	paint   *palette.Paint
	leading leadings
	// ink and muted are the colours of texts.
	ink, muted string
	// names joins the characters of the sheet's names.
	names *strings.Replacer
	// blocks are the texts that were broken already: a plan is one of many that try the
	// same.
	blocks map[setting]block
	root   *node
}

// colour is a colour by its name in the site's tokens.
func (l *layout) colour(name string) string { return l.paint.Scheme.Resolve("var(--" + name + ")") }

// The distances between the parts of an image, in units.
const (
	ruleWidth = 2  // opens the image
	afterRule = 14 // to the title
	gap       = 6  // title to subtitle
	plotGap   = 16 // to the chart and from it
	footGap   = 9  // around the hairline above the imprint
	column    = 20 // between words and chart that stand side by side
	emblem    = 14 // the ring before the report's name
)

// room is the width of the content.
func (l *layout) room() float64 { return l.Width - 2*l.Margin }

// A head is what stands above a chart, a foot what stands below.
type head struct{ title, subtitle block }

type foot struct {
	note, source block
	// name and imprint share a line where they fit.
	name, imprint block
	shared        bool
}

// A brevity is how much an image of a given height leaves unsaid, so that its chart is
// read. The page that it leads to says it.
type brevity int

// The steps, each of them with those before it: the note is left out, the source is named
// in few words, the subtitle is left out.
const (
	all brevity = iota
	noNote
	brief
	noSubtitle
)

// head breaks title and subtitle.
func (l *layout) head(size, room float64, b brevity) head {
	subtitle := l.sheet.Subtitle
	if b >= noSubtitle {
		subtitle = ""
	}
	return head{
		title:    l.block(l.sheet.Title, title, size, room, l.ink),
		subtitle: l.block(subtitle, plain, l.Text, room, l.muted),
	}
}

// height is that of the rule, the title and the subtitle.
func (h head) height() float64 {
	total := ruleWidth + afterRule + h.title.height()
	if len(h.subtitle.lines) > 0 {
		total += gap + h.subtitle.height()
	}
	return total
}

// foot breaks what stands below the chart.
func (l *layout) foot(room float64, b brevity) foot {
	note, source := l.sheet.Note, l.sheet.Source
	if b >= noNote {
		note = ""
	}
	if b >= brief && l.sheet.Brief != "" {
		source = l.sheet.Brief
	}
	f := foot{
		note:   l.block(note, plain, l.Small, room, l.muted),
		source: l.block(source, plain, l.Small, room, l.muted),
		name:   l.block(l.sheet.Report, bold, l.Small, room-emblem-6, l.ink),
	}
	f.imprint = l.block(l.sheet.Imprint, plain, l.Small, room, l.muted)
	if len(f.name.lines) == 1 && len(f.imprint.lines) == 1 {
		taken := l.set.families[bold].width(f.name.lines[0], l.Small) + l.set.families[plain].width(f.imprint.lines[0], l.Small)
		f.shared = taken+emblem+6+l.Small*2 <= room
	}
	return f
}

// height is that of notes, hairline and imprint.
func (f foot) height() float64 {
	total := f.note.height() + f.source.height() + 2*footGap + f.name.height()
	if !f.shared {
		total += f.imprint.height()
	}
	return total
}

// putHead sets the rule, the title and the subtitle, and returns where it ends.
func (l *layout) putHead(h head, x, y, room float64) float64 {
	l.rect(x, y, room, ruleWidth, "ink")
	y += ruleWidth + afterRule
	l.put(h.title, x, y)
	y += h.title.height()
	if len(h.subtitle.lines) > 0 {
		y += gap
		l.put(h.subtitle, x, y)
		y += h.subtitle.height()
	}
	return y
}

// putFoot sets notes, hairline and imprint.
func (l *layout) putFoot(f foot, x, y, room float64) {
	l.put(f.note, x, y)
	y += f.note.height()
	l.put(f.source, x, y)
	y += f.source.height() + footGap
	l.rect(x, y, room, 1, "rule")
	y += footGap
	l.ring(x, y+f.name.leading/2)
	l.put(f.name, x+emblem+6, y)
	if f.shared {
		base := y + .5*f.imprint.leading + .36*f.imprint.size
		wide := l.set.families[plain].tight(f.imprint.lines[0], l.Small)
		l.word(f.imprint.lines[0], f.imprint, x+room-wide, base)
		return
	}
	l.put(f.imprint, x, y+f.name.height())
}

// ring draws the report's emblem: a ring has a core, a number has a source.
func (l *layout) ring(x, middle float64) {
	const radius = emblem / 2
	accent := l.colour("accent")
	cx, cy := number(x+radius), number(middle)
	l.add(element("circle", "cx", cx, "cy", cy, "r", number(radius-.75), "fill", "none", "stroke", accent, "stroke-width", "1.5"))
	l.add(element("circle", "cx", cx, "cy", cy, "r", number(radius*.42), "fill", accent))
}

func (l *layout) rect(x, y, w, h float64, token string) {
	l.add(element("rect", "x", number(x), "y", number(y), "width", number(w), "height", number(h), "fill", l.colour(token)))
}

func (l *layout) add(n *node) { l.root.children = append(l.root.children, n) }

// A plan is where everything goes.
type plan struct {
	head head
	foot foot
	// beside is set where the words stand at the left; words is their width.
	beside bool
	words  float64
	// across is set where what stands below runs across the whole width all the same.
	across bool
	// x, y and scale place the drawing.
	x, y, scale float64
	// height is the whole image's.
	height float64
	// chart is unset where the image shows words alone.
	chart bool
}

// A FitError says that an image has more words than room.
type FitError struct {
	Format string
	// Over is by how many units the words are too high.
	Over float64
}

// Error says which image is too small.
func (e *FitError) Error() string {
	return fmt.Sprintf("the words are too many for the image %q, by the height of %.0f lines", e.Format, e.Over/16+.5)
}
