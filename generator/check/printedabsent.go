package check

import (
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
)

// printedAbsent looks the printed phrases up in the text of their documents, at
// the paragraphs that the citation names. A document without a text is passed over.
func printedAbsent() Rule {
	return Rule{ID: "printed-absent", Severity: diag.Error, run: func(c *checker) {
		if c.Sources == nil {
			return
		}
		texts := map[*figure.Document]*plainText{}
		for _, cite := range c.citations() {
			text, seen := texts[cite.Document]
			if !seen {
				text = c.plainText(cite.Document)
				texts[cite.Document] = text
			}
			if text != nil {
				c.lookUp(cite, text)
			}
		}
	}}
}

// citations lists every citation of the report's figures and charts, once each.
func (c *checker) citations() []figure.Citation {
	var list []figure.Citation
	seen := map[diag.Span]bool{}
	add := func(cite figure.Citation) {
		if cite.Document != nil && !seen[cite.Span] {
			seen[cite.Span] = true
			list = append(list, cite)
		}
	}
	for _, f := range c.Figures.Figures {
		add(f.Source)
		if f.Competing != nil {
			add(f.Competing.Source)
		}
	}
	for _, chart := range c.Figures.Charts {
		for _, s := range chart.Series {
			for _, cell := range s.Cells {
				add(cell.Source)
			}
		}
		for _, link := range chart.Links {
			add(link.Value.Source)
		}
	}
	return list
}

// A plainText is a document as paragraphs, made ready for comparing. Paragraph 1
// is at index 0.
type plainText struct {
	name       string
	paragraphs []string
}

// plainText reads the text of a document, or returns nil where there is none.
func (c *checker) plainText(d *figure.Document) *plainText {
	name := d.ID + ".txt"
	if _, err := fs.Stat(c.Sources, name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	file, ok := diag.ReadFile(c.Sources, name, c.msgs)
	if !ok {
		return nil
	}
	t := &plainText{name: name}
	for line := range strings.Lines(string(file.Text)) {
		if line = strings.TrimSpace(line); line != "" {
			t.paragraphs = append(t.paragraphs, comparable(line))
		}
	}
	return t
}

// lookUp looks for one phrase.
func (c *checker) lookUp(cite figure.Citation, text *plainText) {
	ranges, ok := cite.Paragraphs()
	if !ok {
		// No paragraphs are named ("cover"), or none at all: the phrase may stand anywhere.
		ranges = []figure.Range{{From: 1, To: len(text.paragraphs)}}
	}
	for _, r := range ranges {
		if r.To > len(text.paragraphs) {
			c.found(cite.Span, "paragraph %d is cited, and the text of %q has %s", r.To, cite.Document.ID,
				several(len(text.paragraphs), "paragraph")).
				WithHint("paragraphs are the lines of %s that are not empty, counted from 1", text.name)
			return
		}
	}
	if cite.Printed == "" {
		return
	}
	phrase := comparable(cite.Printed)
	for _, r := range ranges {
		if text.has(r, phrase) {
			return
		}
	}
	m := c.found(cite.PrintedSpan, "%q does not stand in %s", cite.Printed, place(cite, ok))
	found, runsOn := text.find(phrase)
	switch {
	case len(found) == 0:
		m.WithHint("the text of the document has it nowhere; copy the phrase as it is printed")
	case runsOn:
		m.WithHint(`it runs from paragraph %d into the next: paragraph = "%d–%d"`, found[0], found[0], found[0]+1)
	default:
		m.WithHint("it stands in %s", paragraphs(found))
	}
}

// has reports whether a phrase stands in a range of paragraphs. It may run on from
// one into the next, where the page that was set in columns breaks.
func (t *plainText) has(r figure.Range, phrase string) bool {
	return standsIn(strings.Join(t.paragraphs[r.From-1:r.To], ""), phrase)
}

// find returns the paragraphs that a phrase stands in; where there is none, and
// runsOn is set, those from which it runs on into the next.
func (t *plainText) find(phrase string) (list []int, runsOn bool) {
	for _, length := range []int{1, 2} {
		for n := 1; n+length-1 <= len(t.paragraphs); n++ {
			if t.has(figure.Range{From: n, To: n + length - 1}, phrase) {
				list = append(list, n)
			}
		}
		if len(list) > 0 {
			return list, length > 1
		}
	}
	return nil, false
}

func place(cite figure.Citation, known bool) string {
	if !known {
		return strconv.Quote(cite.Document.ID)
	}
	ranges, _ := cite.Paragraphs()
	var list []int
	for _, r := range ranges {
		for n := r.From; n <= r.To; n++ {
			list = append(list, n)
		}
	}
	return paragraphs(list) + " of " + strconv.Quote(cite.Document.ID)
}

// mostNamed is how many paragraphs a message names.
const mostNamed = 5

// paragraphs names paragraphs in words of a message: paragraphs 12, 13 and 26.
func paragraphs(list []int) string {
	list = slices.Compact(list)
	if len(list) == 1 {
		return "paragraph " + strconv.Itoa(list[0])
	}
	if len(list) > mostNamed {
		return "paragraph " + strconv.Itoa(list[0]) + " and " + several(len(list)-1, "other paragraph")
	}
	names := make([]string, len(list))
	for i, n := range list {
		names[i] = strconv.Itoa(n)
	}
	last := len(names) - 1
	return "paragraphs " + strings.Join(names[:last], ", ") + " and " + names[last]
}
