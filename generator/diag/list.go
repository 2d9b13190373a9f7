package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A List gathers messages. The zero value is ready for use. It is not safe for
// use by several goroutines: give each its own and [List.Merge] them.
type List struct {
	messages []Message
	answered []Answered
}

// An Answered message is one that the author has looked at and answered where it
// stands: it stops nothing, and is counted and listed.
type Answered struct {
	Message
	// Reason is the author's, and Place is where it stands.
	Reason string
	Place  Span
}

// AddAnswered appends a message that its author has answered.
func (l *List) AddAnswered(a Answered) { l.answered = append(l.answered, a) }

// Answered returns the messages that were answered, sorted and without exact repeats,
// as [List.Messages] does for those that are open.
func (l *List) Answered() []Answered {
	sorted := slices.Clone(l.answered)
	slices.SortStableFunc(sorted, compareAnswered)
	return slices.CompactFunc(sorted, func(a, b Answered) bool { return compareAnswered(a, b) == 0 })
}

func compareAnswered(a, b Answered) int {
	return cmp.Or(
		compare(a.Message, b.Message),
		cmp.Compare(a.Place.path(), b.Place.path()),
		cmp.Compare(a.Place.Start, b.Place.Start),
		cmp.Compare(a.Reason, b.Reason),
	)
}

// Add appends a message and returns a pointer to it, so that a caller can set
// its Hint or add Notes. The pointer is valid until the next Add.
func (l *List) Add(m Message) *Message {
	l.messages = append(l.messages, m)
	return &l.messages[len(l.messages)-1]
}

// Errorf adds an error about a place. The rule's id is in kebab case; the
// sentence is formatted as by [fmt.Sprintf]. The pointer is valid until the
// next message is added.
func (l *List) Errorf(id string, s Span, format string, args ...any) *Message {
	return l.Add(Message{Severity: Error, ID: id, Span: s, Text: fmt.Sprintf(format, args...)})
}

// Warnf adds a warning about a place, as [List.Errorf] does for errors.
func (l *List) Warnf(id string, s Span, format string, args ...any) *Message {
	return l.Add(Message{Severity: Warning, ID: id, Span: s, Text: fmt.Sprintf(format, args...)})
}

// Merge appends the messages of others.
func (l *List) Merge(others ...List) {
	for _, o := range others {
		l.messages = append(l.messages, o.messages...)
		l.answered = append(l.answered, o.answered...)
	}
}

// Silence drops the warnings with one of these ids. Errors stay.
func (l *List) Silence(ids []string) {
	l.messages = slices.DeleteFunc(l.messages, func(m Message) bool {
		return m.Severity == Warning && slices.Contains(ids, m.ID)
	})
}

// Messages returns the open messages sorted by path, offset and severity, with exact
// repeats folded. Messages about the report as a whole come first. The order of
// adding never shows, so readers may run at the same time.
func (l *List) Messages() []Message {
	sorted := slices.Clone(l.messages)
	slices.SortStableFunc(sorted, compare)
	return slices.CompactFunc(sorted, func(a, b Message) bool { return compare(a, b) == 0 })
}

// Len returns the number of messages, exact repeats counted once.
func (l *List) Len() int { return len(l.Messages()) }

// Errors returns the number of errors, exact repeats counted once.
func (l *List) Errors() int { return l.count(Error) }

// Warnings returns the number of warnings, exact repeats counted once.
func (l *List) Warnings() int { return l.count(Warning) }

// HasErrors reports whether there is an error, which is cheaper than counting.
func (l *List) HasErrors() bool {
	return slices.ContainsFunc(l.messages, func(m Message) bool { return m.Severity == Error })
}

func (l *List) count(s Severity) int {
	n := 0
	for _, m := range l.Messages() {
		if m.Severity == s {
			n++
		}
	}
	return n
}

// Summary returns one line that counts the messages: "3 errors, 1 warning", or
// "no problems". It ends with those that were answered: "no problems, 3 answered".
func (l *List) Summary() string {
	var parts []string
	if n := l.Errors(); n > 0 {
		parts = append(parts, plural(n, "error"))
	}
	if n := l.Warnings(); n > 0 {
		parts = append(parts, plural(n, "warning"))
	}
	if parts == nil {
		parts = []string{"no problems"}
	}
	if n := len(l.Answered()); n > 0 {
		parts = append(parts, fmt.Sprintf("%d answered", n))
	}
	return strings.Join(parts, ", ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// compare orders messages by place, then by everything else that they show: it
// is 0 for exact repeats only.
func compare(a, b Message) int {
	return cmp.Or(
		cmp.Compare(a.Span.path(), b.Span.path()),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Hint, b.Hint),
		slices.CompareFunc(a.Notes, b.Notes, compareNotes),
	)
}

func compareNotes(a, b Note) int {
	return cmp.Or(
		cmp.Compare(a.Span.path(), b.Span.path()),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.Text, b.Text),
	)
}

func (s Span) path() string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}
