package fontfile

import (
	"bytes"
	"encoding/binary"
	"slices"

	"github.com/andybalholm/brotli"
)

// knownTags are the tables that WOFF 2 names by their place in this list.
var knownTags = []string{
	"cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ", "VORG",
	"EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB",
}

// The parts of a WOFF 2 file.
const (
	woffMagic   = "wOF2"
	woffHead    = 48
	woffUnnamed = 63 // a tag that follows in full
)

// lossless is the bit in the flags of "head" which says that the font was packed.
const lossless = 1 << 11

// WOFF2 packs a font with TrueType outlines for the web (WOFF 2.0, W3C 2024): outlines
// by their points, all tables compressed together by Brotli. The same font gives the
// same bytes.
func (f *File) WOFF2() ([]byte, error) {
	packedGlyphs, err := f.packGlyphs()
	if err != nil {
		return nil, err
	}
	var directory, tables bytes.Buffer
	for _, tag := range f.woffOrder() {
		content := f.Tables[tag]
		if tag == "head" {
			content = slices.Clone(content)
			binary.BigEndian.PutUint16(content[16:], binary.BigEndian.Uint16(content[16:])|lossless)
		}
		if known := slices.Index(knownTags, tag); known >= 0 {
			directory.WriteByte(byte(known))
		} else {
			directory.WriteByte(woffUnnamed)
			directory.WriteString(tag)
		}
		directory.Write(base128(uint32(len(content))))
		switch tag {
		case "glyf":
			content = packedGlyphs
			directory.Write(base128(uint32(len(content))))
		case "loca": // follows from the packed glyphs
			content = nil
			directory.Write(base128(0))
		}
		tables.Write(content)
	}
	packed, err := squeeze(tables.Bytes())
	if err != nil {
		return nil, err
	}
	size := woffHead + directory.Len() + len(packed)
	padded := (size + 3) &^ 3
	out := []byte(woffMagic)
	out = binary.BigEndian.AppendUint32(out, f.Flavour)
	out = binary.BigEndian.AppendUint32(out, uint32(padded))
	out = binary.BigEndian.AppendUint16(out, uint16(len(f.Tables)))
	out = binary.BigEndian.AppendUint16(out, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(len(f.Bytes())))
	out = binary.BigEndian.AppendUint32(out, uint32(len(packed)))
	out = append(out, make([]byte, woffHead-len(out))...) // version, metadata, private data: none
	out = append(out, directory.Bytes()...)
	out = append(out, packed...)
	return append(out, make([]byte, padded-size)...), nil
}

// woffOrder lists the tables: "loca" stands after "glyf", from which it is made.
func (f *File) woffOrder() []string {
	tags := slices.DeleteFunc(f.Tags(), func(tag string) bool { return tag == "loca" })
	if at := slices.Index(tags, "glyf"); at >= 0 {
		tags = slices.Insert(tags, at+1, "loca")
	}
	return tags
}

// squeeze compresses as far as Brotli can.
func squeeze(data []byte) ([]byte, error) {
	var packed bytes.Buffer
	w := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 22})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return packed.Bytes(), err
}

// base128 writes a number in as few bytes of seven bits as it needs, the highest first.
func base128(n uint32) []byte {
	out := []byte{byte(n & 0x7f)}
	for n >>= 7; n > 0; n >>= 7 {
		out = append([]byte{byte(n&0x7f) | 0x80}, out...)
	}
	return out
}
