package section

import (
	"bytes"
	"strings"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/tomlfile"
)

// Front is a document's front matter.
type Front struct {
	// Span is the whole front matter, marks included. A message about the
	// document as a whole points at Mark, its first line.
	Span, Mark diag.Span
	// Title is the section's name. It may hold break marks ("|").
	Title *Inline
	// Short is the name in the contents: the title where the author gave none.
	Short *Inline
	// Kicker stands above the title, Summary is the standfirst below it. Either
	// may be nil.
	Kicker, Summary *Inline
	// Description is the sentence for search engines: the summary where the
	// author gave none, and nil where there is neither.
	Description *Inline
	// Only lists the figures that one language alone uses, with OnlyReason
	// saying why.
	Only       []Only
	OnlyReason string

	// answers are the author's to what is found in the front matter.
	answers []answer.Answer
}

// An Only names a figure that one language alone uses.
type Only struct {
	Lang i18n.Lang
	ID   string
	Span diag.Span
}

// frontMark is the line before and after the front matter.
const frontMark = "+++"

// readFront reads the front matter of a file, and returns the offset of the
// body after it.
func readFront(f *diag.File, langs []i18n.Lang, msgs *diag.List) (Front, int) {
	start, end, body, ok := splitFront(f, msgs)
	if !ok {
		title := &Inline{Span: f.Span(0, 0)}
		return Front{Span: f.Span(0, 0), Mark: f.Span(0, 0), Title: title, Short: title}, body
	}
	mark := bytes.Index(f.Text, []byte(frontMark))
	front := Front{Span: f.Span(mark, body), Mark: f.Span(mark, mark+len(frontMark))}
	r := frontReader{table: tomlfile.ParseRange(f, start, end, msgs), front: &front, msgs: msgs}
	r.texts()
	r.only(langs)
	front.answers = answer.OfTable(r.table, front.Span)
	r.table.Done()
	return front, body
}

// splitFront finds the lines of the front matter. Start and end are the TOML
// between the marks; body is the offset after them.
func splitFront(f *diag.File, msgs *diag.List) (start, end, body int, ok bool) {
	first := len(f.Text) - len(bytes.TrimLeft(f.Text, " \t\r\n"))
	line, next := lineFrom(f.Text, first)
	if line != frontMark {
		return 0, 0, missingFront(f, first, line, msgs), false
	}
	if at, after, ok := findLine(f.Text, next, frontMark); ok {
		return next, at, after, true
	}
	msgs.Errorf("front-matter", f.Span(first, first+len(frontMark)), "the front matter is never closed").
		WithHint("add a line %q after its last key", frontMark)
	return 0, 0, len(f.Text), false
}

// lineFrom returns the line that starts at an offset, without white space at its
// end, and the offset of the next.
func lineFrom(text []byte, at int) (line string, next int) {
	next = len(text)
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		next = at + i + 1
	}
	return strings.TrimRight(string(text[at:next]), " \t\r\n"), next
}

// findLine returns the offset of the first line from an offset on that reads so,
// and the offset of the line after it.
func findLine(text []byte, from int, want string) (at, after int, ok bool) {
	for at = from; at < len(text); at = after {
		var line string
		if line, after = lineFrom(text, at); line == want {
			return at, after, true
		}
	}
	return len(text), len(text), false
}

// missingFront reports that a file has no front matter, and returns the offset
// of its body.
func missingFront(f *diag.File, at int, line string, msgs *diag.List) (body int) {
	if line == "---" {
		msgs.Errorf("front-matter", f.Span(at, at+len(line)), "the front matter is TOML between lines %q", frontMark).
			WithHint("write %q, and keys as title = \"…\"", frontMark)
		if _, after, ok := findLine(f.Text, at+len(line), line); ok {
			return after
		}
		return 0
	}
	msgs.Errorf("front-matter", f.Span(at, at), "this file has no front matter").
		WithHint("begin it with the lines %s, title = \"…\", %s", frontMark, frontMark)
	return 0
}

// A frontReader reads the keys of a front matter.
type frontReader struct {
	table *tomlfile.Table
	front *Front
	msgs  *diag.List
}

// texts reads the texts, with what stands in for those that are left out.
func (r *frontReader) texts() {
	f := r.front
	f.Title = r.text("title", ParseTitle)
	if f.Title == nil {
		if m := r.table.Missing("title"); m != nil {
			m.Span = f.Mark
		}
		f.Title = &Inline{Span: r.table.Span()}
	}
	if f.Short = r.text("short", ParseTitle); f.Short == nil {
		f.Short = f.Title
	}
	f.Kicker = r.text("kicker", ParseText)
	f.Summary = r.text("summary", ParseText)
	if f.Description = r.text("description", ParseText); f.Description == nil {
		f.Description = f.Summary
	}
}

// text reads a text with placeholders, or returns nil.
func (r *frontReader) text(key string, parse func(string, diag.Span, *diag.List) *Inline) *Inline {
	text, span, ok := r.table.String(key)
	if !ok {
		return nil
	}
	if strings.TrimSpace(text) == "" {
		r.msgs.Errorf("empty-text", span, "%q is empty", key)
		return nil
	}
	return parse(text, r.table.StringSpan(key), r.msgs)
}

// only reads the figures that a language uses alone.
func (r *frontReader) only(langs []i18n.Lang) {
	var first diag.Span
	for _, lang := range langs {
		key := "only_" + string(lang)
		ids, spans, ok := r.table.Strings(key)
		if !ok {
			continue
		}
		if !first.HasPlace() {
			first = r.table.KeySpan(key)
		}
		for i, id := range ids {
			if !isName(id, '_') {
				r.msgs.Errorf("bad-id", spans[i], "%q is no id of a figure", id)
				continue
			}
			r.front.Only = append(r.front.Only, Only{Lang: lang, ID: id, Span: spans[i]})
		}
	}
	reason, span, ok := r.table.String("only_reason")
	r.front.OnlyReason = strings.TrimSpace(reason)
	switch {
	case first.HasPlace() && (!ok || r.front.OnlyReason == ""):
		r.msgs.Errorf("front-matter", first, "nothing says why one language uses these figures alone").
			WithHint("add only_reason = \"…\"")
	case !first.HasPlace() && ok:
		r.msgs.Errorf("front-matter", span, "there is nothing to give a reason for").
			WithHint("list the figures: only_%s = [\"…\"]", langs[0])
	}
}

// refs returns the placeholders of the front matter, each once.
func (f *Front) refs() []*Ref {
	var refs []*Ref
	for _, in := range []*Inline{f.Kicker, f.Title, f.Summary} {
		refs = append(refs, in.Refs()...)
	}
	if f.Short != f.Title {
		refs = append(refs, f.Short.Refs()...)
	}
	if f.Description != f.Summary {
		refs = append(refs, f.Description.Refs()...)
	}
	return refs
}
