package review

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/tomlfile"
)

// FileName is the name of a lock in its section's folder.
const FileName = "review.toml"

// An entry is a pair of blocks as it was when it was reviewed: the hash of each
// language that there was.
type entry map[i18n.Lang]string

// A Lock is what a section's review.toml holds.
type Lock struct {
	entries map[group][]entry
}

// Read reads the lock of a section. It returns nil where there is none, and where
// it cannot be read; why it cannot goes into msgs.
func Read(fsys fs.FS, s *section.Section, msgs *diag.List) *Lock {
	name := path.Join(s.Dir, FileName)
	file, ok := diag.ReadOptional(fsys, name, msgs)
	if !ok {
		return nil
	}
	lock := &Lock{entries: map[group][]entry{}}
	root := tomlfile.Parse(file, msgs)
	if opening, ok := root.Table("opening"); ok {
		lock.read("", opening)
	}
	if headings, ok := root.Table("heading"); ok {
		for _, id := range headings.Keys() {
			if t, ok := headings.Table(id.Name); ok {
				lock.read(id.Name, t)
			}
		}
	}
	root.Done()
	if root.Broken() {
		return nil
	}
	return lock
}

// read reads the pairs under one heading. A kind or a language that the report no
// longer has does no harm.
func (l *Lock) read(heading string, t *tomlfile.Table) {
	for _, kind := range t.Keys() {
		pairs, ok := t.Tables(kind.Name)
		if !ok {
			continue
		}
		g := group{heading, kind.Name}
		for _, pair := range pairs {
			e := entry{}
			for _, lang := range pair.Keys() {
				if text, _, ok := pair.String(lang.Name); ok {
					e[i18n.Lang(lang.Name)] = text
				}
			}
			l.entries[g] = append(l.entries[g], e)
		}
	}
}

// Write returns the lock that marks the present state of a section as reviewed.
// The same text gives the same bytes.
func Write(s *section.Section) []byte {
	columns := documents(s)
	var b strings.Builder
	b.WriteString("# What each language said when the languages were last compared.\n" +
		"# Written by `diglot review`; keep it with the section.\n")
	last := "\x00"
	for _, g := range groups(columns, nil) {
		if g.heading != last {
			last = g.heading
			b.WriteString("\n" + header(g.heading) + "\n")
		}
		fmt.Fprintf(&b, "%s = [\n", g.kind)
		for _, u := range together(columns, g) {
			fmt.Fprintf(&b, "  { %s },\n", u.line())
		}
		b.WriteString("]\n")
	}
	return []byte(b.String())
}

func header(heading string) string {
	if heading == "" {
		return "[opening]"
	}
	return "[heading." + heading + "]"
}
