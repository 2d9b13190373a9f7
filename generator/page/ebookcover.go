package page

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"example.org/diglot/generator/epub"
	"example.org/diglot/generator/i18n"
)

// The size of an e-book's cover and its margin, in its own units.
const (
	CoverWidth  = 1200
	CoverHeight = 1600
	CoverMargin = 96
)

// coverFont names faces for Latin letters first; Chinese comes from the next that
// has it.
const coverFont = `Charter,Georgia,'Noto Serif','DejaVu Serif','Times New Roman','Songti SC','Noto Serif CJK SC',serif`

// coverFile makes the cover: a picture where there can be one, else the drawing.
func (e *ebook) coverFile() (epub.File, error) {
	drawing := []byte(e.coverDrawing())
	if e.look.Picture != nil {
		first := e.sheet(e.in[0], "cover")
		picture, err := e.look.Picture(drawing, e.in[0].Tag, first.text(e.Report.Config.Title))
		if err != nil || len(picture) > 0 {
			return epub.File{Path: ebookPicture, MediaType: "image/png", Content: picture, Cover: true}, err
		}
	}
	standalone, err := e.look.Standalone(drawing)
	return epub.File{Path: ebookCover, MediaType: "image/svg+xml", Content: standalone, Cover: true}, err
}

// coverDrawing draws the cover: the line above the title, the title in every
// language of the book, the report's emblem, who publishes it.
func (e *ebook) coverDrawing() string {
	c := &coverWriter{y: CoverMargin}
	config := e.Report.Config
	for i, l := range e.in {
		s := e.sheet(l, "cover")
		if i == 0 {
			c.rtl = l.Dir == "rtl"
			c.text(l.Tag, s.text(config.Kicker), 36, "m")
			c.y += 40
			c.title(l.Tag, titleLines(s, config.Title), 160)
			continue
		}
		c.y += 28
		c.title(l.Tag, titleLines(s, config.Title), 64)
	}
	drawing := Emblem(e.Report.Figures.Chart(config.Home.Cover))
	side := min(900, CoverHeight-CoverMargin-110-c.y-60)
	if side >= 200 {
		c.b.WriteString(`<g transform="translate(` + px(float64(CoverWidth-CoverMargin-side)) + ` ` +
			px(float64(CoverHeight-CoverMargin-110-side)) + `) scale(` + strconv.FormatFloat(float64(side)/320, 'f', 4, 64) + `)">` +
			inner(string(drawing)) + `</g>`)
	}
	first := e.sheet(e.in[0], "cover")
	c.y = CoverHeight - CoverMargin - 50
	c.text(e.in[0].Tag, first.text(config.Publisher.Name), 34, "")
	c.text(e.in[0].Tag, first.text(config.Edition.Label), 30, "m")
	return `<svg viewBox="0 0 1200 1600" role="img"><title>` + html.EscapeString(first.text(config.Title)) + `</title>` + c.b.String() + `</svg>`
}

// inner takes the <svg> off a drawing.
func inner(svg string) string {
	_, svg, _ = strings.Cut(svg, ">")
	return strings.TrimSuffix(svg, "</svg>")
}

// titleLines breaks a title where its author lets it break. A draft may have none.
func titleLines(s *sheet, title i18n.Text) []string {
	in := s.Report.Inline(s.lang.Key, title)
	if in == nil {
		return nil
	}
	var lines []string
	var line strings.Builder
	end := func() {
		if text := strings.TrimSpace(line.String()); text != "" {
			lines = append(lines, text)
		}
		line.Reset()
	}
	for _, part := range in.Segments {
		switch {
		case part.Break:
			end()
		case part.Ref != nil:
			line.WriteString(s.Report.RefText(s.lang.Key, part.Ref))
		default:
			line.WriteString(part.Text)
		}
	}
	end()
	return lines
}

// A coverWriter sets lines of text below each other.
type coverWriter struct {
	b   strings.Builder
	y   int
	rtl bool
}

// title sets the lines of a title in a size at which they fit, largest at most.
// Lines too long for a readable size are broken at spaces, or else anywhere.
func (c *coverWriter) title(tag string, lines []string, largest int) {
	const room = CoverWidth - 2*CoverMargin
	size := largest
	for ; size > largest*2/5; size -= 4 {
		if broken := breakLines(lines, float64(room)/float64(size)); len(broken) <= max(len(lines), 3) {
			lines = broken
			break
		}
	}
	for _, line := range breakLines(lines, float64(room)/float64(size)) {
		if c.y > CoverHeight-6*CoverMargin {
			break
		}
		c.text(tag, line, size, "")
	}
}

// text sets a line and moves below it.
func (c *coverWriter) text(tag, text string, size int, class string) {
	if text == "" {
		return
	}
	c.y += size
	x, extra := CoverMargin, ""
	if c.rtl {
		x, extra = CoverWidth-CoverMargin, ` direction="rtl"`
	}
	if class != "" {
		extra += ` class="` + class + `"`
	}
	c.b.WriteString(`<text xml:lang="` + html.EscapeString(tag) + `" x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(c.y) +
		`" font-family="` + coverFont + `" font-size="` + strconv.Itoa(size) + `"` + extra + `>` + html.EscapeString(text) + `</text>`)
	c.y += size / 5
}

// breakLines breaks lines that are wider than the room, which is in em.
func breakLines(lines []string, room float64) []string {
	var out []string
	for _, line := range lines {
		for ems(line) > room {
			cut := cutAt(line, room)
			out = append(out, strings.TrimSpace(line[:cut]))
			line = strings.TrimSpace(line[cut:])
		}
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// cutAt is the offset of the last space that a line may be broken at, or of the
// last character that fits.
func cutAt(line string, room float64) int {
	space, used := 0, 0.0
	for i, r := range line {
		used += em(r)
		if used > room && i > 0 {
			if space > 0 {
				return space
			}
			return i
		}
		if r == ' ' {
			space = i
		}
	}
	return len(line)
}

// ems estimates the width of a text in em.
func ems(text string) float64 {
	sum := 0.0
	for _, r := range text {
		sum += em(r)
	}
	return sum
}

// em estimates the width of a character: a full square in East Asian scripts, a
// little more than half of it in others.
func em(r rune) float64 {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 1
	}
	if utf8.RuneLen(r) < 1 {
		return 1
	}
	return .54
}
