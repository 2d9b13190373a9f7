package main

import (
	"fmt"
	"io"
	"os"
)

// A progress is a line on a terminal that says how far long work is. It is written anew
// in its place, and leaves nothing behind.
type progress struct {
	out   io.Writer
	shown bool
}

// newProgress returns nil where the output is no terminal: a pipe or a file gets no
// progress.
func newProgress(out io.Writer) *progress {
	file, ok := out.(*os.File)
	if !ok {
		return nil
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	return &progress{out: out}
}

// erase goes to the start of the line and empties it (ECMA-48, EL).
const erase = "\r\x1b[K"

// images says how many images are made, or how many are to be made where none is yet.
func (p *progress) images(made, of int) {
	p.shown = true
	fmt.Fprintf(p.out, erase+"images: %d of %d", made, of)
}

// done removes the line.
func (p *progress) done() {
	if p != nil && p.shown {
		fmt.Fprint(p.out, erase)
		p.shown = false
	}
}
