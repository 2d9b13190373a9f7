// Package fontfile reads and writes font files as what they are, a list of tables
// (OpenType 1.9, "otff"). It says nothing about what a table means, but for the few that
// have to change when a font is cut down or renamed.
package fontfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// A File is a font with TrueType or CFF outlines.
type File struct {
	// Flavour is the file's first four bytes: 0x00010000, or "OTTO" for CFF outlines.
	Flavour uint32
	// Tables are the contents by their four-letter tags.
	Tables map[string][]byte
}

// The sizes of a file's head and of an entry in its list of tables.
const (
	headSize  = 12
	entrySize = 16
)

// adjustment is where the table "head" holds the checksum of the whole file.
const adjustment = 8

// errShort is the error of a file that ends before what it announces.
var errShort = errors.New("the font file is cut off")

// Parse reads the list of tables. The contents are parts of data and must not be
// changed. A collection of several fonts is refused.
func Parse(data []byte) (*File, error) {
	if len(data) < headSize {
		return nil, errShort
	}
	f := &File{Flavour: binary.BigEndian.Uint32(data), Tables: map[string][]byte{}}
	if f.Flavour != 0x00010000 && f.Flavour != 0x4f54544f {
		return nil, fmt.Errorf("no font file: it begins with %x", data[:4])
	}
	count := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < headSize+count*entrySize {
		return nil, errShort
	}
	for i := range count {
		entry := data[headSize+i*entrySize:]
		at, size := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if at+size > uint64(len(data)) {
			return nil, errShort
		}
		f.Tables[string(entry[:4])] = data[at : at+size : at+size]
	}
	return f, nil
}

// Tags lists the tables in the order of a file.
func (f *File) Tags() []string { return slices.Sorted(maps.Keys(f.Tables)) }

// Bytes writes the font file, with all checksums.
func (f *File) Bytes() []byte {
	tags := f.Tags()
	size := headSize + len(tags)*entrySize
	out := make([]byte, size)
	binary.BigEndian.PutUint32(out, f.Flavour)
	binary.BigEndian.PutUint16(out[4:], uint16(len(tags)))
	if len(tags) > 0 {
		steps := bits.Len(uint(len(tags))) - 1
		binary.BigEndian.PutUint16(out[6:], uint16(entrySize<<steps))
		binary.BigEndian.PutUint16(out[8:], uint16(steps))
		binary.BigEndian.PutUint16(out[10:], uint16(len(tags)*entrySize-entrySize<<steps))
	}
	head := -1
	for i, tag := range tags {
		table := f.Tables[tag]
		at := len(out)
		out = append(out, table...)
		if tag == "head" && len(table) >= adjustment+4 {
			head = at
			clear(out[at+adjustment : at+adjustment+4])
		}
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		entry := out[headSize+i*entrySize:]
		copy(entry, tag)
		binary.BigEndian.PutUint32(entry[4:], checksum(out[at:]))
		binary.BigEndian.PutUint32(entry[8:], uint32(at))
		binary.BigEndian.PutUint32(entry[12:], uint32(len(table)))
	}
	if head >= 0 {
		const whole = 0xb1b0afba // what the sum of the file has to be
		binary.BigEndian.PutUint32(out[head+adjustment:], whole-checksum(out))
	}
	return out
}

// checksum adds up the 32-bit words of bytes whose count is a multiple of four.
func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	return sum
}
