// Package term reads content/glossary.toml: the report's terms in every language.
//
//	[[term]]
//	zh        = "科创智核"
//	en        = "innovation core"
//	pinyin    = "ke chuang zhi he"               # what Chinese readers look it up by
//	sort      = { en = "innovation core" }       # where it stands in a list, as if it were so written
//	gloss     = { zh = "…", en = "…" }           # what it means, in the glossary
//	first     = { en = "renminbi (RMB)" }        # how it must read at its first use; a language or all
//	forbidden = { en = ["smart nucleus"] }       # renderings that must not appear
//	name      = true                             # a name that may hold numerals: 一带一路
//	hidden    = true                             # for the checks alone: no reader sees it
//	basis     = "…"                              # who writes it so
package term

import (
	"io/fs"
	"slices"
	"strings"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/tomlfile"
)

// File is where the terms stand.
const File = "content/glossary.toml"

// A Term is one concept or name, as each language writes it.
type Term struct {
	Text  i18n.Text
	Gloss i18n.Text
	// First is the wording of the term's first use in the report, in the languages
	// that ask for one: renminbi (RMB).
	First i18n.Text
	// Pinyin sorts the term in lists of Chinese by pinyin: syllables apart, without
	// tones. It is used where every term has it; otherwise each stands by the usual
	// reading of its characters.
	Pinyin string
	// Sort is what a language's lists are sorted by in place of the term.
	Sort i18n.Text
	// Forbidden lists renderings, by language, that must not appear in prose.
	Forbidden map[i18n.Lang][]string
	// Name marks names, whose numerals are no figures.
	Name bool
	// Hidden keeps a term out of what readers see: it is there for the checks.
	Hidden bool
	// Basis is the source of the rendering, or "" for the report's own.
	Basis string
	// Answers are the author's to what is found in the term's table.
	Answers []answer.Answer
	Span    diag.Span
}

// Load reads the glossary, in the order of the file. A report may have none.
func Load(fsys fs.FS, langs []i18n.Lang, msgs *diag.List) []Term {
	file, ok := diag.ReadOptional(fsys, File, msgs)
	if !ok {
		return nil
	}
	root := tomlfile.Parse(file, msgs)
	rows, _ := root.Tables("term")
	terms := make([]Term, 0, len(rows))
	seen := map[string]diag.Span{}
	for _, row := range rows {
		t := read(row, langs, msgs)
		terms = append(terms, t)
		lead := t.Text.In(langs[0])
		if first, twice := seen[lead]; twice && lead != "" {
			msgs.Errorf("duplicate-term", t.Span, "the glossary has %q twice", lead).WithNote(first, "the other is here")
		}
		seen[lead] = t.Span
	}
	root.Done()
	return terms
}

func read(row *tomlfile.Table, langs []i18n.Lang, msgs *diag.List) Term {
	t := Term{Span: row.Span()}
	t.Text, _ = i18n.TextOf(row, langs, msgs)
	t.Gloss, _ = i18n.ReadText(row, "gloss", langs, false, msgs)
	t.First = readFirst(row, langs, t.Text, msgs)
	t.Pinyin, _, _ = row.String("pinyin")
	t.Sort = readSort(row, langs)
	t.Name, _, _ = row.Bool("name")
	t.Hidden, _, _ = row.Bool("hidden")
	t.Basis, _, _ = row.String("basis")
	t.Answers = answer.OfTable(row)
	if forbidden, ok := row.Table("forbidden"); ok {
		t.Forbidden = map[i18n.Lang][]string{}
		for _, lang := range langs {
			if list, _, ok := forbidden.Strings(string(lang)); ok {
				t.Forbidden[lang] = list
			}
		}
	}
	return t
}

// readSort reads what a term is sorted by, in the languages that say so.
func readSort(row *tomlfile.Table, langs []i18n.Lang) i18n.Text {
	table, ok := row.Table("sort")
	if !ok {
		return nil
	}
	sort := i18n.Text{}
	for _, lang := range langs {
		if s, _, ok := table.String(string(lang)); ok {
			sort[lang] = s
		}
	}
	return sort
}

// SortKeys returns what the terms are sorted by in a language, in their own order.
func SortKeys(terms []Term, l *i18n.Language) []string {
	pinyin := l.Collation == "pinyin" && !slices.ContainsFunc(terms, func(t Term) bool { return t.Pinyin == "" })
	keys := make([]string, len(terms))
	for i, t := range terms {
		switch {
		case t.Sort.In(l.Key) != "":
			keys[i] = t.Sort.In(l.Key)
		case pinyin:
			keys[i] = t.Pinyin
		default:
			keys[i] = t.Text.In(l.Key)
		}
	}
	return keys
}

// readFirst reads the wording of a term's first use. It must hold the term, so that
// a first use can be found by it.
func readFirst(row *tomlfile.Table, langs []i18n.Lang, term i18n.Text, msgs *diag.List) i18n.Text {
	table, ok := row.Table("first")
	if !ok {
		return nil
	}
	first := i18n.Text{}
	for _, lang := range langs {
		wording, span, ok := table.String(string(lang))
		if !ok {
			continue
		}
		first[lang] = wording
		if name := term.In(lang); !strings.Contains(strings.ToLower(wording), strings.ToLower(name)) {
			msgs.Errorf("first-use", span, "the first use does not hold the term %q", name).
				WithHint("write the term with what explains it: %s (…)", name)
		}
	}
	return first
}
