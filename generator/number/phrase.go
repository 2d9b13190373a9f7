package number

import "strings"

// A Role says what a part of a phrase is, so that a page can set it in type.
type Role uint8

const (
	// Qualify is the qualifier's words, before or after the digits.
	Qualify Role = iota
	// Digits is the number itself.
	Digits
	// Scale is 万, 亿, million, billion, and the percent sign.
	Scale
	// Currency is RMB before an English amount, or yuan after it.
	Currency
	// Noun is the measure word and the noun.
	Noun
	// Space is the gap between two parts, in languages that have one.
	Space
)

// A Part is one piece of a written number.
type Part struct {
	Role Role
	Text string
}

// A Phrase is a number as one language writes it: 近500人, nearly 500 people.
type Phrase []Part

// String joins the parts.
func (p Phrase) String() string {
	n := 0
	for _, part := range p {
		n += len(part.Text)
	}
	b := make([]byte, 0, n)
	for _, part := range p {
		b = append(b, part.Text...)
	}
	return string(b)
}

// add appends words in one role. Spaces at their ends become parts of their own;
// there are never two in a row.
func (p Phrase) add(role Role, text string) Phrase {
	body := strings.TrimLeft(text, spaces)
	if head := text[:len(text)-len(body)]; head != "" && !p.spaced() {
		p = append(p, Part{Space, head})
	}
	core := strings.TrimRight(body, spaces)
	if core != "" {
		p = append(p, Part{role, core})
	}
	if tail := body[len(core):]; tail != "" {
		p = append(p, Part{Space, tail})
	}
	return p
}

func (p Phrase) spaced() bool { return len(p) > 0 && p[len(p)-1].Role == Space }

// spaces are the gaps that a language may put between the parts of a phrase:
// the plain space, the no-break space and the narrow no-break space.
const spaces = " \u00a0\u202f"
