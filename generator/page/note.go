package page

import (
	"html/template"
	"slices"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// notes are the notes at the end of a page, one a figure, in the order of first use;
// on a page in two languages, one of two such lists.
type notes struct {
	// Heading names the list, Close the button that shuts a note. Tag is the list's
	// language on a page in two, and "" elsewhere.
	Tag, Heading, Close string
	List                []note
}

// A note says everything about one figure, always in the same order.
type note struct {
	ID, Label, Value string
	// Mark is what is set after the value.
	Mark template.HTML
	// Others are the same value as the other languages write it.
	Others []foreign
	Rows   []noteRow
	Links  []noteLink
}

// A noteRow is one line of a note: a term and what it says.
type noteRow struct {
	Term string
	// Mark is a status's letter, and Text its word; or Tag is the language of a
	// printed phrase, and Text that phrase; or Text stands alone.
	Mark, Tag, Text string
	// Pieces follow the text, After follows them.
	Pieces []link
	After  string
	// Screen is set on what is of no use on paper.
	Screen bool
}

// A noteLink leads from a note to where its figure is listed. Tag is set on links
// to another language.
type noteLink struct {
	Href, Tag, Text string
}

// notes writes the notes on all figures that the page used: one list, or none.
func (s *sheet) notes() []notes {
	if len(s.noted) == 0 {
		return nil
	}
	n := notes{Tag: s.ownTag(), Heading: s.t("note-heading"), Close: s.t("note-close")}
	for _, f := range s.noted {
		n.List = append(n.List, s.noteOn(f))
	}
	return []notes{n}
}

func (s *sheet) noteOn(f *figure.Figure) note {
	n := note{
		ID:    s.noteID(f),
		Label: s.text(f.Label),
		Value: s.Report.Phrase(s.lang.Key, f, number.Form{}).String(),
	}
	for _, l := range s.others() {
		n.Others = append(n.Others, foreign{l.Tag, s.Report.Phrase(l.Key, f, number.Form{}).String()})
	}
	if f.Missing != figure.Present {
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-exact"), Text: report.MissingWord(s.lang, f.Missing)})
	} else {
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-exact"), Text: s.exact(f), After: s.bound(f)})
	}
	if f.Flags != "" {
		n.Mark = s.flagMark(f.Flags)
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-flag"), Text: s.legend(figureSigns([]*figure.Figure{f}))})
	}
	n.Rows = append(n.Rows, noteRow{Term: s.t("note-as-of"), Text: s.Report.Period(s.lang.Key, f)})
	if f.Derivation != nil {
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-formula"), Pieces: s.formula(f.Derivation)})
	} else if f.Source.Printed != "" && f.Source.Document != nil {
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-printed"), Tag: f.Source.Document.Lang, Text: f.Source.Printed})
	}
	if from := s.fromPieces(f); len(from) > 0 {
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-source"), Pieces: from})
	}
	n.Rows = append(n.Rows, noteRow{
		Term: s.t("note-status"), Mark: mark(f.Status), Text: s.t(report.StatusWord(f)), After: s.remark(f.Note),
	})
	for _, r := range slices.Backward(f.Revisions) {
		n.Rows = append(n.Rows, s.revisionRow(f, r))
	}
	if c := f.Competing; c != nil {
		n.Rows = append(n.Rows, s.competing(f, c))
	}
	if uses := s.useLinks(f, maxUses); len(uses) > 0 {
		n.Rows = append(n.Rows, noteRow{Term: s.t("note-uses"), Pieces: s.listed(uses), Screen: true})
	}
	n.Links = s.noteLinks(f)
	return n
}

// exact writes the stored value in full: 650,000,000元. A value whose decimals go
// on for ever is written as the data files hold it.
func (s *sheet) exact(f *figure.Figure) string {
	text, ends := s.Report.InFull(s.lang.Key, f)
	if !ends {
		return s.t("note-about-exact", "value", text)
	}
	return text
}

// bound spells the qualifier out: in which direction the true value lies, and that
// the digits on the page are rounded.
func (s *sheet) bound(f *figure.Figure) string {
	text := ""
	if q := f.Quantity.Qualifier; q != number.Exact {
		text += s.t("note-bound-" + q.String())
	}
	if f.Rounded() {
		text += s.t("note-rounded")
	}
	return text
}

// formula writes a derivation with its inputs, each a link to its row of data.
func (s *sheet) formula(d *figure.Derivation) []link {
	in := make([]link, len(d.Inputs))
	for i, f := range d.Inputs {
		in[i] = link{s.row(f), s.Report.Phrase(s.lang.Key, f, number.Form{}).String()}
	}
	if d.Op == figure.Change && len(in) == 2 {
		return []link{{Text: "("}, in[1], {Text: " − "}, in[0], {Text: ") ÷ "}, in[0]}
	}
	sign := " ÷ "
	switch d.Op {
	case figure.Sum:
		sign = " + "
	case figure.Difference:
		sign = " − "
	}
	var pieces []link
	for i, l := range in {
		if i > 0 {
			pieces = append(pieces, link{Text: sign})
		}
		pieces = append(pieces, l)
	}
	return pieces
}

// fromPieces writes the documents that a figure comes from, one after another.
func (s *sheet) fromPieces(f *figure.Figure) []link {
	var pieces []link
	for i, c := range report.Cite(f) {
		s.cited[c.Document] = true
		if i > 0 {
			pieces = append(pieces, link{Text: s.t("source-join")})
		}
		pieces = append(pieces, s.sourcePieces(c)...)
	}
	return pieces
}

// sourcePieces writes a document with the places cited from it.
func (s *sheet) sourcePieces(c report.Cited) []link {
	pieces := []link{{s.toSource(c.Document), c.Document.Label}}
	text := ""
	if place := s.place(c); place != "" {
		text = " " + place
	}
	return append(pieces, link{Text: text + s.t("source-comma") + s.text(c.Document.Title)})
}

// competing writes what another document says.
func (s *sheet) competing(f *figure.Figure, c *figure.Competing) noteRow {
	row := noteRow{Term: s.t("note-competing")}
	if c.Quantity.Value != nil {
		cell := figure.Cell{Quantity: c.Quantity, Unit: f.Unit}
		row.Text = s.Report.CellPhrase(s.lang.Key, cell, number.Form{}).String()
		if c.Source.Document != nil {
			row.Text += s.t("source-comma")
		}
	}
	for _, from := range report.Gather([]figure.Citation{c.Source}) {
		s.cited[from.Document] = true
		row.Pieces = append(row.Pieces, s.sourcePieces(from)...)
	}
	row.After = s.remark(c.Note)
	return row
}

// remark is a note as a sentence after others, or "".
func (s *sheet) remark(t i18n.Text) string {
	if text := s.text(t); text != "" {
		return s.t("source-stop") + text
	}
	return ""
}

// noteLinks leads to the row of data, to the document and to the row in the other
// languages.
func (s *sheet) noteLinks(f *figure.Figure) []noteLink {
	links := []noteLink{{Href: s.row(f), Text: s.t("note-row")}}
	if s.ebook != nil {
		return links
	}
	if s.file != nil {
		return append(links, s.file.rows(s, f)...)
	}
	for _, l := range s.others() {
		links = append(links, noteLink{Href: s.to(pagePath(l.Key, "data")) + "#" + s.rowID(f), Tag: l.Tag, Text: l.Name})
	}
	return links
}
