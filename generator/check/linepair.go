package check

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// A linePair is a text in two languages, both with numbers in it.
type linePair struct {
	a, b *line
	// list is set where the text is a list: its items are parts of one sentence; table
	// where it is a table, in which what a number is stands in the heads.
	list, table bool
	// text is set where it is a text of a TOML file.
	text bool
	// reviewed is set where somebody has compared the languages of this block as it
	// stands: the order of its placeholders is part of what a lock records.
	reviewed bool
}

// lines holds what the rules on the prose around numbers share. It is read once for
// a report.
type lines struct {
	// all are the lines of every language in the order of the report; pairs holds
	// every language against the first.
	all   []*line
	pairs []linePair
	words map[i18n.Lang]*besideWords
	// mentions finds the words of labels, by language.
	mentions map[i18n.Lang]*mentioner
}

// readLines reads the prose of a report.
func (c *checker) readLines() *lines {
	if c.shared.lines != nil {
		return c.shared.lines
	}
	all := &lines{words: map[i18n.Lang]*besideWords{}, mentions: map[i18n.Lang]*mentioner{}}
	for _, lang := range c.Catalog.Languages() {
		all.words[lang.Key] = wordsBeside(lang)
		all.mentions[lang.Key] = newMentioner(lang, all.words[lang.Key], c.RefText)
	}
	typed := c.numeralsByFile()
	for _, s := range c.sections() {
		c.sectionLines(s, typed, all)
	}
	for _, texts := range [][]i18n.Placed{c.Config.Texts, c.Figures.Texts} {
		for len(texts) > 0 {
			n := c.languagesOf(texts)
			c.placedLines(texts[:n], all)
			texts = texts[n:]
		}
	}
	for _, l := range all.all {
		l.governors = all.words[l.lang.Key].govern(l)
	}
	c.shared.lines = all
	return all
}

// add enters two lines that stand side by side; either may be nil.
func (l *lines) add(p linePair, first bool) {
	if first && p.a != nil {
		l.all = append(l.all, p.a)
	}
	if p.b != nil {
		l.all = append(l.all, p.b)
	}
	if p.a != nil && p.b != nil {
		l.pairs = append(l.pairs, p)
	}
}

func (c *checker) sectionLines(s *section.Section, typed map[*diag.File][]*numeral, all *lines) {
	var lead *section.Doc
	var leadLines, leadFronts []*line
	fresh := freshBlocks(c.Reviews[s.Slug])
	for _, lang := range c.Config.Languages {
		d := s.Doc(lang)
		if d == nil {
			continue
		}
		own := c.docLines(d, typed[d.File])
		if lead == nil {
			lead, leadLines, leadFronts = d, own, c.frontLines(d)
			for _, l := range append(leadFronts[:len(leadFronts):len(leadFronts)], own...) {
				all.add(linePair{a: l}, true)
			}
			continue
		}
		fronts := c.frontLines(d)
		for i := range fronts {
			all.add(linePair{a: leadFronts[i], b: fronts[i], reviewed: fresh[blockOf{lang, review.Front}]}, false)
		}
		c.pairLines(lead, d, leadLines, own, fresh, all)
	}
}

// pairLines pairs the blocks of two documents.
func (c *checker) pairLines(lead, d *section.Doc, leadLines, own []*line, fresh map[blockOf]bool, all *lines) {
	if !anyLine(leadLines) && !anyLine(own) {
		return
	}
	partner := make([]int, len(own))
	for i := range partner {
		partner[i] = pair.None
	}
	for _, at := range alike(lead, d) {
		partner[at[1]] = at[0]
	}
	for i, l := range own {
		kind := d.Blocks[i].Kind
		p := linePair{b: l, list: kind == section.List || kind == section.FeaturedList, table: kind == section.Table}
		if k := partner[i]; k != pair.None {
			p.a = leadLines[k]
			p.reviewed = fresh[blockOf{lead.Lang, k}] && fresh[blockOf{d.Lang, i}]
		}
		all.add(p, false)
	}
}

// alike pairs the blocks of two documents: by their order where their kinds are the
// same, and otherwise by what they hold.
func alike(a, b *section.Doc) [][2]int {
	if len(a.Blocks) == len(b.Blocks) {
		pairs := make([][2]int, len(a.Blocks))
		for i := range a.Blocks {
			if a.Blocks[i].Kind != b.Blocks[i].Kind {
				return pair.Align(pair.SideOf(a).Faces, pair.SideOf(b).Faces)
			}
			pairs[i] = [2]int{i, i}
		}
		return pairs
	}
	return pair.Align(pair.SideOf(a).Faces, pair.SideOf(b).Faces)
}

func anyLine(list []*line) bool {
	for _, l := range list {
		if l != nil {
			return true
		}
	}
	return false
}

// frontLines are the lines of the front matter, in a fixed order; nil where there
// is no number.
func (c *checker) frontLines(d *section.Doc) []*line {
	lang := c.Catalog.Lang(d.Lang)
	texts := []*section.Inline{d.Front.Title, d.Front.Kicker, d.Front.Summary, nil}
	if ownDescription(d.Front) {
		texts[3] = d.Front.Description
	}
	list := make([]*line, len(texts))
	for i, in := range texts {
		list[i] = c.inlineLine(lang, in)
	}
	return list
}

// placedLines reads one text of a TOML file in its languages.
func (c *checker) placedLines(texts []i18n.Placed, all *lines) {
	lead := c.placedLine(texts[0])
	if lead != nil {
		all.all = append(all.all, lead)
	}
	for _, other := range texts[1:] {
		all.add(linePair{a: lead, b: c.placedLine(other), text: true}, false)
	}
}

func (c *checker) placedLine(t i18n.Placed) *line {
	in := c.Inline(t.Lang, i18n.Text{t.Lang: t.Text})
	l := c.inlineLine(c.Catalog.Lang(t.Lang), in)
	if l == nil {
		return nil
	}
	l.span, l.pieces = t.Span, nil // equal texts are read once: the mark is on the text
	return l
}

// A blockOf names a block of a section.
type blockOf struct {
	lang  i18n.Lang
	block int
}

// freshBlocks lists the blocks of a section that were reviewed as they stand, in
// every language.
func freshBlocks(pairs []review.Pair) map[blockOf]bool {
	if len(pairs) == 0 {
		return nil
	}
	fresh := map[blockOf]bool{}
	for _, p := range pairs {
		ok := true
		for _, side := range p.Sides {
			ok = ok && side.State == review.Fresh
		}
		for lang, side := range p.Sides {
			if ok {
				fresh[blockOf{lang, side.Block}] = true
			}
		}
	}
	return fresh
}
