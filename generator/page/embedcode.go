package page

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
)

// HostScript is the script that hosts load, at the site's root. Its name has no hash:
// what other people have pasted cannot be changed.
const HostScript = "embed.js"

// embedSandbox lets an embedded chart run its scripts, without an origin of its own, and
// open what its reader clicks on.
const embedSandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

// A codesView is the part of a chart's page with what others copy to show the chart.
type codesView struct {
	Heading, About string
	// Address, Live and Frozen name the choice between two addresses; Frozen is ""
	// where there is one.
	Address, Live, Frozen string
	// Theme says how light or dark is chosen.
	Theme string
	// Width names the choice between widths.
	Width        string
	Copy, Copied string
	Codes        []codeView
}

// A codeView is one way to show the chart, with its codes: the style sheet shows the one
// that is chosen.
type codeView struct {
	ID, Heading, Hint string
	Widths            []widthView
	Fields            []codeField
}

// A widthView is a width that a code can be for.
type widthView struct {
	ID, Text string
	Checked  bool
}

// A codeField is one code. Class says by which choices it is seen.
type codeField struct {
	Class, Text string
	Rows        int
}

// A quote is what the codes of one chart are written from.
type quote struct {
	*sheet
	chart   *figure.Chart
	title   string
	picture Picture
	heights []int
}

// codes are the ways to show a chart elsewhere, or nil where there are none: they need
// the report's address on the web.
func (s *sheet) codes(c *figure.Chart) *codesView {
	base := s.Report.Config.BaseURL
	if base == "" || !s.embeddable(s.lang, c) {
		return nil
	}
	q := quote{sheet: s, chart: c, title: s.text(c.Title), picture: s.Pictures[s.lang.Key][c.ID]}
	for _, width := range embedWidths() {
		q.heights = append(q.heights, s.embedHeight(c, width))
	}
	v := &codesView{
		Heading: s.t("embed-heading-chart"), About: s.t("embed-about"),
		Address: s.t("embed-address"), Live: s.t("embed-live"), Theme: s.t("embed-theme", "light", "?theme=light", "dark", "?theme=dark"), Width: s.t("embed-width"),
		Copy: s.t("embed-copy"), Copied: s.t("embed-copied"),
	}
	live := base + EmbedPath(s.lang.Key, c.ID)
	page := base + ChartPath(s.lang.Key, c.ID)
	frozen := s.Frozen[s.lang.Key][c.ID]
	if frozen != "" {
		v.Frozen = s.t("embed-frozen")
		frozen = base + frozen
	}
	v.add(s, "script", func(embed, page string) []string { return []string{q.script(embed, page)} }, live, page, frozen)
	v.add(s, "frame", func(embed, _ string) []string { return q.frames(embed) }, live, page, frozen)
	if q.image() != nil {
		v.add(s, "image", func(_, page string) []string { return []string{q.linkedImage(page) + "\n"} }, live, page, frozen)
	}
	v.add(s, "text", func(_, page string) []string { return []string{q.plain(page)} }, live, page, frozen)
	return v
}

// add adds a way, by what writes its codes for the address of a page for frames and that
// of a page to read: one, or one for each width.
func (v *codesView) add(s *sheet, id string, write func(embed, page string) []string, live, page, frozen string) {
	way := codeView{ID: id, Heading: s.t("embed-" + id), Hint: s.t("embed-" + id + "-hint")}
	texts := map[string][]string{"live": write(live, page)}
	states := []string{"live"}
	if frozen != "" {
		states = append(states, "frozen")
		texts["frozen"] = write(frozen, frozen)
	}
	for _, state := range states {
		for i, text := range texts[state] {
			class := "as-" + state
			if len(texts[state]) > 1 {
				class += " w" + strconv.Itoa(embedWidths()[i])
			}
			way.Fields = append(way.Fields, codeField{class, text, fieldRows(text)})
		}
	}
	if len(texts["live"]) > 1 {
		for _, width := range embedWidths() {
			way.Widths = append(way.Widths, widthView{
				ID:      "code-w" + strconv.Itoa(width),
				Text:    s.t("embed-width-"+strconv.Itoa(width), "n", strconv.Itoa(width)),
				Checked: width == embedWidths()[1],
			})
		}
	}
	v.Codes = append(v.Codes, way)
}

// fieldRows is how many lines of a field a text may fill.
func fieldRows(text string) int {
	const characters, least, most = 64, 2, 12
	n := 0
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		n += 1 + len([]rune(line))/characters
	}
	return min(most, max(least, n))
}

// script is the code whose frame follows the chart's height. Without the script there is
// an image or a text that leads to the page.
func (q quote) script(embed, page string) string {
	inside := q.linkedImage(page)
	if inside == "" {
		inside = "<p>" + q.anchor(page) + "</p>\n<p>" + html.EscapeString(q.Report.SourceLine(q.lang.Key, q.chart, "")) + "</p>"
	}
	return fmt.Sprintf("<div class=\"diglot-chart\" data-src=\"%s\" data-title=\"%s\" data-heights=\"%d %d %d\">\n%s\n</div>\n<script async src=\"%s\"></script>\n",
		html.EscapeString(embed), html.EscapeString(q.title), q.heights[0], q.heights[1], q.heights[2],
		inside, html.EscapeString(q.Report.Config.BaseURL+HostScript))
}

// frames are the codes of a frame at each width. The height is right for the width; on
// phones, where the frame is narrower than it was made for, it is at least what a phone
// needs.
func (q quote) frames(embed string) []string {
	var list []string
	phone := q.heights[0]
	for i, width := range embedWidths() {
		style := "border:0;max-width:100%"
		if phone > q.heights[i] {
			style += fmt.Sprintf(";min-height:clamp(0px,(600px - 100vw)*999,%dpx)", phone)
		}
		list = append(list, q.frame(embed, width, q.heights[i], `style="`+style+`" loading="lazy"`)+"\n")
	}
	return list
}

// frame is a frame of a width and height.
func (q quote) frame(embed string, width, height int, rest string) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" sandbox="%s" %s></iframe>`,
		html.EscapeString(embed), html.EscapeString(q.title), width, height, embedSandbox, rest)
}

// image is the chart's image for pages, or nil.
func (q quote) image() *Image { return imageOf(q.picture, "600") }

// imageOf finds a picture's image of a format, or nil.
func imageOf(p Picture, format string) *Image {
	i := slices.IndexFunc(p.Images, func(image Image) bool { return image.Format == format })
	if i < 0 {
		return nil
	}
	return &p.Images[i]
}

// linkedImage is the chart's image that leads to the page, or "" where there is none.
func (q quote) linkedImage(page string) string {
	image := q.image()
	if image == nil {
		return ""
	}
	const width = 600 // in CSS pixels; the file has more, for fine screens
	height := (width*image.Height + image.Width/2) / max(1, image.Width)
	return fmt.Sprintf(`<a href="%s"><img src="%s" alt="%s" width="%d" height="%d" style="max-width:100%%;height:auto"></a>`,
		html.EscapeString(page), html.EscapeString(q.Report.Config.BaseURL+image.Path),
		html.EscapeString(q.t("chart-part", "name", q.title, "value", q.picture.Description)), width, height)
}

func (q quote) anchor(page string) string {
	return `<a href="` + html.EscapeString(page) + `">` + html.EscapeString(q.title) + `</a>`
}

// plain is the chart in words.
func (q quote) plain(page string) string {
	lines := []string{
		q.title, q.text(q.chart.Subtitle), q.picture.Description, q.text(q.chart.Note),
		q.Report.SourceLine(q.lang.Key, q.chart, ""),
	}
	lines = append(lines, strings.Join(q.signature(), " · "), page)
	return strings.Join(said(lines...), "\n") + "\n"
}
