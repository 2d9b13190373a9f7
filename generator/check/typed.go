package check

import (
	"math/big"
	"sync"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/section"
)

// A typedNumerals holds what the numerals in a report's prose come to: the one judgement
// that the rules bare-numeral and unpaired-number speak from.
type typedNumerals struct {
	once     sync.Once
	verdicts []verdict
	// agreed are the numerals that no verdict speaks of.
	agreed []*numeral
	// years are the years that both languages of a block or a front matter name.
	years []sharedNumeral
	// moved are ranks and small counts that stand in another order in the other
	// language of a block that nobody has reviewed: the first of a block that moved.
	moved []sharedNumeral
}

// A sharedNumeral is a numeral that two sides have: n on a, other on b.
type sharedNumeral struct {
	n, other *numeral
	a, b     *side
}

// judgement makes the judgement where it has not been made for this report.
func (c *checker) judgement() *typedNumerals {
	c.typed.once.Do(func() {
		r := c.sidesReader()
		t := &tally{typed: c.typed, thisYear: c.thisYear(), said: map[*numeral]bool{}}
		for _, s := range c.sections() {
			r.section(s, t)
		}
		titles := c.documentTitles()
		for _, texts := range [][]i18n.Placed{c.Config.Texts, c.Figures.Texts} {
			for len(texts) > 0 {
				n := c.languagesOf(texts)
				r.texts(texts[:n], titles, t)
				texts = texts[n:]
			}
		}
	})
	return c.typed
}

// thisYear is the year of the report's period, which 全年 and "this year" mean, or 0
// where it has none.
func (c *checker) thisYear() int { return c.Config.Period.Year() }

// A tally gathers the verdicts on sides.
type tally struct {
	typed    *typedNumerals
	thisYear int
	said     map[*numeral]bool
}

// hold holds two sides against each other.
func (t *tally) hold(a, b *side) {
	if len(a.numerals) == 0 && len(b.numerals) == 0 {
		return
	}
	for _, v := range judge(a, b, t.thisYear) {
		if t.said[v.n] {
			continue
		}
		t.said[v.n] = true
		if v.other != nil {
			t.said[v.other] = true
		}
		t.typed.verdicts = append(t.typed.verdicts, v)
	}
}

// sharedYears notes the years that two sides name, each once.
func (t *tally) sharedYears(a, b *side) {
	seen := map[string]bool{}
	for i := range a.numerals {
		n := &a.numerals[i]
		if n.class != year || n.value == nil || seen[n.value.RatString()] {
			continue
		}
		for k := range b.numerals {
			if m := &b.numerals[k]; m.class == year && m.value != nil && m.value.Cmp(n.value) == 0 {
				seen[n.value.RatString()] = true
				t.typed.years = append(t.typed.years, sharedNumeral{n, m, a, b})
				break
			}
		}
	}
}

// agreed notes the quantities of a side that nothing was said of.
func (t *tally) agreed(s *side) {
	for i := range s.numerals {
		if n := &s.numerals[i]; (n.class == hard || n.class == soft || n.class == rank) && !t.said[n] {
			t.typed.agreed = append(t.typed.agreed, n)
		}
	}
}

// section holds the other languages of a section against the first that it has.
func (r *sidesReader) section(s *section.Section, t *tally) {
	var lead *section.Doc
	var first []side
	fresh := freshBlocks(r.Reviews[s.Slug])
	for _, lang := range r.Config.Languages {
		d := s.Doc(lang)
		if d == nil {
			continue
		}
		sides := r.document(d)
		if lead == nil {
			lead, first = d, sides
			continue
		}
		t.hold(&first[0], &sides[0])
		t.sharedYears(&first[0], &sides[0])
		for _, row := range pairs(lead, d) {
			if row.A != pair.None && row.B != pair.None {
				t.hold(&first[row.A+1], &sides[row.B+1])
				t.sharedYears(&first[row.A+1], &sides[row.B+1])
				if d.Blocks[row.B].Kind != section.Table && !(fresh[blockOf{lead.Lang, row.A}] && fresh[blockOf{d.Lang, row.B}]) {
					t.order(&first[row.A+1], &sides[row.B+1])
				}
			}
		}
		for i := range sides {
			t.agreed(&sides[i])
		}
	}
	for i := range first {
		t.agreed(&first[i])
	}
}

// texts holds the languages of a text of a TOML file against the first.
func (r *sidesReader) texts(texts []i18n.Placed, titles map[string]bool, t *tally) {
	var sides []side
	for _, placed := range texts {
		if !titles[placed.Text] {
			sides = append(sides, r.placed(placed))
		}
	}
	for i := range sides {
		if i > 0 {
			t.hold(&sides[0], &sides[i])
		}
	}
	for i := range sides {
		t.agreed(&sides[i])
	}
}

// figuresByValue lists the figures with a value.
func (c *checker) figuresByValue() map[string][]*figure.Figure {
	figures := map[string][]*figure.Figure{}
	for _, f := range c.Figures.Figures {
		if f.Shown != nil {
			key := f.Shown.RatString()
			figures[key] = append(figures[key], f)
		}
	}
	return figures
}

// figuresThatSay lists the placeholders of figures that say what is typed, a few at
// most. A number of few digits is said by many figures, so that the unit must be theirs.
func figuresThatSay(n *numeral, figures map[string][]*figure.Figure) []string {
	const most = 3
	if n.value == nil {
		return nil
	}
	var ids []string
	for _, f := range figures[n.value.RatString()] {
		if len(ids) < most && (manyDigits(n.value) || n.reading.Counts(n.lang.Unit(f.Unit))) {
			ids = append(ids, "{$"+f.ID+"}")
		}
	}
	return ids
}

// manyDigits reports whether a value has so many digits that two figures hardly share it
// by chance.
func manyDigits(v *big.Rat) bool {
	const many = 3
	text, ok := number.DecimalText(v)
	if !ok {
		return false
	}
	n := 0
	for _, c := range text {
		if c >= '1' && c <= '9' || c == '0' && n > 0 {
			n++
		}
	}
	for i := len(text) - 1; i >= 0 && text[i] == '0' && n > 0; i-- {
		n--
	}
	return n >= many
}
