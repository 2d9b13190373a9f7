package check

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// numberMark stands in a [line] for a placeholder of a number.
const numberMark = '\uFFFC'

// A line is the prose of a block, or another text, in one language: the author's
// words without markup, a [numberMark] for each placeholder of a number, the label
// itself for one of a label. Where the text goes on in another item, cell or
// paragraph there is a line feed.
type line struct {
	lang *i18n.Language
	// text is what stands there, low the same in lower case, byte for byte.
	text, low string
	// numbers are those that stand there, in the order of reading.
	numbers []numberAt
	// labels are the placeholders of labels, with their places.
	labels []labelAt
	// governors are the words that say of each number that it rose or fell, or nil.
	governors []*governor
	// span is the place of the whole.
	span diag.Span

	pieces []linePiece
	// words are those that labels may have too, once they were asked for.
	words []labelWord
}

// A numberAt is a number in a line: a placeholder, or a numeral that its author typed.
type numberAt struct {
	// ref is the placeholder and figure the figure that it names; nil for a numeral.
	ref    *section.Ref
	figure *figure.Figure
	// key is the same for what says the same: the figure's id, or a typed value.
	key string
	// from and to are its place in the line, without its unit; unitTo is where that ends.
	from, to, unitTo int
	// value, kind and unit are the figure's as the page shows it, or the numeral's;
	// value is nil where there is none.
	value *big.Rat
	kind  number.Kind
	unit  string
	// decimals is how many decimals a numeral was typed with, -1 for a figure.
	decimals int
}

// A labelAt is a figure's label in a line, written by a placeholder.
type labelAt struct {
	figure   *figure.Figure
	from, to int
}

// variant is how a placeholder is to be written; a numeral stands as it is.
func (n *numberAt) variant() section.Variant {
	if n.ref == nil {
		return section.Usual
	}
	return n.ref.Variant
}

// A linePiece is a stretch of a line that stands in one piece in the file.
type linePiece struct {
	at, end int
	span    diag.Span
}

// place is where a part of a line stands in the file.
func (l *line) place(from, to int) diag.Span {
	span := l.span
	for _, p := range l.pieces {
		if from >= p.at && from < p.end {
			span = p.span
			if span.File != nil && span.End-span.Start == p.end-p.at {
				span = span.File.Span(span.Start+from-p.at, span.Start+min(to, p.end)-p.at)
			}
			break
		}
	}
	return span
}

// index returns the place in numbers of the only one with a key, or -1 where there
// is none or more than one.
func (l *line) index(key string) int {
	only := -1
	for i := range l.numbers {
		if l.numbers[i].key == key {
			if only >= 0 {
				return -1
			}
			only = i
		}
	}
	return only
}

// numberSpan is the place of a number in the file.
func (l *line) numberSpan(i int) diag.Span { return l.place(l.numbers[i].from, l.numbers[i].to) }

// A lineWriter writes a line.
type lineWriter struct {
	c    *checker
	line line
	text strings.Builder
}

func (w *lineWriter) words(text string, span diag.Span) {
	if text != "" {
		w.line.pieces = append(w.line.pieces, linePiece{w.text.Len(), w.text.Len() + len(text), span})
		w.text.WriteString(text)
	}
}

func (w *lineWriter) ref(ref *section.Ref) {
	if ref.Variant == section.Label {
		if f := w.c.Figures.Figure(ref.ID); f != nil {
			from := w.text.Len()
			w.words(f.Label.In(w.line.lang.Key), ref.Span)
			w.line.labels = append(w.line.labels, labelAt{f, from, w.text.Len()})
		}
		return
	}
	n := numberAt{ref: ref, key: ref.ID, from: w.text.Len(), decimals: -1}
	w.words(string(numberMark), ref.Span)
	n.to, n.unitTo = w.text.Len(), w.text.Len()
	if f := w.c.Figures.Figure(ref.ID); f != nil {
		n.figure = f
		n.value, n.unit, n.kind = f.Shown, f.Unit, w.c.Catalog.UnitKind(f.Unit)
	}
	w.line.numbers = append(w.line.numbers, n)
}

// done returns the line, or nil where no number stands in it.
func (w *lineWriter) done() *line {
	if len(w.line.numbers) == 0 {
		return nil
	}
	w.line.text = w.text.String()
	w.line.low = lowered(w.line.text)
	l := w.line
	return &l
}

// lowered is a text in lower case, or as it stands where its length would differ.
func lowered(text string) string {
	if low := strings.ToLower(text); len(low) == len(text) {
		return low
	}
	return text
}

// inlineLine is the line of a title, a summary or a text of a TOML file.
func (c *checker) inlineLine(lang *i18n.Language, in *section.Inline) *line {
	if in == nil || lang == nil || len(in.Segments) < 2 && (len(in.Segments) == 0 || in.Segments[0].Ref == nil) {
		return nil
	}
	w := lineWriter{c: c, line: line{lang: lang, span: in.Span}}
	for _, s := range in.Segments {
		switch {
		case s.Ref != nil:
			w.ref(s.Ref)
		case !s.Break:
			w.words(s.Text, s.Span)
		}
	}
	return w.done()
}

// docLines lists the lines of a document's blocks by their index; nil where no
// number stands in a block.
func (c *checker) docLines(d *section.Doc, typed []*numeral) []*line {
	lines := make([]*line, len(d.Blocks))
	lang := c.Catalog.Lang(d.Lang)
	if lang == nil {
		return lines
	}
	refs, runs := byBlock(d.Refs, len(d.Blocks), refBlock), byBlock(d.Runs, len(d.Blocks), runBlock)
	for i := range d.Blocks {
		span := d.Blocks[i].Span
		if own := typedIn(typed, span); len(refs[i]) > 0 || len(own) > 0 {
			lines[i] = c.blockLine(lang, span, refs[i], runs[i], own)
		}
	}
	return lines
}

func refBlock(r *section.Ref) int { return r.Block }
func runBlock(r section.Run) int  { return r.Block }

// byBlock parts what stands in a document by the blocks.
func byBlock[T any](all []T, n int, block func(T) int) [][]T {
	parts := make([][]T, n)
	for from := 0; from < len(all); {
		b, to := block(all[from]), from
		for to < len(all) && block(all[to]) == b {
			to++
		}
		if b >= 0 && b < n {
			if parts[b] == nil {
				parts[b] = all[from:to:to]
			} else {
				parts[b] = append(parts[b], all[from:to]...)
			}
		}
		from = to
	}
	return parts
}

// blockLine writes a block's runs and placeholders in the order of the file.
func (c *checker) blockLine(lang *i18n.Language, span diag.Span, refs []*section.Ref, runs []section.Run, typed []*numeral) *line {
	w := lineWriter{c: c, line: line{lang: lang, span: span}}
	end := -1
	gap := func(next diag.Span) {
		if end >= 0 && next.Start > end && next.File != nil && next.Start <= len(next.File.Text) {
			w.text.WriteString(gapText(string(next.File.Text[end:next.Start])))
		}
		end = next.End
	}
	for len(refs) > 0 || len(runs) > 0 {
		if len(runs) == 0 || len(refs) > 0 && refs[0].Span.Start < runs[0].Span.Start {
			gap(refs[0].Span)
			w.ref(refs[0])
			refs = refs[1:]
			continue
		}
		gap(runs[0].Span)
		w.run(runs[0].Span, typedIn(typed, runs[0].Span))
		runs = runs[1:]
	}
	return w.done()
}

// gapText is what the characters between two stretches of prose amount to: the closing
// punctuation that goes with a placeholder, and for markup nothing inside a line, a
// space at its end, a line feed where another item, cell or paragraph begins.
func gapText(markup string) string {
	bare := strings.TrimLeft(markup, "*_~")
	if target, ok := strings.CutPrefix(bare, "]("); ok {
		_, bare, _ = strings.Cut(target, ")")
		bare = strings.TrimLeft(bare, "*_~")
	}
	end := 0
	for i, r := range bare {
		if r < utf8.RuneSelf && !strings.ContainsRune(",.;:!?)", r) || !unicode.IsPunct(r) {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	closing, rest := bare[:end], strings.Trim(bare[end:], "*_~")
	switch {
	case strings.ContainsRune(rest, '|'):
		return closing + "\n"
	case !strings.ContainsRune(rest, '\n'):
		return closing
	case strings.TrimLeft(rest, " \t\r\n>") == "" && strings.Count(rest, "\n") == 1:
		return closing + " "
	}
	return closing + "\n"
}

// ends reports whether a sentence (or, with clauses, a clause) ends with the
// character at an offset of a text. A point or comma between digits ends nothing.
func ends(text string, at int, clauses bool) bool {
	r, size := utf8.DecodeRuneInString(text[at:])
	switch {
	case r == '\n', r == '。', r == '！', r == '？':
		return true
	case r == '、':
		return false
	case clauses && strings.ContainsRune("()（）—", r):
		return true
	case r < utf8.RuneSelf && unicode.Is(unicode.Terminal_Punctuation, r):
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		if next != utf8.RuneError && !unicode.IsSpace(next) && r != ';' {
			return false
		}
		return clauses || unicode.Is(unicode.STerm, r)
	case unicode.Is(unicode.STerm, r):
		return true
	}
	return clauses && unicode.Is(unicode.Terminal_Punctuation, r)
}

// sentence returns the bounds of the sentence, or clause, that holds an offset.
func (l *line) sentence(at int, clauses bool) (from, to int) {
	for i := at; i > 0; {
		_, size := utf8.DecodeLastRuneInString(l.text[:i])
		if ends(l.text, i-size, clauses) {
			from = i
			break
		}
		i -= size
	}
	for to = at; to < len(l.text); {
		if ends(l.text, to, clauses) {
			break
		}
		_, size := utf8.DecodeRuneInString(l.text[to:])
		to += size
	}
	return from, to
}
