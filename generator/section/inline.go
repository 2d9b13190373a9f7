package section

import (
	"strings"

	"example.org/diglot/generator/diag"
)

// An Inline is a line of text that may hold placeholders, but no Markdown: a
// title, a standfirst, a note.
type Inline struct {
	// Span is the text's place, without quotes.
	Span     diag.Span
	Segments []Segment
}

// A Segment is a part of an [Inline]: a text, a placeholder or a break mark.
type Segment struct {
	// Text is the text, "" for a placeholder and a break mark.
	Text string
	// Ref is the placeholder, or nil.
	Ref *Ref
	// Break is set where a long title may break: at "|".
	Break bool
	// Name is set in a stretch that is marked as a name: its numerals count nothing.
	Name bool
	Span diag.Span
}

// ParseText reads a text of a TOML file that may hold placeholders. The span is
// the place of the text without quotes; where the file writes the text with
// escapes, every part has the place of the whole. "\{" is a brace and "\\" a
// backslash; [31个省]{name} is a name, as in Markdown.
func ParseText(text string, span diag.Span, msgs *diag.List) *Inline {
	return parseInline(text, span, false, msgs)
}

// ParseTitle reads a text as [ParseText] does, in which "|" marks the places
// where a line may break; "\|" is the sign itself. Between words of a script with spaces a
// space goes before the mark, if its author wrote none.
func ParseTitle(text string, span diag.Span, msgs *diag.List) *Inline {
	return parseInline(text, span, true, msgs)
}

func parseInline(text string, span diag.Span, breaks bool, msgs *diag.List) *Inline {
	p := &inlineParser{
		src: []byte(text), inline: &Inline{Span: span}, nameEnd: -1,
		exact: span.HasPlace() && span.Text() == text,
	}
	for p.at < len(p.src) {
		switch b := p.src[p.at]; {
		case b == '\\' && p.at+1 < len(p.src) && strings.IndexByte(`\{}|`, p.src[p.at+1]) >= 0:
			p.pending = append(p.pending, p.src[p.at+1])
			p.at += 2
		case p.at == p.nameEnd:
			p.closeName(msgs)
		case b == '[' && p.nameEnd < 0 && p.openName():
		case b == '{':
			p.brace(msgs)
		case b == '|' && breaks:
			if breaksWords(p.src[:p.at], p.src[p.at+1:]) {
				p.pending = append(p.pending, ' ')
			}
			p.flush()
			p.add(Segment{Break: true, Span: p.span(p.at, p.at+1)})
			p.at++
			p.from = p.at
		default:
			p.pending = append(p.pending, b)
			p.at++
		}
	}
	p.flush()
	return p.inline
}

// An inlineParser reads an [Inline].
type inlineParser struct {
	src    []byte
	at     int
	inline *Inline
	// exact is set when offsets of src are offsets of the file.
	exact bool
	// pending is the text read since from.
	pending []byte
	from    int
	// nameEnd is the offset of the "]" that ends the name which is being read, or -1.
	nameEnd int
}

// openName begins a name where the "[" at the position opens one.
func (p *inlineParser) openName() bool {
	depth := 0
	end, found := spanEndIn(p.src[p.at:], &depth)
	if !found || end < 0 || !saysName(p.src[p.at+end+1:]) {
		return false
	}
	p.flush()
	p.nameEnd = p.at + end
	p.at++
	p.from = p.at
	return true
}

// closeName ends a name, with the braces behind it.
func (p *inlineParser) closeName(msgs *diag.List) {
	p.flush()
	attrs, end, problem := scanAttributes(p.src, p.at+1, nameFlag)
	if problem == nil && len(attrs) > 1 {
		problem = newProblem("attribute", attrs[0].start, attrs[1].end, "a name in a text of a TOML file has no other attributes").
			withHint("write [text]{name}")
	}
	if problem != nil {
		problem.report(msgs, p.span)
	}
	p.at, p.from, p.nameEnd = end, end, -1
}

func (p *inlineParser) add(s Segment) {
	s.Name = p.nameEnd >= 0
	p.inline.Segments = append(p.inline.Segments, s)
}

// span turns offsets of the text into a place of the file.
func (p *inlineParser) span(start, end int) diag.Span {
	whole := p.inline.Span
	if !p.exact {
		return whole
	}
	return diag.Span{File: whole.File, Start: whole.Start + start, End: whole.Start + end}
}

// brace reads what starts with "{".
func (p *inlineParser) brace(msgs *diag.List) {
	raw, problem, end := scanPlaceholder(p.src, p.at)
	switch {
	case raw != nil:
		p.flush()
		ref := &Ref{
			ID: raw.id, Variant: raw.variant, Options: raw.options, Block: -1,
			Span: p.span(raw.start, raw.end), IDSpan: p.span(raw.idAt, raw.idStop),
		}
		p.add(Segment{Ref: ref, Span: ref.Span})
		p.at, p.from = raw.end, raw.end
	case problem != nil:
		problem.report(msgs, p.span)
		p.pending = append(p.pending, p.src[p.at:end]...)
		p.at = end
	default:
		p.pending = append(p.pending, '{')
		p.at++
	}
}

// flush adds the text read so far.
func (p *inlineParser) flush() {
	if len(p.pending) > 0 {
		p.add(Segment{Text: string(p.pending), Span: p.span(p.from, p.at)})
	}
	p.pending, p.from = p.pending[:0], p.at
}

// Refs returns the placeholders, in order. A nil Inline has none.
func (in *Inline) Refs() []*Ref {
	var refs []*Ref
	if in != nil {
		for _, s := range in.Segments {
			if s.Ref != nil {
				refs = append(refs, s.Ref)
			}
		}
	}
	return refs
}

// Plain returns the text without break marks. Number returns the text of a
// placeholder; when it is nil, placeholders are left out. A nil Inline is "".
func (in *Inline) Plain(number func(*Ref) string) string {
	if in == nil {
		return ""
	}
	var out strings.Builder
	for _, s := range in.Segments {
		switch {
		case s.Ref == nil:
			out.WriteString(s.Text)
		case number != nil:
			out.WriteString(number(s.Ref))
		}
	}
	return out.String()
}

// HTML returns the text as HTML, with <wbr> at the break marks and the closing
// punctuation after a placeholder handed to env.Number. A nil Inline is "".
func (in *Inline) HTML(env Env) string {
	if in == nil {
		return ""
	}
	r := renderer{env: &env}
	skip := 0
	for i, s := range in.Segments {
		switch {
		case s.Break:
			r.void("wbr")
		case s.Ref != nil:
			closing := ""
			if i+1 < len(in.Segments) {
				text := in.Segments[i+1].Text
				closing = text[:closingLength([]byte(text))]
			}
			skip = len(closing)
			r.out.WriteString(env.number(s.Ref, closing))
		default:
			r.out.WriteString(escapeHTML(s.Text[skip:]))
			skip = 0
		}
	}
	return r.out.String()
}
