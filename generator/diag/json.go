package diag

import (
	"bytes"
	"encoding/json"
)

// place is the JSON form of a span. Line and column count from 1 in characters;
// the end is the first character after the span. All are left out for a file or
// the report as a whole.
type place struct {
	Path      string `json:"path,omitempty"`
	Line      int    `json:"line,omitempty"`
	Column    int    `json:"column,omitempty"`
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
}

type jsonNote struct {
	place
	Message string `json:"message"`
}

type jsonMessage struct {
	Severity string `json:"severity"`
	ID       string `json:"id,omitempty"`
	place
	Message string     `json:"message"`
	Hint    string     `json:"hint,omitempty"`
	Notes   []jsonNote `json:"notes,omitempty"`
	// Answer is there for a message that its author has answered.
	Answer *jsonAnswer `json:"answer,omitempty"`
}

// A jsonAnswer is the author's reason with its place.
type jsonAnswer struct {
	place
	Reason string `json:"reason"`
}

func (s Span) place() place {
	p := place{Path: s.path()}
	p.Line, p.Column = s.Position()
	p.EndLine, p.EndColumn = s.EndPosition()
	return p
}

func (m Message) record() jsonMessage {
	r := jsonMessage{Severity: m.Severity.String(), ID: m.ID, place: m.Span.place(), Message: m.Text, Hint: m.Hint}
	for _, n := range m.Notes {
		r.Notes = append(r.Notes, jsonNote{place: n.Span.place(), Message: n.Text})
	}
	return r
}

// MarshalJSON writes the message as an object with the fields severity, id,
// path, line, column, endLine, endColumn, message, hint and notes; a note has
// the same fields for its place, and message. Fields without a value are left
// out. The names are stable. In a list, a message that its author has answered has
// the field answer, with the reason and the place where it stands.
func (m Message) MarshalJSON() ([]byte, error) { return json.Marshal(m.record()) }

// MarshalJSON writes the messages as an array, in the order of [List.Messages],
// and all of them: the limit of ten is for human readers. Those that were answered
// stand at the end.
func (l *List) MarshalJSON() ([]byte, error) { return json.Marshal(l.records()) }

func (l *List) records() []jsonMessage {
	records := []jsonMessage{}
	for _, m := range l.Messages() {
		records = append(records, m.record())
	}
	for _, a := range l.Answered() {
		r := a.record()
		r.Answer = &jsonAnswer{a.Place.place(), a.Reason}
		records = append(records, r)
	}
	return records
}

// JSON returns the messages as [List.MarshalJSON] writes them, indented, with
// "<", ">" and "&" as they are, and a line end at the end.
func (l *List) JSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(l.records())
	return b.Bytes(), err
}
