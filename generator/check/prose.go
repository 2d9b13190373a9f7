package check

import (
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// A passage is a stretch of text that the author typed in one language, free of
// markup and placeholders.
type passage struct {
	lang *i18n.Language
	text string
	span diag.Span
	// doc and block say where in a section it stands; doc is nil in a TOML file,
	// block -1 in front matter.
	doc   *section.Doc
	block int
	// before and after are the placeholders that it touches, or nil.
	before, after *section.Ref
	// name is set where the author marks the passage as a name: its numerals count
	// nothing.
	name bool
}

// at is the place of a part of the passage. Where the file writes the text with
// escapes, it is the place of the whole.
func (p *passage) at(from, to int) diag.Span {
	if p.span.End-p.span.Start != len(p.text) {
		return p.span
	}
	return p.span.File.Span(p.span.Start+from, p.span.Start+to)
}

// passages calls f with every stretch of prose of the report: the sections with
// their front matter, and the texts of config.toml and of the figure files. What
// stands in a span of another language is left out, and so are the titles of
// documents, which are others' words.
func (c *checker) passages(f func(p *passage)) {
	for _, s := range c.sections() {
		for _, lang := range c.Config.Languages {
			if d := s.Doc(lang); d != nil {
				c.docPassages(d, f)
			}
		}
	}
	titles := c.documentTitles()
	for _, texts := range [][]i18n.Placed{c.Config.Texts, c.Figures.Texts} {
		for _, placed := range texts {
			if !titles[placed.Text] {
				c.placedPassages(placed, f)
			}
		}
	}
}

// documentTitles are the titles of the documents, in every language.
func (c *checker) documentTitles() map[string]bool {
	titles := map[string]bool{}
	for _, d := range c.Figures.Documents {
		for _, t := range d.Title {
			titles[t] = true
		}
	}
	return titles
}

// sections are the report's sections in reading order, the page about it last.
func (c *checker) sections() []*section.Section {
	all := c.Sections
	if c.About != nil {
		all = append(all[:len(all):len(all)], c.About)
	}
	return all
}

func (c *checker) docPassages(d *section.Doc, f func(p *passage)) {
	lang := c.Catalog.Lang(d.Lang)
	if lang == nil {
		return
	}
	seen := map[*section.Inline]bool{nil: true}
	for _, in := range []*section.Inline{d.Front.Title, d.Front.Short, d.Front.Kicker, d.Front.Summary, d.Front.Description} {
		if !seen[in] {
			seen[in] = true
			inlinePassages(in, passage{lang: lang, doc: d, block: -1}, f)
		}
	}
	starts, ends := map[int]*section.Ref{}, map[int]*section.Ref{}
	for _, ref := range d.Refs {
		starts[ref.Span.Start], ends[ref.Span.End] = ref, ref
	}
	for _, run := range d.Runs {
		if run.Lang != "" && run.Lang != string(d.Lang) && run.Lang != lang.Tag {
			continue
		}
		f(&passage{
			lang: lang, text: run.Span.Text(), span: run.Span, doc: d, block: run.Block,
			before: ends[run.Span.Start], after: starts[run.Span.End], name: run.Name,
		})
	}
}

// placedPassages reads a text of a TOML file. Its placeholders were checked when
// the report was joined.
func (c *checker) placedPassages(placed i18n.Placed, f func(p *passage)) {
	p := passage{lang: c.Catalog.Lang(placed.Lang), text: placed.Text, span: placed.Span, block: -1}
	if p.lang == nil {
		return
	}
	if !strings.ContainsAny(placed.Text, `{\|`) {
		f(&p)
		return
	}
	var said diag.List
	inlinePassages(section.ParseTitle(placed.Text, placed.Span, &said), p, f)
}

// inlinePassages gives the texts of a line, joined across break marks.
func inlinePassages(in *section.Inline, like passage, f func(p *passage)) {
	open := like
	open.text = ""
	var before *section.Ref
	flush := func(after *section.Ref) {
		if open.text != "" {
			open.before, open.after = before, after
			p := open
			f(&p)
		}
		open.text, before = "", after
	}
	for _, s := range in.Segments {
		switch {
		case s.Ref != nil:
			flush(s.Ref)
		case s.Break:
		case open.text != "" && open.name != s.Name:
			flush(nil)
			open.text, open.span, open.name = s.Text, s.Span, s.Name
		case open.text == "":
			open.text, open.span, open.name = s.Text, s.Span, s.Name
		default:
			open.text += s.Text
			open.span.End = s.Span.End
		}
	}
	flush(nil)
}

// quotation marks, by the sign that opens: those of one's own words about others'.
const openQuotes, closeQuotes = "“「『《〈", "”」』》〉"

// inQuotes reports whether a place of a text stands between the quotation marks
// of a set: two strings of marks, each opening one with its closing one.
func inQuotes(text string, from, to int, opening, closing string) bool {
	left := strings.LastIndexAny(text[:from], opening+closing)
	if left < 0 {
		return false
	}
	if mark, _ := utf8.DecodeRuneInString(text[left:]); !strings.ContainsRune(opening, mark) {
		return false
	}
	right := strings.IndexAny(text[to:], opening+closing)
	if right < 0 {
		return false
	}
	mark, _ := utf8.DecodeRuneInString(text[to+right:])
	return strings.ContainsRune(closing, mark)
}
