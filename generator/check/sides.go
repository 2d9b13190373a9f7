package check

import (
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/section"
)

// A side is one language of what stands side by side: a block, the front matter, a
// text of a TOML file.
type side struct {
	lang     *i18n.Language
	finder   *numeralFinder
	numerals []numeral
	// text is what was read, in one piece.
	text string
	// figures are those that its placeholders write a number of.
	figures []*figure.Figure
	// place is where the other language is pointed at.
	place diag.Span
}

// A stretch is a text put together of parts of a file, so that a sentence is read
// whole, whatever markup stands in it.
type stretch struct {
	text  strings.Builder
	parts []stretchPart
	end   int
}

// A stretchPart is a part of a stretch: it begins at an offset of its text.
type stretchPart struct {
	at   int
	span diag.Span
}

// gap stands for a placeholder, for code and for text in another language.
const gap = "\ufffc"

// add puts a part at the end. What is left out of the file between it and the one
// before is markup, unless apart says that something else stands there.
func (s *stretch) add(text string, span diag.Span, apart bool) {
	if apart {
		s.text.WriteString(gap)
	}
	s.parts = append(s.parts, stretchPart{s.text.Len(), span})
	s.text.WriteString(text)
	s.end = span.End
}

// span is the place of a part of the text. Where the file writes it with escapes, it is
// the place of the whole part.
func (s *stretch) span(from, to int) diag.Span {
	for i := len(s.parts) - 1; i >= 0; i-- {
		p := s.parts[i]
		if p.at > from {
			continue
		}
		length := s.text.Len() - p.at
		if i+1 < len(s.parts) {
			length = s.parts[i+1].at - p.at
			length -= strings.Count(s.text.String()[p.at:p.at+length], gap) * len(gap)
		}
		if p.span.File == nil || p.span.End-p.span.Start != length || from-p.at >= length {
			return p.span
		}
		return p.span.File.Span(p.span.Start+from-p.at, p.span.Start+min(to-p.at, length))
	}
	return diag.Span{}
}

// read gives the numerals of the stretch, with their places, and adds its text to the
// side's.
func (s *stretch) read(f *numeralFinder, to *side) []numeral {
	if s.text.Len() == 0 {
		return nil
	}
	if to.text == "" {
		to.text = s.text.String()
	} else {
		to.text += gap + s.text.String()
	}
	list := f.find(s.text.String())
	for i := range list {
		list[i].span = s.span(list[i].from, list[i].to)
	}
	return list
}

// A sidesReader reads the sides of a report. It keeps a finder a language.
type sidesReader struct {
	*checker
	finders map[i18n.Lang]*numeralFinder
}

func (c *checker) sidesReader() *sidesReader {
	r := &sidesReader{c, map[i18n.Lang]*numeralFinder{}}
	for _, lang := range c.Catalog.Languages() {
		r.finders[lang.Key] = newNumeralFinder(lang, c.Catalog.UnitIDs(), c.Terms)
	}
	return r
}

// document reads a document: its front matter first, then a side a block.
func (r *sidesReader) document(d *section.Doc) []side {
	lang := r.Catalog.Lang(d.Lang)
	f := r.finders[d.Lang]
	if lang == nil || f == nil {
		return make([]side, len(d.Blocks)+1)
	}
	sides := make([]side, len(d.Blocks)+1)
	sides[0] = side{lang: lang, finder: f, place: d.Front.Mark}
	seen := map[*section.Inline]bool{nil: true}
	for _, in := range []*section.Inline{d.Front.Title, d.Front.Short, d.Front.Kicker, d.Front.Summary, d.Front.Description} {
		if !seen[in] {
			seen[in] = true
			sides[0].numerals = append(sides[0].numerals, inlineStretch(in).read(f, &sides[0])...)
		}
	}
	for i := range d.Blocks {
		sides[i+1] = side{lang: lang, finder: f, place: d.Blocks[i].Span}
	}
	r.blocks(d, lang, f, sides)
	for _, ref := range d.Refs {
		if fig := r.Figures.Figure(ref.ID); fig != nil && ref.Variant != section.Label && ref.Block+1 < len(sides) {
			s := &sides[ref.Block+1]
			s.figures = append(s.figures, fig)
		}
	}
	return sides
}

// blocks reads the runs of a document into the sides of its blocks.
func (r *sidesReader) blocks(d *section.Doc, lang *i18n.Language, f *numeralFinder, sides []side) {
	var open stretch
	block := -1
	flush := func() {
		if block >= 0 && block+1 < len(sides) {
			list := open.read(f, &sides[block+1])
			if d.Blocks[block].Kind == section.Quote {
				asQuoted(list)
			}
			sides[block+1].numerals = append(sides[block+1].numerals, list...)
		}
		open = stretch{}
	}
	for _, run := range d.Runs {
		if run.Block != block {
			flush()
			block = run.Block
		}
		if run.Name || run.Lang != "" && run.Lang != string(d.Lang) && run.Lang != lang.Tag {
			continue // names, and other languages, count nothing here
		}
		apart := len(open.parts) > 0 && !isMarkup(d.File, open.end, run.Span.Start)
		open.add(run.Span.Text(), run.Span, apart)
	}
	flush()
}

// asQuoted says that numerals are somebody else's.
func asQuoted(list []numeral) {
	for i := range list {
		if list[i].isQuantity() {
			list[i].class = quoted
		}
	}
}

// isMarkup reports whether nothing but signs of emphasis and links stands between two
// places of a file.
func isMarkup(f *diag.File, from, to int) bool {
	if from > to || to > len(f.Text) {
		return false
	}
	return strings.Trim(string(f.Text[from:to]), "*_~[") == ""
}

// inlineStretch is a line of text as a stretch, joined across break marks.
func inlineStretch(in *section.Inline) *stretch {
	var s stretch
	apart := false
	for _, seg := range in.Segments {
		switch {
		case seg.Ref != nil, seg.Name:
			apart = true
		case seg.Text != "":
			s.add(seg.Text, seg.Span, apart)
			apart = false
		}
	}
	return &s
}

// placed reads a text of a TOML file.
func (r *sidesReader) placed(t i18n.Placed) side {
	f := r.finders[t.Lang]
	s := side{lang: r.Catalog.Lang(t.Lang), finder: f, place: t.Span}
	if s.lang == nil || f == nil {
		return s
	}
	if !strings.ContainsAny(t.Text, `{\|`) {
		var one stretch
		one.add(t.Text, t.Span, false)
		s.numerals = one.read(f, &s)
		return s
	}
	var said diag.List // the text's placeholders were checked when it was read
	in := section.ParseTitle(t.Text, t.Span, &said)
	s.numerals = inlineStretch(in).read(f, &s)
	for _, ref := range in.Refs() {
		if fig := r.Figures.Figure(ref.ID); fig != nil && ref.Variant != section.Label {
			s.figures = append(s.figures, fig)
		}
	}
	return s
}

// pairs lists which sides of two documents stand side by side.
func pairs(a, b *section.Doc) []pair.Row {
	if len(a.Blocks) == len(b.Blocks) {
		same := true
		for i := range a.Blocks {
			same = same && a.Blocks[i].Kind == b.Blocks[i].Kind
		}
		if same {
			rows := make([]pair.Row, len(a.Blocks))
			for i := range rows {
				rows[i] = pair.Row{A: i, B: i}
			}
			return rows
		}
	}
	return pair.Rows(a, b)
}
