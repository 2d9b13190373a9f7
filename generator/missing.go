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

// what names the order in messages.
func (o order) what() string {
	if o.chart == nil {
		return "the card of the report"
	}
	return fmt.Sprintf("chart %q", o.chart.ID)
}

// span is the order's place in the author's files: the chart's name, or for the card of
// the report its title.
func (o order) span(r *report.Report) diag.Span {
	if o.chart != nil {
		return o.chart.Span
	}
	for _, t := range r.Config.Texts {
		if t.Lang == o.lang {
			return t.Span
		}
	}
	return diag.Span{}
}

// sayMissing reports the characters of an image that no font has a shape for, each at
// its place in the author's file and there once, in however many images it stands. An
// image with a box in its place is not made.
func (d *desk) sayMissing(o order, missing []rune, msgs *diag.List) {
	for _, char := range missing {
		place := placeOf(d.report, o, char)
		if d.said[char] == nil {
			d.said[char] = map[diag.Span]bool{}
		}
		if d.said[char][place] {
			continue
		}
		d.said[char][place] = true
		msgs.Errorf("missing-glyph", place,
			"the fonts of images have no %q (%U), which %s shows", string(char), char, o.what()).
			WithHint("images are set in Noto Sans SC and Noto Serif SC; write it in another way")
	}
}

// placeOf finds the text that brings a character into an image: the first after the
// chart's name in its file, or else any of the report. Where none is found, the
// character comes from a file of interface strings, and the chart is named.
func placeOf(r *report.Report, o order, char rune) diag.Span {
	here := o.span(r)
	if o.chart != nil {
		for _, c := range o.chart.Categories {
			// The rows of a CSV file are no texts of the report.
			if c.Span.File != here.File && strings.ContainsRune(c.Name[o.lang], char) {
				return within(c.Span, char)
			}
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
func (d *desk) sayCrowded(o order, err error, msgs *diag.List) error {
	if crowded := (*press.FitError)(nil); !errors.As(err, &crowded) {
		return fmt.Errorf("%s in %q: %w", o.what(), o.lang, err)
	}
	msgs.Errorf("crowded-image", o.span(d.report), "title, subtitle and source of %s do not fit the image %q in %q",
		o.what(), o.format.Name, o.lang).
		WithHint("a shorter title or subtitle will do")
	return nil
}
