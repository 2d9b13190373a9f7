package check

import (
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/section"
)

// termGloss finds terms whose first use in the report is not worded as the glossary
// asks for it (first = { en = "renminbi (RMB)" }). Headings and front matter are no
// first use, since nobody explains a word there.
func termGloss() Rule {
	return Rule{ID: "term-gloss", Severity: diag.Warning, run: findUnexplainedTerms}
}

func findUnexplainedTerms(c *checker) {
	for _, lang := range c.Config.Languages {
		words := newLexicon()
		waiting := map[int]bool{}
		for i, t := range c.Terms {
			if t.First.In(lang) != "" {
				words.add(t.Text.In(lang), i)
				waiting[i] = true
			}
		}
		for _, s := range c.sections() {
			if d := s.Doc(lang); d != nil && len(waiting) > 0 {
				c.firstUses(d, words, waiting)
			}
		}
	}
}

// firstUses looks for the terms that have not been used yet, and takes those that
// it finds off the list.
func (c *checker) firstUses(d *section.Doc, words *lexicon, waiting map[int]bool) {
	for i, block := range d.Blocks {
		if block.Kind == section.Head {
			continue
		}
		text := d.BlockText(i, func(ref *section.Ref) string { return c.RefText(d.Lang, ref) })
		for _, m := range words.find(text) {
			if !waiting[m.key] {
				continue
			}
			delete(waiting, m.key)
			c.firstUse(d, i, text, m)
		}
	}
}

// firstUse compares the first use of a term with what the glossary asks for.
func (c *checker) firstUse(d *section.Doc, block int, text string, m match) {
	t := &c.Terms[m.key]
	first := t.First.In(d.Lang)
	// The term may stand anywhere in the wording that is asked for.
	lead := strings.Index(strings.ToLower(first), strings.ToLower(t.Text.In(d.Lang)))
	from := m.from - max(lead, 0)
	if from >= 0 && len(text) >= from+len(first) && strings.EqualFold(text[from:from+len(first)], first) {
		return
	}
	c.found(termSpan(d, block, text[m.from:m.to]), "the first use of %q does not read as the glossary asks", t.Text.In(d.Lang)).
		WithHint("write %q here", first).
		WithNote(t.Span, "the term stands here")
}

// termSpan is the place of a word in the prose of a block, or the block where the
// word is written by a placeholder or across markup.
func termSpan(d *section.Doc, block int, word string) diag.Span {
	for _, run := range d.Runs {
		if run.Block != block {
			continue
		}
		if i := strings.Index(run.Span.Text(), word); i >= 0 {
			return run.Span.File.Span(run.Span.Start+i, run.Span.Start+i+len(word))
		}
	}
	return d.Blocks[block].Span
}
