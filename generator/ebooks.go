package generator

import (
	"bytes"
	"io"
	"io/fs"

	"example.org/diglot/generator/epub"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
)

// ebookSheet is the style sheet of e-books. It is no asset of the site.
const ebookSheet = "epub.css"

// ebooks returns the report's e-books. Their charts carry their own colours.
func ebooks(in Input, site *page.Site, layouts *page.Layouts, paint *palette.Paint) ([]page.Page, error) {
	own, err := fs.ReadFile(overlay{in.Root, in.Defaults}, "assets/"+ebookSheet)
	if err != nil {
		return nil, err
	}
	return page.Ebooks(site, page.EbookLook{
		CSS:        own,
		Standalone: func(svg []byte) ([]byte, error) { return output.Standalone(svg, paint) },
		Pack:       func(p *epub.Publication, w io.Writer) error { return pack(in.Cache, p, w) },
	}, layouts)
}

// pack writes an e-book, or takes it from the cache where it was packed before.
func pack(cache output.Cache, p *epub.Publication, w io.Writer) error {
	mark, err := p.Fingerprint()
	if err != nil {
		return err
	}
	key := output.Key([]byte("epub"), mark)
	book, ok := cache.Get(key)
	if !ok {
		var b bytes.Buffer
		if _, err := p.WriteTo(&b); err != nil {
			return err
		}
		book = b.Bytes()
		// A cache that cannot be written to makes the next build slower, not wrong.
		_ = cache.Put(key, book)
	}
	_, err = w.Write(book)
	return err
}
