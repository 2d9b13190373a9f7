package main

import (
	"bytes"
	"debug/elf"
	"io"
	"os"
)

// identity is this binary's Go build ID, which is another for any other code or file that
// is linked into it; "" where it is not found. "go tool buildid" prints the same.
func identity() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	if f, err := elf.NewFile(file); err == nil {
		return elfIdentity(f)
	}
	// Elsewhere the linker puts it, quoted, at the start of the code.
	start, err := io.ReadAll(io.LimitReader(file, 64<<10))
	if err != nil {
		return ""
	}
	_, after, ok := bytes.Cut(start, []byte("\xff Go build ID: \""))
	id, _, closed := bytes.Cut(after, []byte("\"\n \xff"))
	if !ok || !closed {
		return ""
	}
	return string(id)
}

// elfIdentity reads the ID from its note: the lengths of name and content and a type, each
// of four bytes, the name "Go" and the content.
func elfIdentity(f *elf.File) string {
	section := f.Section(".note.go.buildid")
	if section == nil {
		return ""
	}
	note, err := section.Data()
	if err != nil || len(note) < 16 || string(note[12:16]) != "Go\x00\x00" {
		return ""
	}
	length := f.ByteOrder.Uint32(note[4:8])
	if uint64(length) > uint64(len(note)-16) {
		return ""
	}
	return string(note[16 : 16+length])
}
