package fontfile

import "encoding/binary"

// Substitutes returns what a feature of the table "GSUB" puts in the place of single
// glyphs, over all scripts and languages. Rules on several glyphs are left out, and so is
// whatever the table does not hold.
func (f *File) Substitutes(feature string) map[uint16]uint16 {
	out := map[uint16]uint16{}
	gsub := table(f.Tables["GSUB"])
	features, lookups := gsub.at(gsub.u16(6)), gsub.at(gsub.u16(8))
	for i := range features.u16(0) {
		if string(features.cut(2+6*i, 4)) != feature {
			continue
		}
		list := features.at(features.u16(2 + 6*i + 4))
		for k := range list.u16(2) {
			lookups.at(lookups.u16(2 + 2*list.u16(4+2*k))).singles(out)
		}
	}
	return out
}

// A table is bytes that are read without looking where they end: beyond, all is zero.
type table []byte

// at is the table from an offset on.
func (t table) at(offset int) table {
	if offset < 0 || offset > len(t) {
		return nil
	}
	return t[offset:]
}

// cut is some bytes, fewer where the table ends.
func (t table) cut(offset, size int) table {
	t = t.at(offset)
	return t[:min(size, len(t))]
}

// u16 reads an unsigned number.
func (t table) u16(offset int) int {
	if offset < 0 || offset+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[offset:]))
}

// u32 reads an unsigned number that has to be an offset.
func (t table) u32(offset int) int { return t.u16(offset)<<16 | t.u16(offset+2) }

// The types of lookup that hold single substitutions, directly or further away.
const (
	lookupSingle    = 1
	lookupExtension = 7
)

// singles adds the single substitutions of a lookup.
func (t table) singles(out map[uint16]uint16) {
	kind := t.u16(0)
	for i := range t.u16(4) {
		sub, subKind := t.at(t.u16(6+2*i)), kind
		if kind == lookupExtension {
			sub, subKind = sub.at(sub.u32(4)), sub.u16(2)
		}
		if subKind != lookupSingle {
			continue
		}
		for k, glyph := range sub.at(sub.u16(2)).coverage() {
			if sub.u16(0) == 1 {
				out[glyph] = glyph + uint16(sub.u16(4))
			} else if k < sub.u16(4) {
				out[glyph] = uint16(sub.u16(6 + 2*k))
			}
		}
	}
}

// coverage lists the glyphs of a coverage table in its order.
func (t table) coverage() []uint16 {
	var glyphs []uint16
	for i := range t.u16(2) {
		if t.u16(0) == 1 {
			glyphs = append(glyphs, uint16(t.u16(4+2*i)))
			continue
		}
		for g := t.u16(4 + 6*i); g <= t.u16(4+6*i+2); g++ {
			glyphs = append(glyphs, uint16(g))
		}
	}
	return glyphs
}
