package check

import (
	"fmt"
	"io"
	"strings"

	"example.org/diglot/generator/diag"
)

// GitHub writes messages as workflow commands, which GitHub Actions shows beside
// the lines of a pull request. What is answered is a notice.
func GitHub(w io.Writer, msgs *diag.List) error {
	for _, m := range msgs.Messages() {
		if err := command(w, m.Severity.String(), m, ""); err != nil {
			return err
		}
	}
	for _, a := range msgs.Answered() {
		if err := command(w, "notice", a.Message, "; answered: "+a.Reason); err != nil {
			return err
		}
	}
	return nil
}

// command writes one message, with what is added to its text.
func command(w io.Writer, level string, m diag.Message, more string) error {
	properties := []string{"title=" + property(m.ID)}
	if m.Span.File != nil {
		properties = append(properties, "file="+property(m.Span.File.Path))
	}
	if m.Span.HasPlace() {
		line, column := m.Span.Position()
		endLine, endColumn := m.Span.EndPosition()
		properties = append(properties, fmt.Sprintf("line=%d,endLine=%d", line, endLine))
		if line == endLine {
			properties = append(properties, fmt.Sprintf("col=%d,endColumn=%d", column, endColumn))
		}
	}
	text := m.Text
	if m.Hint != "" {
		text += "; " + m.Hint
	}
	_, err := fmt.Fprintf(w, "::%s %s::%s\n", level, strings.Join(properties, ","), data(text+more))
	return err
}

// data escapes a workflow command's text, property a value before it.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
