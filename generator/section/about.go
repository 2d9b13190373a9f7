package section

import (
	"errors"
	"io/fs"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// aboutDir holds the page on the report itself. It is written like a section, but
// stands outside their order.
const aboutDir = contentDir + "/about"

// LoadAbout reads the page on the report itself, on its method and its sources,
// from content/about. It returns nil where the report has none.
func LoadAbout(fsys fs.FS, langs []i18n.Lang, msgs *diag.List) *Section {
	if _, err := fs.Stat(fsys, aboutDir); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	s := newReader(langs).section(fsys, folder{dir: aboutDir, slug: "about"}, msgs)
	if len(s.Docs) == 0 {
		return nil
	}
	return s
}
