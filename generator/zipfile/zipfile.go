// Package zipfile writes ZIP archives whose bytes depend on their content alone: no
// clock, no order but the caller's, one way to compress.
package zipfile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"time"
)

// A Writer writes one archive. Its first error stays, and is what Close returns.
type Writer struct {
	zip        *zip.Writer
	day        uint16
	compressor *flate.Writer
	err        error
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

// Store adds a file as it is, for what is compressed already.
func (w *Writer) Store(name string, content []byte) { w.add(name, content, content, zip.Store) }

// Deflate adds a file compressed.
func (w *Writer) Deflate(name string, content []byte) {
	packed, err := w.deflate(content)
	if w.err == nil {
		w.err = err
	}
	w.add(name, content, packed, zip.Deflate)
}

// utf8Name says that a file's name is UTF-8; programs in Chinese take others for GBK.
const utf8Name = 1 << 11

// add writes a file. Its header holds sizes and checksum before the content and no
// extra field, as OCF asks of an e-book's first file.
func (w *Writer) add(name string, content, packed []byte, method uint16) {
	if w.err != nil {
		return
	}
	header := &zip.FileHeader{
		Name: name, Method: method, CRC32: crc32.ChecksumIEEE(content),
		CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(content)),
		//lint:ignore SA1019 the field that replaces this one writes an extra field
		ModifiedDate: w.day,
	}
	for i := range len(name) {
		if name[i] >= 0x80 {
			header.Flags |= utf8Name
		}
	}
	entry, err := w.zip.CreateRaw(header)
	if err == nil {
		_, err = entry.Write(packed)
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

// deflate compresses a file. A compressor is large, so the archive has one for all.
func (w *Writer) deflate(content []byte) ([]byte, error) {
	var b bytes.Buffer
	if w.compressor == nil {
		var err error
		if w.compressor, err = flate.NewWriter(&b, flate.DefaultCompression); err != nil {
			return nil, err
		}
	}
	w.compressor.Reset(&b)
	if _, err := w.compressor.Write(content); err != nil {
		return nil, err
	}
	err := w.compressor.Close()
	return b.Bytes(), err
}
