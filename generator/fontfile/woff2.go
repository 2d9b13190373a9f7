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
	woffHead      = 48
	woffUnnamed   = 63 // a tag that follows in full
	woffUnchanged = 3  // the version of "glyf" and "loca" that are stored as they are
	woffMagic     = "wOF2"
)

// WOFF2 packs the font for the web (WOFF 2.0, W3C 2022), all tables as they are and
// compressed together by Brotli.
func (f *File) WOFF2() ([]byte, error) {
	var directory, tables bytes.Buffer
	for _, tag := range f.Tags() {
		content := f.Tables[tag]
		known := slices.Index(knownTags, tag)
		flags := byte(woffUnnamed)
		if known >= 0 {
			flags = byte(known)
		}
		if tag == "glyf" || tag == "loca" {
			flags |= woffUnchanged << 6
		}
		directory.WriteByte(flags)
		if known < 0 {
			directory.WriteString(tag)
		}
		directory.Write(base128(uint32(len(content))))
		tables.Write(content)
	}
	var packed bytes.Buffer
	w := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 22})
	if _, err := w.Write(tables.Bytes()); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	size := woffHead + directory.Len() + packed.Len()
	padded := (size + 3) &^ 3
	out := []byte(woffMagic)
	out = binary.BigEndian.AppendUint32(out, f.Flavour)
	out = binary.BigEndian.AppendUint32(out, uint32(padded))
	out = binary.BigEndian.AppendUint16(out, uint16(len(f.Tables)))
	out = binary.BigEndian.AppendUint16(out, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(len(f.Bytes())))
	out = binary.BigEndian.AppendUint32(out, uint32(packed.Len()))
	out = append(out, make([]byte, woffHead-len(out))...) // version, metadata, private data: none
	out = append(out, directory.Bytes()...)
	out = append(out, packed.Bytes()...)
	return append(out, make([]byte, padded-size)...), nil
}

// base128 writes a number in as few bytes of seven bits as it needs, the highest first.
func base128(n uint32) []byte {
	out := []byte{byte(n & 0x7f)}
	for n >>= 7; n > 0; n >>= 7 {
		out = append([]byte{byte(n&0x7f) | 0x80}, out...)
	}
	return out
}
