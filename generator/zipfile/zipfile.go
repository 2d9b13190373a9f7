// Package zipfile writes ZIP archives whose bytes depend on their content alone: no
// clock, no order but the caller's, one way to compress.
package zipfile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"sync"
	"time"
)

// A Writer writes one archive. Its first error stays, and is what Close returns.
type Writer struct {
	zip      *zip.Writer
	day      uint16
	deflater Deflater
	err      error
}

// New begins an archive whose files all bear the same date. MS-DOS, and so ZIP, knows
// the years from 1980 to 2107; a date outside of them becomes 1 January 1980.
func New(w io.Writer, day time.Time) *Writer {
	return &Writer{zip: zip.NewWriter(w), day: msDOS(day)}
}

// msDOS writes a date as MS-DOS does: years from 1980, month and day in 7, 4 and 5 bits.
func msDOS(day time.Time) uint16 {
	year := day.Year() - 1980
	if year < 0 || year > 127 {
		return 1<<5 | 1
	}
	return uint16(year)<<9 | uint16(day.Month())<<5 | uint16(day.Day())
}

// An Entry is a file made ready for an archive.
type Entry struct {
	// UTF8 says that the name is UTF-8, also where it is ASCII alone.
	UTF8 bool

	header zip.FileHeader
	packed []byte
}

// Stored is a file as it is, for what is compressed already.
func Stored(name string, content []byte) Entry { return entry(name, content, content, zip.Store) }

func entry(name string, content, packed []byte, method uint16) Entry {
	return Entry{packed: packed, header: zip.FileHeader{
		Name: name, Method: method, CRC32: crc32.ChecksumIEEE(content),
		CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(content)),
	}}
}

// A Deflater compresses files. It may be used by several goroutines at once; a compressor
// is large, and is used again.
type Deflater struct{ idle sync.Pool }

// Deflated is a file compressed.
func (d *Deflater) Deflated(name string, content []byte) (Entry, error) {
	var b bytes.Buffer
	c, ok := d.idle.Get().(*flate.Writer)
	if ok {
		c.Reset(&b)
	} else {
		var err error
		if c, err = flate.NewWriter(&b, flate.DefaultCompression); err != nil {
			return Entry{}, err
		}
	}
	defer d.idle.Put(c)
	if _, err := c.Write(content); err != nil {
		return Entry{}, err
	}
	if err := c.Close(); err != nil {
		return Entry{}, err
	}
	return entry(name, content, b.Bytes(), zip.Deflate), nil
}

// Store adds a file as it is, for what is compressed already.
func (w *Writer) Store(name string, content []byte) { w.Add(Stored(name, content)) }

// Deflate adds a file compressed.
func (w *Writer) Deflate(name string, content []byte) {
	e, err := w.deflater.Deflated(name, content)
	if w.err == nil {
		w.err = err
	}
	w.Add(e)
}

// utf8Name says that a file's name is UTF-8; programs in Chinese take others for GBK.
const utf8Name = 1 << 11

// Add adds a file. Its header holds sizes and checksum before the content and no
// extra field, as OCF asks of an e-book's first file.
func (w *Writer) Add(e Entry) {
	if w.err != nil {
		return
	}
	header := e.header
	//lint:ignore SA1019 the field that replaces this one writes an extra field
	header.ModifiedDate = w.day
	for i := range len(header.Name) {
		if e.UTF8 || header.Name[i] >= 0x80 {
			header.Flags |= utf8Name
		}
	}
	out, err := w.zip.CreateRaw(&header)
	if err == nil {
		_, err = out.Write(e.packed)
	}
	w.err = err
}

// Close writes the list of files that ends the archive.
func (w *Writer) Close() error {
	if w.err != nil {
		return w.err
	}
	return w.zip.Close()
}
