package report

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// Ordinal writes a section's number, from 1: 2, and 二 in languages whose numerals
// are Han characters. Words of letters would be long at the size of a title.
func (r *Report) Ordinal(lang i18n.Lang, n int) string {
	l := r.Catalog.Lang(lang)
	q := number.Quantity{Value: new(big.Rat).SetInt64(int64(n))}
	words, err := l.Number.Format(q, number.Unit{}, number.Form{Words: true, Bare: true})
	if err == nil && allHan(words.String()) {
		return l.T("section-ordinal", "number", words.String())
	}
	return l.T("section-ordinal", "number", strconv.Itoa(n))
}

func allHan(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0
}

// SectionName is what a section is called by its number: Section 2, 第二节.
func (r *Report) SectionName(lang i18n.Lang, n int) string {
	return r.Catalog.Lang(lang).T("section-number", "number", r.Ordinal(lang, n))
}

// Kicker is the line above a section's title: its number, and the author's words
// where there are any.
func (r *Report) Kicker(d *section.Doc, n int) string {
	name := r.SectionName(d.Lang, n)
	if own := r.Plain(d.Lang, d.Front.Kicker); own != "" {
		return r.Catalog.Lang(d.Lang).T("section-kicker", "section", name, "kicker", own)
	}
	return name
}
