package figure

import (
	"golang.org/x/text/language"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// checkPrinted holds the phrase as the source prints it against the value: the
// phrase is read as its language reads numbers, and must give the value, the unit and the
// qualifier back. The figure is then written as the phrase is.
func (l *loader) checkPrinted(f *Figure) {
	printed := f.Source.Printed
	if f.Source.Document == nil {
		return
	}
	if printed == "" && !f.Source.Document.Prints() {
		return
	}
	if printed == "" {
		l.msgs.Errorf("no-printed", f.Source.Span, "the source of %q lacks the phrase as printed", f.ID).
			WithHint(`add printed = "…", the numeral phrase only; or type = "dataset" to the source, where it is no text`)
		return
	}
	lang := l.languageOf(f.Source.Document.Lang)
	if lang == nil {
		return
	}
	reading, err := lang.Read(printed)
	if err != nil {
		l.msgs.Errorf("printed-unreadable", f.Source.PrintedSpan, "no number can be read in %q", printed).
			WithHint("print the numeral phrase only, as the source has it")
		return
	}
	if l.comparePrinted(f, lang, reading) && reading.Written.InDigits {
		form := Form{Style: reading.Style(), Lang: lang.Key, Scales: f.Form.Scales}
		f.Form = form
	}
}

// comparePrinted reports where a printed phrase does not say what the figure says.
func (l *loader) comparePrinted(f *Figure, lang *i18n.Language, reading number.Reading) bool {
	printed, q := f.Source.Printed, reading.Signed()
	switch {
	case !sameValue(q, f.Quantity):
		l.msgs.Errorf("printed-value", f.Source.PrintedSpan, "%q reads as %s, but the value is %s",
			printed, plainQuantity(q), plainQuantity(f.Quantity)).
			WithHint("one of the two is wrong").
			WithNote(f.Span, "figure %q", f.ID)
		return false
	case !sameBound(reading.Qualifier, f.Quantity.Qualifier):
		l.msgs.Errorf("printed-qualifier", f.Source.PrintedSpan, "%q says %q, but the figure says %q",
			printed, qualifierName(reading.Qualifier), qualifierName(f.Quantity.Qualifier)).
			WithNote(f.Span, "figure %q", f.ID)
		return false
	}
	own, err := lang.Number.Format(f.Quantity, lang.Unit(f.Unit), number.Form{})
	if err != nil {
		return true
	}
	written, err := lang.Read(own.String())
	if err != nil {
		return true
	}
	// A numeral before the name of what is numbered (二期) reads as a count.
	if d, differs := unitMistake(reading, written); differs && d.Mistake != number.OrdinalCount {
		l.msgs.Errorf("printed-unit", f.Source.PrintedSpan, "%q does not count in the unit %q: %s", printed, f.Unit, d.Sentence).
			WithHint("one of the two is wrong").
			WithNote(f.Span, "figure %q", f.ID)
		return false
	}
	return true
}

// sameValue reports whether two quantities have the same bounds.
func sameValue(a, b number.Quantity) bool {
	return a.Value.Cmp(b.Value) == 0 && (a.To == nil) == (b.To == nil) && (a.To == nil || a.To.Cmp(b.To) == 0)
}

// plainQuantity writes a value or a range for a message.
func plainQuantity(q number.Quantity) string {
	if q.To == nil {
		return plain(q.Value)
	}
	return plain(q.Value) + " to " + plain(q.To)
}

// languageOf is the report's language that a document is written in, or nil.
func (l *loader) languageOf(tag string) *i18n.Language {
	want, err := language.Parse(tag)
	if err != nil {
		return nil
	}
	base, _ := want.Base()
	for _, lang := range l.catalog.Languages() {
		have, err := language.Parse(lang.Tag)
		if err != nil {
			continue
		}
		if b, _ := have.Base(); b == base {
			return lang
		}
	}
	return nil
}

// sameBound reports whether two qualifiers set the number in the same relation
// to the true value. Those that state a fact beside the number (a total so far,
// a first batch) may stand elsewhere in the source's sentence.
func sameBound(printed, stored number.Qualifier) bool {
	if printed == stored {
		return true
	}
	bound := func(q number.Qualifier) bool {
		switch q {
		case number.More, number.Over, number.Nearly, number.About, number.AtLeast, number.Below:
			return true
		}
		return false
	}
	return !bound(printed) && !bound(stored)
}

func qualifierName(q number.Qualifier) string {
	if q == number.Exact {
		return "exactly"
	}
	return q.String()
}
