package section

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// A reader holds what the reading of all files shares.
type reader struct {
	markdown parser.Parser
	langs    []i18n.Lang
}

func newReader(langs []i18n.Lang) *reader { return &reader{markdown: newMarkdown(), langs: langs} }

// doc reads one file. A file that cannot be parsed at all gives a document
// without blocks.
func (r *reader) doc(f *diag.File, slug string, lang i18n.Lang, msgs *diag.List) *Doc {
	d := &Doc{Slug: slug, Lang: lang, File: f, ids: map[string]int{}}
	parsable := withinLimits(f, msgs) && cleanText(f, msgs)
	if !parsable {
		title := &Inline{Span: f.Span(0, 0)}
		d.Front = Front{Span: title.Span, Mark: title.Span, Title: title, Short: title}
		return d
	}
	front, body := readFront(f, r.langs, msgs)
	d.Front = front
	d.Answers = front.answers
	d.Refs = front.refs()
	r.body(d, body, msgs)
	return d
}

// body parses what stands after the front matter.
func (r *reader) body(d *Doc, from int, msgs *diag.List) {
	c := &compiler{doc: d, langs: r.langs, msgs: msgs, src: d.File.Text[from:], base: from}
	c.compile(r.markdown.Parse(text.NewReader(c.src)))
}

// cleanText reports characters that no page can hold.
func cleanText(f *diag.File, msgs *diag.List) bool {
	clean := true
	for at := 0; at < len(f.Text); {
		if b := f.Text[at]; b >= ' ' && b < 0x7F {
			at++
			continue
		}
		r, size := utf8.DecodeRune(f.Text[at:])
		if isForbidden(r) {
			msgs.Errorf("control-character", f.Span(at, at+size), "the control character %U stands here", r).WithHint("delete it")
			clean = false
		}
		at += size
	}
	return clean
}
