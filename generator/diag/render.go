package diag

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// RenderOptions says how messages are printed. The zero value prints plain text
// of 100 cells.
type RenderOptions struct {
	// Width is how many cells a line of a file may take before it is cut to a
	// window around the mark; 0 means 100, and less than 20 means 20.
	Width int
	// Color colours the output with ANSI escape sequences, for terminals.
	Color bool
}

// perKind is how many messages with the same severity and id are printed.
const perKind = 10

// Render prints the messages in the order of [List.Messages], an empty line
// between two. At most ten of a kind are printed; a line after the tenth says
// how many more there are. It returns the first error of the writer.
func (l *List) Render(w io.Writer, o RenderOptions) error {
	messages := l.Messages()
	total := map[kind]int{}
	for _, m := range messages {
		total[m.kind()]++
	}
	p := printer{width: max(o.Width, 20), color: o.Color}
	if o.Width == 0 {
		p.width = 100
	}
	printed := map[kind]int{}
	for _, m := range messages {
		k := m.kind()
		if printed[k]++; k.id != "" && printed[k] > perKind {
			continue
		}
		if p.out.Len() > 0 {
			p.out.WriteByte('\n')
		}
		p.message(m)
		if more := total[k] - perKind; k.id != "" && printed[k] == perKind && more > 0 {
			fmt.Fprintf(&p.out, "\n… and %d more like this\n", more)
		}
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// String returns the messages as [List.Render] prints them without options.
func (l *List) String() string {
	var b strings.Builder
	_ = l.Render(&b, RenderOptions{}) // a Builder returns no errors
	return b.String()
}

// A kind is what the limit of ten counts by. Messages without an id are never
// left out.
type kind struct {
	severity Severity
	id       string
}

func (m Message) kind() kind { return kind{m.Severity, m.ID} }

// String returns the message as [List.Render] prints it.
func (m Message) String() string {
	p := printer{width: 100}
	p.message(m)
	return p.out.String()
}

// A printer writes messages one after another.
type printer struct {
	out   strings.Builder
	width int
	color bool
}

// The ANSI styles of the parts of a message.
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	blue   = "1;34"
	dim    = "2"
)

func (p *printer) paint(style, s string) string {
	if !p.color || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

func (p *printer) message(m Message) {
	style := red
	if m.Severity == Warning {
		style = yellow
	}
	text := visible(m.Text)
	if (m.Severity == Warning || m.Named) && m.ID != "" {
		text += " " + p.paint(dim, "["+visible(m.ID)+"]")
	}
	gutter := gutterWidth(m)
	p.heading(m.Span, m.Severity.String(), style, text)
	p.body(m.Span, style, m.Hint, gutter)
	for _, n := range m.Notes {
		if n.Span.File == nil {
			p.tail(n.Text, gutter)
			continue
		}
		p.heading(n.Span, "note", blue, visible(n.Text))
		p.body(n.Span, blue, "", gutter)
	}
}

// heading prints the line that editors link.
func (p *printer) heading(s Span, label, style, text string) {
	if place := s.String(); place != "" {
		p.out.WriteString(p.paint(bold, place+":") + " ")
	}
	p.out.WriteString(p.paint(style, label+":") + " " + text + "\n")
}

// body prints the lines of a span, marked, with the hint beside the last mark.
func (p *printer) body(s Span, style, hint string, gutter int) {
	if !s.HasPlace() {
		if hint != "" {
			p.tail(hint, gutter)
		}
		return
	}
	lines := s.excerpt(p.width)
	last := 0
	for i, l := range lines {
		if l.cells > 0 {
			last = i
		}
	}
	for i, l := range lines {
		if l.number == 0 {
			p.line(gutter, "⋮", "")
			continue
		}
		p.line(gutter, strconv.Itoa(l.number), l.text)
		if l.cells == 0 {
			continue
		}
		mark := p.paint(style, strings.Repeat("^", l.cells))
		if i == last && hint != "" {
			mark += " " + visible(hint)
		}
		p.line(gutter, "", strings.Repeat(" ", l.indent)+mark)
	}
}

// line prints one line behind the gutter.
func (p *printer) line(gutter int, number, text string) {
	pad := strings.Repeat(" ", gutter-len([]rune(number)))
	row := pad + p.paint(dim, number+" │")
	if text != "" {
		row += " " + text
	}
	p.out.WriteString(row + "\n")
}

// tail prints a sentence that has no place of its own.
func (p *printer) tail(text string, gutter int) {
	p.out.WriteString(strings.Repeat(" ", gutter+1) + p.paint(dim, "└") + " " + visible(text) + "\n")
}

// gutterWidth returns how many cells the line numbers of a message take: four,
// unless one of its places is further down than line 9999.
func gutterWidth(m Message) int {
	line, _ := m.Span.EndPosition()
	for _, n := range m.Notes {
		l, _ := n.Span.EndPosition()
		line = max(line, l)
	}
	return max(4, len(strconv.Itoa(line)))
}
