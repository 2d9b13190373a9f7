package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// hanInEnglish finds Chinese characters in the prose of a language with an alphabet,
// outside a span of their language and outside quotation marks. In a TOML file,
// which has no spans, they may stand in parentheses too.
func hanInEnglish() Rule {
	return Rule{ID: "han-in-english", Severity: diag.Warning, run: func(c *checker) {
		c.passages(func(p *passage) {
			if p.lang.Number.Words.Han || !isAlphabetic(p.lang) {
				return
			}
			findRuns(p.text, func(r rune) bool { return unicode.Is(unicode.Han, r) }, func(from, to int) {
				if inQuotes(p.text, from, to, openQuotes, closeQuotes) {
					return
				}
				inMarkdown := p.doc != nil && p.block >= 0
				if !inMarkdown && inQuotes(p.text, from, to, "(（", ")）") {
					return
				}
				m := c.found(p.at(from, to), "%q stands in a text in %q", p.text[from:to], p.lang.Key)
				if inMarkdown {
					m.WithHint("translate it, or mark it: [%s]{lang=zh}", p.text[from:to])
					return
				}
				m.WithHint("translate it, or set it in quotation marks")
			})
		})
	}}
}

// isAlphabetic reports whether a language is none that is written with Han characters.
func isAlphabetic(lang *i18n.Language) bool {
	base, _, _ := strings.Cut(lang.Tag, "-")
	return base != "zh" && base != "ja" && base != "yue" && base != "wuu"
}

// findRuns calls found with the stretches of a text whose runes are all of a kind.
func findRuns(text string, is func(rune) bool, found func(from, to int)) {
	from := -1
	for i, r := range text {
		switch {
		case is(r) && from < 0:
			from = i
		case !is(r) && from >= 0:
			found(from, i)
			from = -1
		}
	}
	if from >= 0 {
		found(from, len(text))
	}
}

// latinInChinese finds two or more words in Latin letters in a row in Chinese prose:
// a sentence that was never translated. Names and terms of the glossary, acronyms,
// addresses, and what stands in quotation marks or parentheses are left alone.
func latinInChinese() Rule {
	return Rule{ID: "latin-in-chinese", Severity: diag.Warning, run: func(c *checker) {
		known := newLexicon()
		for _, t := range c.Terms {
			for lang, text := range t.Text {
				if l := c.Catalog.Lang(lang); l != nil && !l.Number.Words.Han {
					known.add(text, 0)
				}
			}
		}
		c.passages(func(p *passage) {
			if !p.lang.Number.Words.Han {
				return
			}
			findRuns(p.text, isLatinProse, func(from, to int) {
				if !isUntranslated(p.text[from:to], known) || inQuotes(p.text, from, to, openQuotes+"(（", closeQuotes+")）") {
					return
				}
				words := strings.Trim(p.text[from:to], " ’'-\n")
				from += strings.Index(p.text[from:to], words)
				c.found(p.at(from, from+len(words)), "%q is not translated", words).
					WithHint("translate it; a name goes into the glossary, another language into [%s]{lang=…}", words)
			})
		})
	}}
}

// isLatinProse reports whether a rune may stand in a run of words in Latin letters.
func isLatinProse(r rune) bool {
	return unicode.Is(unicode.Latin, r) || strings.ContainsRune(" ’'-\n", r)
}

// isUntranslated reports whether a run has two words or more that are neither known
// nor acronyms.
func isUntranslated(run string, known *lexicon) bool {
	rest := run
	for _, m := range known.find(run) {
		rest = rest[:m.from] + strings.Repeat(" ", m.to-m.from) + rest[m.to:]
	}
	n := 0
	for _, word := range strings.Fields(rest) {
		word = strings.Trim(word, "’'-")
		if utf8.RuneCountInString(word) > 1 && !isAcronym(word) {
			n++
		}
	}
	return n > 1
}
