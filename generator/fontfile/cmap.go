package fontfile

import (
	"encoding/binary"
	"maps"
	"slices"
)

// SetCharacters replaces the table of characters ("cmap") by one that holds these, each
// with the number of its glyph: format 12, for all of Unicode.
func (f *File) SetCharacters(glyphs map[rune]uint16) {
	var groups []byte
	count := uint32(0)
	var start, end, first uint32
	flush := func() {
		if count > 0 {
			groups = binary.BigEndian.AppendUint32(groups, start)
			groups = binary.BigEndian.AppendUint32(groups, end)
			groups = binary.BigEndian.AppendUint32(groups, first)
		}
	}
	for _, r := range slices.Sorted(maps.Keys(glyphs)) {
		char, glyph := uint32(r), uint32(glyphs[r])
		if count > 0 && char == end+1 && glyph == first+char-start {
			end = char
			continue
		}
		flush()
		start, end, first = char, char, glyph
		count++
	}
	flush()
	const head, format, bmp = 12, 16, 3
	table := binary.BigEndian.AppendUint16(nil, 0)
	table = binary.BigEndian.AppendUint16(table, 1)   // one encoding:
	table = binary.BigEndian.AppendUint16(table, bmp) // Windows,
	table = binary.BigEndian.AppendUint16(table, 10)  // all of Unicode
	table = binary.BigEndian.AppendUint32(table, head)
	table = binary.BigEndian.AppendUint16(table, 12)
	table = binary.BigEndian.AppendUint16(table, 0)
	table = binary.BigEndian.AppendUint32(table, uint32(format+len(groups)))
	table = binary.BigEndian.AppendUint32(table, 0) // no language
	table = binary.BigEndian.AppendUint32(table, count)
	f.Tables["cmap"] = append(table, groups...)
}
