package fontfile

import (
	"encoding/binary"
	"unicode/utf16"
)

// The entries of the table "name" that programs find a font by.
const (
	nameCopyright = 0
	nameFamily    = 1
	nameStyle     = 2
	nameFull      = 4
	namePost      = 6
	nameLicence   = 13
)

// SetName replaces the table "name": family, style ("Regular" or "Bold"), and what the
// licence wants kept, in English.
func (f *File) SetName(family, style, copyright, licence string) {
	entries := []struct {
		id   uint16
		text string
	}{
		{nameCopyright, copyright},
		{nameFamily, family},
		{nameStyle, style},
		{nameFull, family + " " + style},
		{namePost, postScript(family) + "-" + style},
		{nameLicence, licence},
	}
	const head, record, windows, unicode, english = 6, 12, 3, 1, 0x409
	table := binary.BigEndian.AppendUint16(nil, 0)
	table = binary.BigEndian.AppendUint16(table, uint16(len(entries)))
	table = binary.BigEndian.AppendUint16(table, uint16(head+record*len(entries)))
	var texts []byte
	for _, e := range entries {
		at := len(texts)
		for _, unit := range utf16.Encode([]rune(e.text)) {
			texts = binary.BigEndian.AppendUint16(texts, unit)
		}
		for _, v := range []uint16{windows, unicode, english, e.id, uint16(len(texts) - at), uint16(at)} {
			table = binary.BigEndian.AppendUint16(table, v)
		}
	}
	f.Tables["name"] = append(table, texts...)
}

// postScript is a name without blanks.
func postScript(name string) string {
	out := make([]rune, 0, len(name))
	for _, r := range name {
		if r != ' ' {
			out = append(out, r)
		}
	}
	return string(out)
}
