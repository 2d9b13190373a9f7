package epub

import (
	"fmt"
	"io"
	"time"

	"example.org/diglot/generator/zipfile"
)

// mediaType is the content of the file "mimetype", by which programs know an EPUB.
const mediaType = "application/epub+zip"

// WriteTo packs the book. It is safe to call from several goroutines.
func (p *Publication) WriteTo(w io.Writer) (int64, error) {
	counted := &counter{w: w}
	a := zipfile.New(counted, time.Time{})
	a.Store("mimetype", []byte(mediaType))
	a.Deflate("META-INF/container.xml", []byte(container))
	documents := make([][]byte, len(p.Documents))
	drawings := make([]bool, len(p.Documents))
	for i, d := range p.Documents {
		root, drawn, err := parse(d.HTML)
		if err == nil {
			documents[i], err = serialise(root)
		}
		if err != nil {
			return counted.n, fmt.Errorf("%s: %w", d.Path, err)
		}
		drawings[i] = drawn
	}
	a.Deflate(folder+"package.opf", p.packageDocument(drawings))
	for i, d := range p.Documents {
		a.Deflate(folder+d.Path, documents[i])
	}
	for _, f := range p.Files {
		a.Deflate(folder+f.Path, f.Content)
	}
	err := a.Close()
	return counted.n, err
}

// A counter counts the bytes that pass through it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}
