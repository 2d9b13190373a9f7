package page

import (
	"html"
	"html/template"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// flagMark is what is set after a number: the letters of its flags, raised, and their
// meaning for those who have the page read to them. Neither is copied with the number.
func (s *sheet) flagMark(flags figure.Flags) template.HTML { return flagMark(s.lang, flags) }

// flagMark is the same in a language.
func flagMark(l *i18n.Language, flags figure.Flags) template.HTML {
	if flags == "" {
		return ""
	}
	return silent(`<sup class="fl" aria-hidden="true">`+html.EscapeString(string(flags))+`</sup>`,
		l.T("flag-told", "value", "", "flags", report.FlagWords(l, flags)))
}

// missingMark is what stands in place of a missing value: its sign, and what it means for
// those who have the page read to them.
func (s *sheet) missingMark(m figure.Missing) template.HTML { return missingMark(s.lang, m) }

// missingMark is the same in a language.
func missingMark(l *i18n.Language, m figure.Missing) template.HTML {
	return silent(`<span aria-hidden="true">`+html.EscapeString(report.MissingSign(l, m))+`</span>`, report.MissingWord(l, m))
}

// silent is a sign with the words that are read in its place.
func silent(sign, words string) template.HTML {
	return template.HTML(sign + `<span class="vh fl">` + html.EscapeString(words) + `</span>`)
}

// legend explains the signs that stand at values, or is "".
func (s *sheet) legend(signs report.Signs) string { return s.Report.LegendLine(s.lang.Key, signs) }

// shortLetters is up to how many letters a number is set on one line.
const shortLetters = 24

// inLetters is how wide a text is, in Latin letters: two for each Han character and dash.
func inLetters(text string) int {
	const firstWide = 0x2e80 // from here on Unicode has East Asian scripts
	n := 0
	for _, r := range text {
		n++
		if r >= firstWide || r == '—' {
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
