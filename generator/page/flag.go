package page

import (
	"html"
	"html/template"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/report"
)

// flagMark is what is set after a number: the letters of its flags, raised, and their
// meaning for those who have the page read to them. Neither is copied with the number.
func (s *sheet) flagMark(flags figure.Flags) template.HTML {
	if flags == "" {
		return ""
	}
	return s.silent(`<sup class="fl" aria-hidden="true">`+html.EscapeString(string(flags))+`</sup>`,
		s.t("flag-told", "value", "", "flags", report.FlagWords(s.lang, flags)))
}

// missingMark is what stands in place of a missing value: its sign, and what it means for
// those who have the page read to them.
func (s *sheet) missingMark(m figure.Missing) template.HTML {
	return s.silent(`<span aria-hidden="true">`+html.EscapeString(report.MissingSign(s.lang, m))+`</span>`, report.MissingWord(s.lang, m))
}

// silent is a sign with the words that are read in its place.
func (s *sheet) silent(sign, words string) template.HTML {
	return template.HTML(sign + `<span class="vh fl">` + html.EscapeString(words) + `</span>`)
}

// legend explains the signs that stand at values, or is "".
func (s *sheet) legend(signs report.Signs) string { return s.Report.LegendLine(s.lang.Key, signs) }

// shortColumns is up to how many columns a number is set on one line.
const shortColumns = 24

// columns is how wide a text is, in Latin letters: two for each Han character.
func columns(text string) int {
	const firstWide = 0x2e80 // from here on Unicode has East Asian scripts
	n := 0
	for _, r := range text {
		n++
		if r >= firstWide {
			n++
		}
	}
	return n
}

// figureSigns gathers what stands at figures.
func figureSigns(list []*figure.Figure) report.Signs {
	var signs report.Signs
	for _, f := range list {
		signs.Add(f.Flags, f.Missing)
	}
	return signs
}
