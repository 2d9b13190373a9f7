package i18n

import (
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"example.org/diglot/generator/tomlfile"
)

// A layer is one file of a language.
type layer struct {
	*tomlfile.Table
	path string
	// exact says that the file is the language's own, and not that of a more general
	// one: en-gb.toml for en-GB, not en.toml.
	exact bool
}

// layers lists the files of a language by the lookup of BCP 47, the general before
// the particular: for en-GB diglot's en.toml and en-gb.toml, then the report's own.
// zh-Hant does not look in zh.toml, which is in another script; zh-TW looks in
// zh-hant.toml.
func (l *loader) layers(lang *Language) []layer {
	var layers []layer
	names := slices.Clone(lang.lookup)
	slices.Reverse(names)
	for _, fsys := range []fs.FS{l.defaults, l.fsys} {
		for _, name := range names {
			path, ok := l.find(fsys, name)
			if !ok {
				continue
			}
			if t := l.table(fsys, path); t != nil {
				layers = append(layers, layer{t, path, strings.EqualFold(name, string(lang.Key))})
			}
		}
	}
	return layers
}

// lookup lists the names under which the files and words of a language are looked
// for, the most particular first: en-GB, en-001, en.
func lookup(lang Lang) []string {
	names := []string{string(lang)}
	tag, err := language.Parse(string(lang))
	if err != nil {
		return names
	}
	for tag = tag.Parent(); tag != language.Und; tag = tag.Parent() {
		names = append(names, tag.String())
	}
	return names
}

// find returns the path of a language's file in a tree: with the name as it is
// written, or in lower case.
func (l *loader) find(fsys fs.FS, name string) (path string, ok bool) {
	if fsys == nil {
		return "", false
	}
	for _, path := range []string{pathOf(Lang(name)), pathOf(Lang(strings.ToLower(name)))} {
		if _, err := fs.Stat(fsys, path); err == nil {
			return path, true
		}
	}
	return "", false
}

// hasFile reports whether there is a file for a language that the report does not use.
func (l *loader) hasFile(lang Lang) bool {
	found, known := l.others[lang]
	if !known {
		_, ours := l.find(l.defaults, string(lang))
		_, own := l.find(l.fsys, string(lang))
		found = ours || own
		l.others[lang] = found
	}
	return found
}
