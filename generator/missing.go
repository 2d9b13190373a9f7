package generator

import (
	"errors"
	"fmt"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/press"
	"example.org/diglot/generator/report"
)

// sayMissing reports the characters of an image that no font has a shape for, each at
// its place in the author's file. An image with a box in its place is not made.
func sayMissing(r *report.Report, o order, missing []rune, msgs *diag.List) {
	for _, char := range missing {
		msgs.Errorf("missing-glyph", placeOf(r, o, char),
			"the fonts of images have no %q (%U), which chart %q shows", string(char), char, o.chart.ID).
			WithHint("images are set in Noto Sans SC and Noto Serif SC; write it in another way")
	}
}

// placeOf finds the text that brings a character into an image: the first after the
// chart's name in its file, or else any of the report. Where none is found, the
// character comes from a file of interface strings, and the chart is named.
func placeOf(r *report.Report, o order, char rune) diag.Span {
	here := o.chart.Span
	for _, c := range o.chart.Categories {
		// The rows of a CSV file are no texts of the report.
		if c.Span.File != here.File && strings.ContainsRune(c.Name[o.lang], char) {
			return within(c.Span, char)
		}
	}
	found := diag.Span{}
	for _, t := range texts(r) {
		at := strings.IndexRune(t.Text, char)
		if t.Lang != o.lang || at < 0 {
			continue
		}
		span := within(t.Span, char)
		if t.Span.File == here.File && t.Span.Start > here.Start && (found.File != here.File || span.Start < found.Start) {
			found = span
		} else if found.File == nil {
			found = span
		}
	}
	if found.File == nil {
		return here
	}
	return found
}

// within is the place of a character in a text. An escape in the file has no such
// character, and the text as a whole is the place.
func within(s diag.Span, char rune) diag.Span {
	source := string(s.File.Text[s.Start:s.End])
	if at := strings.IndexRune(source, char); at >= 0 {
		return s.File.Span(s.Start+at, s.Start+at+len(string(char)))
	}
	return s
}

// texts lists the texts that an image may show.
func texts(r *report.Report) []i18n.Placed {
	return append(append([]i18n.Placed(nil), r.Figures.Texts...), r.Config.Texts...)
}

// sayCrowded reports an image whose words have no room. Any other error is returned.
func sayCrowded(o order, err error, msgs *diag.List) error {
	if crowded := (*press.FitError)(nil); !errors.As(err, &crowded) {
		return fmt.Errorf("chart %q in %q: %w", o.chart.ID, o.lang, err)
	}
	msgs.Errorf("crowded-image", o.chart.Span, "title, subtitle and source of chart %q do not fit the image %q in %q",
		o.chart.ID, o.format.Name, o.lang).
		WithHint("a shorter title or subtitle will do")
	return nil
}
