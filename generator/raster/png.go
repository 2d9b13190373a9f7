package raster

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"math"
)

// A Label is what a PNG says of itself to programs that ask.
type Label struct {
	// PerInch is how many pixels a printer sets to an inch; 0 leaves it open.
	PerInch float64
	// Title and Source are stored as texts, where they are not empty.
	Title, Source string
}

// effort is the level of compression. The best one, 9, makes files 5 % smaller and takes
// seven times as long, more than all the rest of a picture.
const effort = 7

// PNG encodes a picture without transparency (PNG, third edition, W3C 2025). Drawings
// with at most 256 colours get a palette, others three bytes a pixel; rows are stored
// unfiltered, which packs flat colours best. Nothing is lost, and the same picture gives
// the same bytes.
func PNG(picture *image.RGBA, l Label) ([]byte, error) {
	w, h := picture.Rect.Dx(), picture.Rect.Dy()
	rows, palette := indexed(picture)
	kind := byte(3)
	if palette == nil {
		rows, kind = coloured(picture), 2
	}
	var packed bytes.Buffer
	z, err := zlib.NewWriterLevel(&packed, effort)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(rows); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	out := []byte("\x89PNG\r\n\x1a\n")
	head := binary.BigEndian.AppendUint32(nil, uint32(w))
	head = binary.BigEndian.AppendUint32(head, uint32(h))
	out = chunk(out, "IHDR", append(head, 8, kind, 0, 0, 0))
	out = chunk(out, "sRGB", []byte{0})
	if l.PerInch > 0 {
		const inch = .0254
		metre := binary.BigEndian.AppendUint32(nil, uint32(math.Round(l.PerInch/inch)))
		out = chunk(out, "pHYs", append(append(metre, metre...), 1))
	}
	out = text(out, "Title", l.Title)
	out = text(out, "Source", l.Source)
	if palette != nil {
		out = chunk(out, "PLTE", palette)
	}
	out = chunk(out, "IDAT", packed.Bytes())
	return chunk(out, "IEND", nil), nil
}

// indexed returns the rows as numbers of colours, each after the filter byte 0, and the
// colours; nil where there are more than 256.
func indexed(picture *image.RGBA) (rows, palette []byte) {
	w, h := picture.Rect.Dx(), picture.Rect.Dy()
	rows = make([]byte, 0, (w+1)*h)
	numbers := map[uint32]byte{}
	for y := range h {
		rows = append(rows, 0)
		row := picture.Pix[y*picture.Stride : y*picture.Stride+4*w]
		last, number := uint32(0), byte(0)
		for x := 0; x < len(row); x += 4 {
			colour := uint32(row[x])<<16 | uint32(row[x+1])<<8 | uint32(row[x+2])
			if x > 0 && colour == last {
				rows = append(rows, number)
				continue
			}
			known := false
			if number, known = numbers[colour]; !known {
				if len(numbers) == 256 {
					return nil, nil
				}
				number = byte(len(numbers))
				numbers[colour] = number
				palette = append(palette, row[x:x+3]...)
			}
			last = colour
			rows = append(rows, number)
		}
	}
	return rows, palette
}

// coloured returns the rows as red, green and blue, each after the filter byte 0.
func coloured(picture *image.RGBA) []byte {
	w, h := picture.Rect.Dx(), picture.Rect.Dy()
	rows := make([]byte, 0, (3*w+1)*h)
	for y := range h {
		rows = append(rows, 0)
		row := picture.Pix[y*picture.Stride : y*picture.Stride+4*w]
		for x := 0; x < len(row); x += 4 {
			rows = append(rows, row[x:x+3]...)
		}
	}
	return rows
}

// text adds a text in UTF-8.
func text(out []byte, key, value string) []byte {
	if value == "" {
		return out
	}
	// The key, then: not compressed, by no method, in no stated language, no other key.
	return chunk(out, "iTXt", append([]byte(key+"\x00\x00\x00\x00\x00"), value...))
}

// chunk adds a part of the file.
func chunk(out []byte, kind string, content []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(content)))
	start := len(out)
	out = append(append(out, kind...), content...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start:]))
}
