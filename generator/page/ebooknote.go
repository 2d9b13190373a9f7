package page

import (
	"html"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
)

// ebookNotes are the notes at the end of a document of an e-book, in one language.
type ebookNotes struct {
	Tag, Dir, Heading string
	List              []ebookNote
}

// An ebookNote is a note on a figure, with the ways back to the text.
type ebookNote struct {
	note
	Number int
	Back   []backlink
}

// A backlink leads from a note to a place that refers to it.
type backlink struct {
	Href, Label string
	Number      int
}

// noteref writes what an e-book has in place of the site's control: a link to the
// note, which carries its number.
func (s *sheet) noteref(f *figure.Figure, class, inner string) string {
	number := s.note(f)
	s.refs[f]++
	var b strings.Builder
	b.WriteString(`<a class="` + class + `" epub:type="noteref" role="doc-noteref" id="`)
	b.WriteString(html.EscapeString(s.refID(f, s.refs[f])))
	b.WriteString(`" href="#` + html.EscapeString(s.noteID(f)) + `"><data value="` + html.EscapeString(s.stored(f)) + `">`)
	b.WriteString(inner)
	b.WriteString(`</data>` + string(s.flagMark(f.Flags)) + `<sup>` + strconv.Itoa(number) + `</sup></a>`)
	return b.String()
}

// refID is the id of the nth reference to a figure's note.
func (s *sheet) refID(f *figure.Figure, n int) string {
	return s.prefix + "r-" + f.ID + "-" + strconv.Itoa(n)
}

// ebookNotesOf writes the notes on all figures that a document used. Like
// [sheet.notes] it comes last.
func ebookNotesOf(sheets []*sheet) []ebookNotes {
	var lists []ebookNotes
	for _, s := range sheets {
		if len(s.noted) == 0 {
			continue
		}
		list := ebookNotes{Tag: s.lang.Tag, Dir: s.lang.Dir, Heading: s.t("note-heading")}
		for i, f := range s.noted {
			n := ebookNote{note: s.noteOn(f), Number: i + 1}
			for k := range s.refs[f] {
				n.Back = append(n.Back, backlink{"#" + s.refID(f, k+1), s.t("ebook-back", "n", k+1), k + 1})
			}
			list.List = append(list.List, n)
		}
		lists = append(lists, list)
	}
	return lists
}
