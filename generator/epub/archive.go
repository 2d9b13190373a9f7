package epub

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
)

// mediaType is the content of the file "mimetype", by which programs know an EPUB.
const mediaType = "application/epub+zip"

// WriteTo packs the book. It is safe to call from several goroutines.
func (p *Publication) WriteTo(w io.Writer) (int64, error) {
	counted := &counter{w: w}
	a := &archive{zip: zip.NewWriter(counted)}
	a.add("mimetype", []byte(mediaType), zip.Store)
	a.add("META-INF/container.xml", []byte(container), zip.Deflate)
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
	a.add(folder+"package.opf", p.packageDocument(drawings), zip.Deflate)
	for i, d := range p.Documents {
		a.add(folder+d.Path, documents[i], zip.Deflate)
	}
	for _, f := range p.Files {
		a.add(folder+f.Path, f.Content, zip.Deflate)
	}
	if a.err != nil {
		return counted.n, a.err
	}
	err := a.zip.Close()
	return counted.n, err
}

// An archive is a ZIP file being written. Err is the first error.
type archive struct {
	zip *zip.Writer
	err error
}

// firstDay is 1980-01-01 as MS-DOS, and so ZIP, writes a date.
const firstDay = 1<<5 | 1

// add puts a file into the archive. The header holds sizes and checksum before
// the content and nothing else, since OCF allows the first file no extra field.
func (a *archive) add(name string, content []byte, method uint16) {
	if a.err != nil {
		return
	}
	packed := content
	if method == zip.Deflate {
		packed, a.err = deflate(content)
	}
	header := &zip.FileHeader{
		Name: name, Method: method, CRC32: crc32.ChecksumIEEE(content),
		CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(content)),
		//lint:ignore SA1019 the field that replaces this one writes an extra field
		ModifiedDate: firstDay,
	}
	if a.err != nil {
		return
	}
	entry, err := a.zip.CreateRaw(header)
	if err == nil {
		_, err = entry.Write(packed)
	}
	a.err = err
}

func deflate(content []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
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
