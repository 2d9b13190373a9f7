package page

import (
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// mark returns the letter that a status has in data-s: the style sheet draws its
// ring, the data page filters by it.
func mark(s figure.Status) string {
	switch s {
	case figure.Derived:
		return "d"
	case figure.Corroborated:
		return "c"
	case figure.Disputed:
		return "f"
	default:
		return "r"
	}
}

// noteID is the id of a figure's note on this page.
func (s *sheet) noteID(f *figure.Figure) string {
	if s.file != nil {
		return s.file.noteID(s.lang, f)
	}
	return s.prefix + "f-" + f.ID
}

// note makes sure that the page has a note on a figure, and returns its number.
func (s *sheet) note(f *figure.Figure) int {
	if n, ok := s.number[f]; ok {
		return n
	}
	s.noted = append(s.noted, f)
	s.number[f] = len(s.noted)
	return len(s.noted)
}

// control writes the button that opens a figure's note around what it shows,
// which is HTML.
func (s *sheet) control(f *figure.Figure, class, inner string) string {
	if s.ebook != nil {
		return s.noteref(f, class, inner)
	}
	var b strings.Builder
	b.WriteString(`<button type="button" class="`)
	b.WriteString(class)
	b.WriteString(`" data-s="`)
	b.WriteString(mark(f.Status))
	b.WriteString(`" data-k="`)
	b.WriteString(strconv.Itoa(s.note(f)))
	b.WriteString(`" popovertarget="`)
	b.WriteString(html.EscapeString(s.noteID(f)))
	b.WriteString(`"><data value="`)
	b.WriteString(html.EscapeString(s.stored(f)))
	b.WriteString(`">`)
	b.WriteString(inner)
	b.WriteString(`</data>`)
	b.WriteString(string(s.flagMark(f.Flags)))
	b.WriteString(`</button>`)
	return b.String()
}

// stored is a figure's value as the data files hold it; a range has both bounds, joined as
// ISO 8601 joins the ends of a period. It is "" where there is no value.
func (s *sheet) stored(f *figure.Figure) string {
	exact, _ := s.Report.Exact(f)
	if upper, ok := s.Report.Upper(f); ok {
		exact += "/" + upper
	}
	return exact
}

// placeholder writes what a placeholder in prose stands for, and keeps the
// punctuation that follows it on the same line. Where no control may stand (in a
// link, in a heading, for a label) it is plain text.
func (s *sheet) placeholder(r *section.Ref, closing string) string {
	f := s.Report.Figures.Figure(r.ID)
	if f == nil || !f.Stated() || f.Missing != figure.Present && r.Variant != section.Label {
		return `<mark>` + html.EscapeString(r.Span.Text()) + `</mark>` + closing
	}
	words := html.EscapeString(s.Report.RefText(s.lang.Key, r))
	if r.Variant == section.Label || r.InLink || r.InHeading {
		return words + closing
	}
	button := s.control(f, numberClass(words), words)
	if closing == "" {
		return button
	}
	return `<span class="nb">` + button + closing + `</span>`
}

// written is a figure in its usual form, with the control that opens its note.
func (s *sheet) written(f *figure.Figure) template.HTML {
	inner := html.EscapeString(s.Report.RefText(s.lang.Key, plainRef(f)))
	if f.Missing != figure.Present {
		inner = string(s.missingMark(f.Missing))
	}
	return template.HTML(s.control(f, numberClass(inner), inner))
}

// numberClass is the class of a number in the text; long ones may break also in a table.
func numberClass(words string) string {
	if inLetters(words) > shortLetters {
		return "n long"
	}
	return "n"
}

// plainRef is a placeholder for a figure in its usual form.
func plainRef(f *figure.Figure) *section.Ref { return &section.Ref{ID: f.ID} }

// inline writes a text with placeholders as HTML, with a control for each number.
func (s *sheet) inline(in *section.Inline) template.HTML {
	return template.HTML(in.HTML(section.Env{Number: s.placeholder}))
}

// title writes a title as HTML: numbers without a control, <wbr> at break marks.
func (s *sheet) title(in *section.Inline) template.HTML {
	return template.HTML(in.HTML(section.Env{Number: func(r *section.Ref, closing string) string {
		return html.EscapeString(s.Report.RefText(s.lang.Key, r)) + closing
	}}))
}

// big writes a key figure: the digits large, what belongs to them small, below the digits
// where it is long. The noun of a count is left to the words beside it. The class says how
// wide the figure is, so that the style sheet makes it as large as there is room for.
func (s *sheet) big(f *figure.Figure) template.HTML {
	if f.Missing != figure.Present {
		return template.HTML(s.control(f, "n big", string(s.missingMark(f.Missing))))
	}
	unit := s.lang.Unit(f.Unit)
	separate := unit.Measure == "" && unit.Kind == number.Count
	var before, digits, after string
	for _, part := range s.Report.Phrase(s.lang.Key, f, number.Form{}) {
		switch {
		case part.Role == number.Digits:
			digits += part.Text
		case part.Role == number.Noun && separate:
		case digits == "":
			before += part.Text
		default:
			after += part.Text
		}
	}
	inner := html.EscapeString(digits)
	if word := strings.TrimSpace(before); word != "" {
		inner = `<small class="before">` + html.EscapeString(word) + `</small>` + before[len(strings.TrimRight(before, " ")):] + inner
	}
	if word := strings.TrimSpace(after); word != "" {
		inner += after[:len(after)-len(strings.TrimLeft(after, " "))] + `<small>` + html.EscapeString(word) + `</small>`
	}
	return template.HTML(s.control(f, bigClass(digits, before, after), inner))
}

// Widths of key figures, in sizes of their digits: of a digit, and of a letter of the words.
const digitWidth, letterWidth = .57, .2

// A key figure that is wider than tallFrom, in sizes of its digits, has its words below.
const tallFrom = 4.6

// leastWidth and mostWidth are the widths that the style sheet knows, in digits: w5 to w16.
const leastWidth, mostWidth = 4, 16

// bigClass is the class of a key figure. A sign such as % stays beside the digits.
func bigClass(digits, before, after string) string {
	width := float64(inLetters(digits)) * digitWidth
	class := "n big"
	if line := width + float64(inLetters(before+after))*letterWidth; inLetters(after) > 2 && line > tallFrom {
		class += " tall"
	} else {
		width = line
	}
	if w := int(math.Ceil(width / digitWidth)); w > leastWidth {
		class += " w" + strconv.Itoa(min(w, mostWidth))
	}
	return class
}
