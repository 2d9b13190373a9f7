package page

import (
	"fmt"
	"math"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/report"
)

// The sizes of an embedded chart, in CSS pixels at the usual size of text: what
// assets/embed.css and the rules that it takes from site.css say. A browser test holds
// the heights worked out here against those of the pages.
const (
	embedPad       = 12    // around everything
	embedTop       = 2 + 8 // the rule over the chart, and the room below it
	embedTitle     = 20
	embedTitleLine = 26
	embedText      = 15
	embedTextLine  = 22.5
	embedSmall     = 13
	embedSmallLine = 19.5
	embedTextTop   = 4
	embedPlotRoom  = 24   // above and below the drawing
	embedLink      = 8    // above and below the words of a link or a switch
	embedNarrow    = 448  // the most that the narrow drawing is wide
	embedWide      = 832  // and the wide one
	embedWideFrom  = 576  // from here on there is room for the wide drawing
	embedGap       = 16   // between the words of the last row
	embedSlack     = 1.06 // how much wider short texts and titles may be than measured
)

// embedWidths are the widths of frames that heights are worked out for: a phone, a
// column of text, a whole page.
func embedWidths() []int { return []int{320, 600, 1000} }

// embedHeight is how high a frame of a width has to be, so that a chart is as large in it
// as it is wide. In a reader's font a text may take a line more or less;
// the chart then makes itself a little smaller, or leaves some room.
func (s *sheet) embedHeight(c *figure.Chart, width int) int {
	picture := s.Pictures[s.lang.Key][c.ID]
	room := float64(width - 2*embedPad)
	drawing, most := picture.Narrow, float64(embedNarrow)
	if room >= embedWideFrom {
		drawing, most = picture.Wide, embedWide
	}
	plot := min(room, most) * float64(drawing.Height) / float64(max(1, drawing.Width))
	return int(math.Ceil(s.embedWords(c, width) + plot))
}

// embedWords is how much of the height is not the drawing's.
func (s *sheet) embedWords(c *figure.Chart, width int) float64 {
	room := float64(width - 2*embedPad)
	lines := func(text string, size float64) float64 {
		if text == "" {
			return 0
		}
		return float64(s.Type.Lines(text, size, room, false))
	}
	height := 2*embedPad + embedTop + embedPlotRoom +
		float64(s.Type.Lines(s.text(c.Title), embedTitle, room/embedSlack, true))*embedTitleLine
	if text := s.text(c.Subtitle); text != "" {
		height += embedTextTop + lines(text, embedText)*embedTextLine
	}
	for _, text := range []string{s.legend(report.ChartSigns(c)), s.text(c.Note), s.Report.SourceLine(s.lang.Key, c, "")} {
		height += lines(text, embedSmall) * embedSmallLine
	}
	height += s.moreLines(room) * (embedSmallLine + embedLink)
	if len(s.Pictures[s.lang.Key][c.ID].Table.Rows) > 0 {
		height += embedSmallLine + embedLink
	}
	return height
}

// moreLines counts the lines of the last row of words: report, edition and licence.
func (s *sheet) moreLines(room float64) float64 {
	lines, used := 1.0, 0.0
	for _, text := range s.signature() {
		width := s.Type.Width(text, embedSmall, false) * embedSlack
		if used > 0 && used+embedGap+width > room {
			lines, used = lines+1, 0
		}
		if used > 0 {
			used += embedGap
		}
		used += width
	}
	return lines
}

// signature is what stands for the report below an embedded chart: its name, edition and
// licence, so far as they are known.
func (s *sheet) signature() []string {
	config := s.Report.Config
	return said(s.text(config.Name), s.Report.EditionLine(s.lang.Key), config.Licence.Name)
}

// shortFrames is the media query of the frames in which the wide drawing is larger than
// the narrow one, since they are too short for that; "" where there are none.
func (s *sheet) shortFrames(c *figure.Chart) string {
	picture := s.Pictures[s.lang.Key][c.ID]
	narrow, wide := picture.Narrow, picture.Wide
	if narrow.Height <= wide.Height {
		return ""
	}
	var queries []string
	const least, step = 400, 50
	for width := least; width-2*embedPad < embedWideFrom; width += step {
		scale := float64(width-2*embedPad) / float64(max(1, wide.Width))
		height := s.embedWords(c, width) + scale*float64(narrow.Height)
		queries = append(queries, fmt.Sprintf("(min-width:%dpx) and (max-width:%dpx) and (max-height:%dpx)", width, width+step-1, int(height)))
	}
	return strings.Join(queries, ",")
}
