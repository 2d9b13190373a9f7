package diag

import "fmt"

// A Severity says whether a message stops the build.
type Severity uint8

const (
	// Error is a problem that would make a reader believe something false, or
	// that leaves nothing to show. It cannot be silenced.
	Error Severity = iota
	// Warning is a problem that the report can be published with.
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// A Note points at a second place that explains a message, or adds a sentence.
type Note struct {
	// Span is the place. The zero Span prints Text after "└", below the lines of
	// the message or note before it.
	Span Span
	Text string
}

// A Message is one thing to say about one place in the report's files.
type Message struct {
	Severity Severity
	// ID names the rule, for example "unknown-key". Warnings are silenced by it.
	ID string
	// Named is set on an error whose rule its reader needs to know, since it can be
	// answered: the id is then printed, as that of a warning is.
	Named bool
	// Span is the place. The zero Span stands for the report as a whole.
	Span Span
	// Text is one sentence: lower case, no full stop, the thing in quotes.
	Text string
	// Hint stands beside the mark under the line and says what to do.
	Hint string
	// Notes are further places, printed after the message.
	Notes []Note
}

// WithHint sets the hint, which is formatted as by [fmt.Sprintf], and returns m.
// An empty hint prints nothing. It does nothing to a nil message.
func (m *Message) WithHint(format string, args ...any) *Message {
	if m == nil {
		return nil
	}
	m.Hint = fmt.Sprintf(format, args...)
	return m
}

// WithNote adds a note, formatted as by [fmt.Sprintf], and returns m. The zero
// Span makes a note without a place. It does nothing to a nil message.
func (m *Message) WithNote(s Span, format string, args ...any) *Message {
	if m == nil {
		return nil
	}
	m.Notes = append(m.Notes, Note{Span: s, Text: fmt.Sprintf(format, args...)})
	return m
}
