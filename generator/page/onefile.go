package page

import (
	"io"
	"slices"

	"example.org/diglot/generator/i18n"
)

// oneFileLayout is the layout of one-file editions, which have no other frame.
const oneFileLayout = "onefile"

// A OneFileKit is what one-file editions are put together from.
type OneFileKit struct {
	// Asset returns a style sheet, script or picture of the site by its logical name, or
	// nil where the site has none of that name.
	Asset func(name string) []byte
	// CSS comes after the site's style sheets, Script after its scripts.
	CSS, Script []byte
	// Licences are those of the works in the chart engine, which travel with it.
	Licences []byte
	// Pack makes a text small. The script unpacks it: Base64 of gzip (RFC 1952).
	Pack func(text []byte) (string, error)
}

// OneFiles returns the report as single files that need nothing beside them: one a
// language, then one in all languages. There are none where the report asks for none.
func OneFiles(s *Site, kit OneFileKit, layouts *Layouts) ([]Page, error) {
	if !s.Report.Config.Offline.HTML {
		return nil, nil
	}
	b := newBook(s, layouts)
	shelf, err := b.shelf(kit)
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, langs := range b.offlineLanguages() {
		f := &oneFile{book: b, shelf: shelf, in: langs}
		pages = append(pages, Page{Path: b.offlinePath(langs, ".html"), Render: f.write})
	}
	return pages, nil
}

// A oneFile is the report in one file: in one language, or in several of which the
// reader sees one at a time.
type oneFile struct {
	*book
	*shelf
	in []*i18n.Language
}

// write writes the file.
func (f *oneFile) write(w io.Writer) error {
	v, err := f.view()
	if err != nil {
		return err
	}
	return f.layouts.whole[oneFileLayout].write(w, v)
}

// sheet is one language of the file.
func (f *oneFile) sheet(l *i18n.Language) *sheet {
	s := f.book.sheet(l, f.offlinePath(f.in, ".html"))
	s.file, s.whole = f, true
	return s
}

// holds reports whether the file is in a language.
func (f *oneFile) holds(l *i18n.Language) bool { return slices.Contains(f.in, l) }
