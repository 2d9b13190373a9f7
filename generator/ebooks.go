package generator

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"sync"

	"example.org/diglot/generator/epub"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/press"
)

// ebookSheet is the style sheet of e-books. It is no asset of the site.
const ebookSheet = "epub.css"

// ebooks returns the report's e-books. Their charts carry their own colours; their covers
// are pictures where the report has images.
func ebooks(ctx context.Context, c *covers, site *page.Site, layouts *page.Layouts) ([]page.Page, error) {
	in, paint := c.in, c.paint
	own, err := fs.ReadFile(overlay{in.Root, in.Defaults}, "assets/"+ebookSheet)
	if err != nil {
		return nil, err
	}
	look := page.EbookLook{
		CSS:        own,
		Standalone: func(svg []byte) ([]byte, error) { return output.Standalone(svg, paint) },
		Pack:       func(p *epub.Publication, w io.Writer) error { return pack(in.Cache, p, w) },
	}
	if site.Report.Config.Press.Images {
		look.Picture = func(svg []byte, tag, title string) ([]byte, error) { return c.picture(ctx, svg, tag, title) }
	}
	return page.Ebooks(site, look, layouts)
}

// covers makes the pictures of covers, one at a time.
type covers struct {
	in    Input
	paint *palette.Paint
	room  *darkroom
	mu    sync.Mutex
	// studio is brought for the first cover that is not in the cache.
	studio *press.Studio
}

// coverFormat is the picture of a cover: 1200 × 1600 pixels.
func coverFormat() press.Format {
	return press.Format{Name: "cover", Width: page.CoverWidth, Height: page.CoverHeight, Margin: page.CoverMargin, Pixels: page.CoverWidth}
}

// picture draws a cover, or takes it from the cache. There is none where the fonts lack one
// of its characters.
func (c *covers) picture(ctx context.Context, svg []byte, tag, title string) ([]byte, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := output.Key([]byte("cover"), []byte(c.in.Code), c.paint.Fingerprint(), svg, []byte(tag), []byte(title))
	if picture, ok := c.in.Cache.Get(key); ok && c.in.Code != "" {
		return picture, nil
	}
	picture, err := c.draw(ctx, svg, tag, title)
	if err == nil && c.in.Code != "" {
		// A cache that cannot be written to makes the next build slower, not wrong.
		_ = c.in.Cache.Put(key, picture)
	}
	return picture, err
}

// draw draws a cover.
func (c *covers) draw(ctx context.Context, svg []byte, tag, title string) ([]byte, error) {
	var err error
	if c.studio == nil {
		if c.studio, err = press.NewStudio(c.in.Built, c.paint); err != nil {
			return nil, err
		}
	}
	image, err := c.studio.Plate(svg, coverFormat(), tag, title)
	if err != nil || len(image.Missing) > 0 {
		return nil, err
	}
	room, err := c.room.open(ctx)
	if err != nil {
		return nil, err
	}
	letters, err := room.Case(ctx, image)
	if err != nil {
		return nil, err
	}
	return image.PNG(ctx, letters)
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
