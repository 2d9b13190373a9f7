package press

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"example.org/diglot/generator/raster"
)

// A lettering keeps the outlines of lines of text, which come again in other sizes of an
// image and elsewhere in the report. It is safe for concurrent use.
type lettering struct {
	mu sync.Mutex
	// lines are those that are made or in the making, by their fonts and markup.
	lines map[string]*line
}

// A line is the outline of a line of text that begins, ends or is centred at 0, 0.
type line struct {
	// ready is closed when outline and err are there.
	ready   chan struct{}
	outline raster.Outline
	err     error
}

// engrave makes the outlines of words that nobody has made or makes, all together, and
// waits for the others.
func (t *lettering) engrave(ctx context.Context, engine *raster.Engine, fonts raster.Drawing, names string, words []word) ([]*line, error) {
	all := make([]*line, len(words))
	var own []*line
	var sheet bytes.Buffer
	sheet.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">`)
	t.mu.Lock()
	for i, w := range words {
		key := names + string(w.markup)
		if all[i] = t.lines[key]; all[i] == nil {
			all[i] = &line{ready: make(chan struct{})}
			t.lines[key] = all[i]
			fmt.Fprintf(&sheet, `<g id="%s%d">%s</g>`, textID, len(own), w.markup)
			own = append(own, all[i])
		}
	}
	t.mu.Unlock()
	sheet.WriteString("</svg>")
	if len(own) > 0 {
		fonts.SVG = sheet.Bytes()
		plain, err := engine.Plain(ctx, fonts)
		if err == nil {
			err = readLines(string(plain), own)
		}
		for _, l := range own {
			l.err = errors.Join(l.err, err)
			close(l.ready)
		}
	}
	for _, l := range all {
		if <-l.ready; l.err != nil {
			return nil, l.err
		}
	}
	return all, nil
}

// readLines takes the outlines of lines out of the drawing in which resvg has written
// them. A line of blanks has no place in it.
func readLines(plain string, lines []*line) error {
	const mark = ` id="` + textID
	for _, part := range strings.Split(plain, mark)[1:] {
		number, rest, _ := strings.Cut(part, `"`)
		n, err := strconv.Atoi(number)
		if err != nil || n >= len(lines) {
			return fmt.Errorf("resvg has a text %q that it was not given", number)
		}
		for {
			_, after, more := strings.Cut(rest, ` d="`)
			if !more {
				break
			}
			var d string
			d, rest, _ = strings.Cut(after, `"`)
			if err := lines[n].outline.Read(d); err != nil {
				return err
			}
		}
	}
	return nil
}
