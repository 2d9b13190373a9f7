package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestProgress(t *testing.T) {
	var line bytes.Buffer
	p := &progress{out: &line}
	p.done()
	p.images(0, 12)
	p.images(7, 12)
	p.done()
	p.done()
	const want = "\r\x1b[Kimages: 0 of 12\r\x1b[Kimages: 7 of 12\r\x1b[K"
	if line.String() != want {
		t.Errorf("the line is %q, want %q", line.String(), want)
	}
}

// What is no terminal gets no progress.
func TestNoTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	defer writer.Close()
	if newProgress(file) != nil || newProgress(writer) != nil || newProgress(&bytes.Buffer{}) != nil {
		t.Error("a file, a pipe or a buffer is taken for a terminal")
	}
	newProgress(file).done()
}
