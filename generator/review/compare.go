package review

import (
	"io/fs"
	"maps"
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// A State is how one language of a pair stands to the last review.
type State string

// The states.
const (
	// Fresh: nothing has changed, in any language.
	Fresh State = "fresh"
	// Stale: another language has changed and this one has not.
	Stale State = "stale"
	// Ahead: this language alone has changed; the others are stale.
	Ahead State = "ahead"
	// Together: this language has changed and so have others; nobody has said
	// that they still agree.
	Together State = "changed together"
	// New: this language was never reviewed.
	New State = "new"
	// Missing: the pair has no block in this language.
	Missing State = "missing"
)

// A Pair is a block in every language.
type Pair struct {
	// Heading is the id of the nearest heading, "" before the first; Kind is the
	// block's kind, "front" for the front matter.
	Heading, Kind string
	// Sides holds every language that the comparison was asked for.
	Sides map[i18n.Lang]Side
}

// Newer lists the languages, of those given, that have changed since the last review.
func (p Pair) Newer(langs []i18n.Lang) []i18n.Lang {
	var newer []i18n.Lang
	for _, lang := range langs {
		if state := p.Sides[lang].State; state == Ahead || state == Together {
			newer = append(newer, lang)
		}
	}
	return newer
}

// A Side is one language of a pair.
type Side struct {
	State State
	// Block is the block's index in the document, or Front. It means nothing
	// where the state is Missing.
	Block int
	// Span is the block's place, or zero where the state is Missing.
	Span diag.Span
}

// A Set holds the pairs of the sections that have a lock, by their slugs.
type Set map[string][]Pair

// Load compares every section that has a lock with it. What is wrong with a lock
// goes into msgs.
func Load(fsys fs.FS, sections []*section.Section, langs []i18n.Lang, msgs *diag.List) Set {
	set := Set{}
	for _, s := range sections {
		if s == nil {
			continue
		}
		if lock := Read(fsys, s, msgs); lock != nil {
			set[s.Slug] = Compare(s, langs, lock)
		}
	}
	return set
}

// Compare says of every pair of blocks of a section how its languages stand to the
// lock. With a nil lock every block is new. Pairs stand in the order of the text in
// the first language that has them.
func Compare(s *section.Section, langs []i18n.Lang, lock *Lock) []Pair {
	c := &comparison{section: s, langs: langs, lock: lock, columns: documents(s)}
	if lock == nil {
		c.lock = &Lock{}
	}
	for _, g := range groups(c.columns, c.lock) {
		c.group(g)
	}
	c.adopt()
	var pairs []Pair
	for _, r := range c.rows {
		if len(r.unit) > 0 {
			pairs = append(pairs, c.pair(r))
		}
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return place(a, langs) - place(b, langs) })
	return pairs
}

// place is where a pair stands in the text.
func place(p Pair, langs []i18n.Lang) int {
	for _, lang := range langs {
		if side := p.Sides[lang]; side.State != Missing {
			return side.Block
		}
	}
	return 0
}

// A comparison holds a section beside its lock.
type comparison struct {
	section *section.Section
	langs   []i18n.Lang
	lock    *Lock
	columns map[i18n.Lang]map[group][]block
	rows    []*row
}

// A row is a unit beside its entry; either may be empty.
type row struct {
	group
	unit  unit
	entry entry
}

// group adds the rows of one group. Units of several lists meet in the row of
// their entry; those without one meet by their order behind the same entry.
func (c *comparison) group(g group) {
	entries := c.lock.entries[g]
	known := make([]*row, len(entries))
	for i, e := range entries {
		known[i] = &row{group: g, unit: unit{}, entry: e}
		c.rows = append(c.rows, known[i])
	}
	added := map[[2]int]*row{}
	for _, units := range sequences(c.columns, g) {
		after, nth := none, 0
		for i, at := range align(units, entries) {
			if at != none {
				maps.Copy(known[at].unit, units[i])
				after, nth = at, 0
				continue
			}
			spot := [2]int{after, nth}
			nth++
			if added[spot] == nil {
				added[spot] = &row{group: g, unit: unit{}}
				c.rows = append(c.rows, added[spot])
			}
			maps.Copy(added[spot].unit, units[i])
		}
	}
}

// adopt gives rows without an entry the entry of a block that is gone and said the
// same in every language: what was moved below another heading was reviewed.
func (c *comparison) adopt() {
	for _, gone := range c.rows {
		if len(gone.unit) > 0 || len(gone.entry) == 0 {
			continue
		}
		for _, r := range c.rows {
			if r.entry == nil && r.kind == gone.kind && len(r.unit) == len(gone.entry) && r.unit.alike(gone.entry) == len(r.unit) {
				r.entry = gone.entry
				break
			}
		}
	}
}

// pair works out the states of a row.
func (c *comparison) pair(r *row) Pair {
	changed, same := 0, 0
	for lang, b := range r.unit {
		switch r.entry[lang] {
		case "":
		case b.hash:
			same++
		default:
			changed++
		}
	}
	p := Pair{Heading: r.heading, Kind: r.kind, Sides: map[i18n.Lang]Side{}}
	for _, lang := range c.langs {
		b, ok := r.unit[lang]
		if !ok {
			p.Sides[lang] = Side{State: Missing}
			continue
		}
		p.Sides[lang] = Side{
			State: state(r.entry[lang], b.hash, changed, same),
			Block: b.index, Span: span(c.section.Docs[lang], b.index),
		}
	}
	return p
}

// state is that of one language, of which the lock has one hash and the text
// another; changed and same count the languages of the row.
func state(locked, now string, changed, same int) State {
	switch {
	case locked == "":
		return New
	case locked == now && changed > 0:
		return Stale
	case locked == now:
		return Fresh
	case changed == 1 && same > 0:
		return Ahead
	default:
		return Together
	}
}
