package chart

import (
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// BreakMark stands in a text where its author lets a line end: the zero-width space.
const BreakMark = "\u200b"

// Joiner stands between characters that belong together: the word joiner.
const Joiner = "\u2060"

// Lines breaks a title or a label into as few lines as fit the room, of about equal
// width, at a break mark or between phrases where it can, by the rules of Chinese and
// English: no line begins with closing punctuation or ends with opening. A piece that is wider than
// the room, such as a long address, stands on a line of its own: nothing is ever cut
// off. The width is that of a line without break marks, in the unit of room.
func Lines(marked string, room float64, width func(string) float64) []string {
	lines, _ := Titles(marked, room, width)
	return lines
}

// Titles is the same, and says how many of the lines end inside a phrase.
func Titles(marked string, room float64, width func(string) float64) (lines []string, inside int) {
	b := newBreaker(marked, room, width)
	return b.best(b.even)
}

// Fill breaks running text by the same rules into as few lines as fit the room, which are
// about as long as the room lets them be: a line gives some of it to end at a better
// place, or where the last would be a short end.
func Fill(text string, room float64, width func(string) float64) []string {
	b := newBreaker(text, room, width)
	lines, _ := b.best(b.full)
	return lines
}

// Marked writes a text of the report, its placeholders written out, with a [BreakMark]
// where its author lets a line end.
func Marked(r *report.Report, lang i18n.Lang, t i18n.Text) string {
	inline := r.Inline(lang, t)
	if inline == nil {
		return ""
	}
	var marked strings.Builder
	for _, segment := range inline.Segments {
		switch {
		case segment.Ref != nil:
			marked.WriteString(r.RefText(lang, segment.Ref))
		case segment.Break:
			marked.WriteString(BreakMark)
		default:
			marked.WriteString(segment.Text)
		}
	}
	return marked.String()
}
