package chart

import (
	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// Fingerprint covers all words and numbers of a chart in a language. With the language's
// own fingerprint it is the same for charts of which [Draw] makes the same drawings, as
// long as the code and the metrics are the same.
func Fingerprint(r *report.Report, c *figure.Chart, lang i18n.Lang) []byte {
	s := newSheet(r, c, lang)
	s.language = nil
	return digest.Of(s)
}
