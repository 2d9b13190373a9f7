package main

import (
	"errors"
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A description is what a phrase says, spelled out. Values are exact decimals in
// the base unit, or fractions such as 1/3.
type description struct {
	Phrase        string               `json:"phrase"`
	Language      i18n.Lang            `json:"language"`
	Value         string               `json:"value"`
	To            string               `json:"to,omitempty"`
	Kind          string               `json:"kind"`
	Unit          string               `json:"unit,omitempty"`
	UnitID        string               `json:"unit_id,omitempty"`
	Currency      string               `json:"currency,omitempty"`
	Qualifier     string               `json:"qualifier,omitempty"`
	QualifierText string               `json:"qualifier_text"`
	Stated        string               `json:"stated,omitempty"`
	StatedText    string               `json:"stated_text,omitempty"`
	Margin        string               `json:"margin,omitempty"`
	Change        string               `json:"change,omitempty"`
	Before        string               `json:"before,omitempty"`
	Rest          string               `json:"rest,omitempty"`
	Written       map[i18n.Lang]string `json:"written"`
	// languages is the order in which Written is printed.
	languages []i18n.Lang
}

// describe spells a reading out, and writes it in every language.
func describe(catalog *i18n.Catalog, lang i18n.Lang, phrase string, r number.Reading) description {
	d := description{
		Phrase: phrase, Language: lang, Value: plainValue(r.Value), To: plainValue(r.To), Kind: kindOf(catalog, lang, r).String(),
		Unit: r.Unit, UnitID: r.UnitID, Currency: r.Currency, QualifierText: spelledOut(r.Qualifier),
		Margin: plainValue(r.Margin), Change: changeText(r), Before: r.Before, Rest: r.Rest,
		Written: map[i18n.Lang]string{},
	}
	if r.Qualifier != number.Exact {
		d.Qualifier = r.Qualifier.String()
	}
	if r.Stated != number.Exact {
		d.Stated, d.StatedText = r.Stated.String(), spelledOut(r.Stated)
	}
	for _, to := range catalog.Languages() {
		d.languages = append(d.languages, to.Key)
		if text, ok := write(catalog, lang, to.Key, r); ok {
			d.Written[to.Key] = text
		}
	}
	return d
}

// kindOf is what a phrase counts in, as far as it shows.
func kindOf(catalog *i18n.Catalog, lang i18n.Lang, r number.Reading) number.Kind {
	if r.HasKind || r.UnitID == "" {
		return r.Kind
	}
	if u, ok := catalog.Lang(lang).Number.UnitWords(r.UnitID); ok {
		return u.Kind
	}
	return number.Count
}

// spelledOut says where the true value lies.
func spelledOut(q number.Qualifier) string {
	switch q {
	case number.More:
		return "more: the true value lies above the number"
	case number.Over:
		return "over: the true value lies above the number, by a little"
	case number.Nearly:
		return "nearly: the true value lies a little below the number"
	case number.About:
		return "about: the true value lies near the number, on either side"
	case number.AtLeast:
		return "at-least: the true value is the number, or lies above it"
	case number.Below:
		return "below: the true value does not reach the number, or is at most the number"
	case number.Cumulative:
		return "cumulative: a total so far"
	case number.First:
		return "first: one batch, with more to come"
	case number.Sole:
		return "sole: the only one"
	case number.Planned:
		return "planned: not there yet"
	default:
		return "exact: the number is the value"
	}
}

func changeText(r number.Reading) string {
	direction := "upwards"
	if r.Falling {
		direction = "downwards"
	}
	switch r.Change {
	case number.By:
		return "by: the number is the difference, " + direction
	case number.To:
		return "to: the number is what was reached, " + direction
	default:
		return ""
	}
}

// write writes a reading in a language, in the form of its phrase; ok is false where the
// language has no exact writing for it.
func write(catalog *i18n.Catalog, from, to i18n.Lang, r number.Reading) (text string, ok bool) {
	l := &catalog.Lang(to).Number
	if p, ok := calendarYears(r); ok {
		return l.Period(p), true
	}
	u := unitFor(catalog, from, to, r)
	style := r.Style()
	if from != to {
		style = style.Abroad()
	}
	q := r.Signed()
	shown, style, err := catalog.Lang(from).Number.Settle(q.Value, u.Kind, style, -1)
	if err == nil {
		q.Value = shown
	}
	form := number.Form{Style: style}
	if r.Change != number.NoChange {
		form.Told = number.AsVerb
	}
	phrase, err := l.Format(q, u, form)
	if errors.Is(err, number.ErrInexact) && r.To == nil {
		return fractionIn(l, r)
	}
	return phrase.String(), err == nil
}

// calendarYears reads 2020年 and 2016—2020年 as the dates that they are.
func calendarYears(r number.Reading) (number.Period, bool) {
	if r.Unit != "年" || r.UnitID != "" || r.Qualifier != number.Exact {
		return number.Period{}, false
	}
	iso := plainValue(r.Value)
	if r.To != nil {
		iso += "/" + plainValue(r.To)
	}
	p, err := number.ParsePeriod(iso)
	return p, err == nil
}

// fractionIn writes a fraction in words, with its qualifier.
func fractionIn(l *number.Locale, r number.Reading) (string, bool) {
	text, ok := l.FractionWords(r.Value)
	pattern := l.Qualifiers[r.Qualifier].Pattern
	if !strings.Contains(pattern, "{n}") {
		pattern = "{n}"
	}
	return strings.NewReplacer("{n}", text, "{unit}", "").Replace(pattern), ok
}

// unitFor is the unit to write in: the unit of the catalogue that the phrase counts in,
// or else the phrase's own words in its own language, and none in another.
func unitFor(catalog *i18n.Catalog, from, to i18n.Lang, r number.Reading) number.Unit {
	lang := catalog.Lang(to)
	match := catalog.IdentifyUnit(from, r)
	switch {
	case match.ID != "" && match.Unread == "":
		return lang.Unit(match.ID)
	case r.HasKind && r.Kind == number.Money:
		return number.Unit{Kind: number.Money, Currency: r.Currency}
	case r.HasKind && r.Kind == number.Times:
		return lang.Unit("times")
	case r.HasKind && r.Kind.IsShare():
		return number.Unit{Kind: r.Kind}
	}
	words, ok := lang.Number.UnitWords(r.UnitID)
	switch {
	case from == to && lang.Number.Words.Han:
		return number.Unit{Kind: r.Kind, Measure: r.Unit}
	case from == to:
		return number.Unit{Kind: r.Kind, One: r.Unit, Other: r.Unit}
	case ok:
		return words
	}
	return number.Unit{Kind: r.Kind}
}
