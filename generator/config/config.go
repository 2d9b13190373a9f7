// Package config reads config.toml: what the report is called, who answers for it,
// its languages, and what stands on its home page. No other package has defaults
// for these.
package config

import (
	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A Config is config.toml, complete with defaults.
type Config struct {
	// Title is the report's name; Name its short form for the head of every page.
	// A "|" in Title marks where a line may break.
	Title, Name i18n.Text
	// Summary is the standfirst of the home page, Description the sentence for search engines.
	Summary, Description i18n.Text
	// Kicker is the line above the title on the home page.
	Kicker i18n.Text
	// BaseURL is the address that the report will have, ending in a slash, or "".
	// Pages use it only where an absolute address is required.
	BaseURL string
	// Languages are in the author's order; the first leads.
	Languages []i18n.Lang
	// LanguageSpans are their places in config.toml.
	LanguageSpans []diag.Span
	Publisher     Publisher
	Licence       Licence
	Edition       Edition
	// Period is the time that the report is about: 2025, 2025-Q3, the fiscal year
	// 2024/25; or the zero Period. PeriodSpan is its place.
	Period     number.Period
	PeriodSpan diag.Span
	Home       Home
	Theme      Theme
	// Forms are how figures in single units are written.
	Forms   []UnitForm
	Data    Data
	Offline Offline
	Press   Press
	// Currency is the English currency style: "rmb", "yuan" or "cny".
	Currency string
	// Texts lists every text of the file with its place.
	Texts []i18n.Placed
	// Silence lists the ids of warnings that the author has decided to live with.
	Silence []string
	// Answers are the author's to what is found outside the folder content.
	Answers []answer.Answer
}

// A Publisher answers for the report.
type Publisher struct {
	Name i18n.Text
	URL  string
	// Corrections is the e-mail address for corrections.
	Corrections string
}

// A Licence is what readers may do with text and charts.
type Licence struct {
	Name string
	URL  string
}

// An Edition is a published state of the report.
type Edition struct {
	Label i18n.Text
	Date  number.Period
}

// Data says how data files are written.
type Data struct {
	// Mark puts a byte order mark before CSV files, for programs that would else
	// take them for another encoding than UTF-8.
	Mark bool
}

// Offline says which files hold the whole report, to be read without a network.
type Offline struct {
	// Name begins the files' names: lower-case letters, digits and hyphens. Without
	// one it is the last part of BaseURL's path, or "report".
	Name string
	// EPUB asks for the e-books, HTML for the one-file editions: of each one a language,
	// and one in all of them.
	EPUB, HTML bool
	// Worker asks for the service worker, by which the hosted site works without a
	// network after one visit.
	Worker bool
	// Archive asks for the site as one file that is unpacked and read from disk.
	Archive bool
}

// Home says what stands on the home page.
type Home struct {
	// Cover is the id of the chart on the cover, or "".
	Cover     string
	CoverSpan diag.Span
	// Figures are the key figures.
	Figures []KeyFigure
	// Featured is the id of the chart below the contents, or "".
	Featured     string
	FeaturedSpan diag.Span
}

// A KeyFigure is one large number on the home page.
type KeyFigure struct {
	// ID is the figure's.
	ID   string
	Span diag.Span
	// Name and Detail are the words beside it.
	Name, Detail i18n.Text
}
