// Package answer lets authors answer what diglot finds, where it stands and with a
// reason that stays in the file:
//
//	<!-- allow: bare-numeral: the mayor's own words -->       before a block of a section
//	allow = { printed-value = "the source's erratum of 3 March" }   in a table of a TOML file
//
// The readers of files collect answers as values, an [Answer] each. When everything is
// found, [Settle] splits the findings into those that are open and those that are
// answered, and says which answers are no use: to a rule that does not exist or cannot be
// answered, without a reason, or to nothing (any more).
//
// [Rules] is the one list of everything that diglot says of a report's files. A rule can be
// answered where the report can be published all the same: its warnings, and the errors
// that judge content. What keeps a report from being read or drawn cannot.
package answer

import (
	"path"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// An Answer says why the findings of one rule may stand at a place.
type Answer struct {
	// Rule is the id that the author wrote, and RuleSpan its place. Nothing has looked
	// yet whether there is such a rule.
	Rule     string
	RuleSpan diag.Span
	// Reason is the author's, without white space around it. It may be empty.
	Reason string
	// Span is the whole answer: the comment, or the key with its reason.
	Span diag.Span
	// Scope are the places that the answer speaks of: it answers findings that begin in
	// one of them.
	Scope []diag.Span
	// Elsewhere is set for the answers of config.toml. They answer findings that no
	// other answer can stand beside: those outside the folder content, and those of a
	// file or the report as a whole.
	Elsewhere bool
}

// Key is the key of TOML tables that holds answers.
const Key = "allow"

// OfTable reads allow = { rule = "reason", … } of a table. The answers speak of the table,
// and of the further places given. What is no text is reported by the table.
func OfTable(t *tomlfile.Table, places ...diag.Span) []Answer {
	list := read(t)
	if len(list) == 0 {
		return nil
	}
	scope := append(t.Extents(), places...)
	for i := range list {
		list[i].Scope = scope
	}
	return list
}

// OfConfig reads the answers at the top of config.toml, or in one of its tables, that
// speak of what has no better place.
func OfConfig(t *tomlfile.Table) []Answer {
	list := read(t)
	for i := range list {
		list[i].Elsewhere = true
	}
	return list
}

func read(t *tomlfile.Table) []Answer {
	if !t.Has(Key) {
		return nil
	}
	rules, ok := t.Table(Key)
	if !ok {
		return nil
	}
	var list []Answer
	for _, key := range rules.Keys() {
		reason, _, ok := rules.String(key.Name)
		if !ok {
			continue
		}
		list = append(list, Answer{
			Rule: key.Name, RuleSpan: key.Span, Reason: strings.TrimSpace(reason),
			Span: key.Span.Through(rules.ValueSpan(key.Name)),
		})
	}
	return list
}

// covers reports whether an answer speaks of a place, and how near it stands: the offset
// at which the part of its scope that holds the place begins, -1 for answers of
// config.toml.
func (a *Answer) covers(s diag.Span) (near int, ok bool) {
	if a.Elsewhere {
		return -1, elsewhere(s)
	}
	if !s.HasPlace() {
		return 0, false
	}
	for _, part := range a.Scope {
		if part.File.Path == s.File.Path && part.Start <= s.Start && (s.Start < part.End || s.Start == part.Start) {
			near, ok = max(near, part.Start), true
		}
	}
	return near, ok
}

// elsewhere reports whether no answer can stand beside a place: it lies in no file of the
// folder content that a reader of answers reads.
func elsewhere(s diag.Span) bool {
	if !s.HasPlace() || !strings.HasPrefix(s.File.Path, "content/") {
		return true
	}
	switch path.Ext(s.File.Path) {
	case ".md", ".csv":
		return false
	}
	switch path.Base(s.File.Path) {
	case "figures.toml", "sources.toml", "glossary.toml":
		return false
	}
	return true
}
