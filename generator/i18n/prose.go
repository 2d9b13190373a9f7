package i18n

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// Prose is what a language's file says of numerals in running text, in its table
// [prose]: which of them count nothing, and which words say a number or a time
// without one. docs/languages.md describes the table.
type Prose struct {
	// Given says that the language has the table. Without it numerals are read in
	// digits alone, since the language's articles may be its numerals.
	Given bool
	// Loose are words that hold a numeral and count nothing: idioms, estimates, names.
	Loose []string
	// Measures are words that make a numeral in words before them a count; in
	// languages without measure words there are none, and every such numeral counts.
	Measures []string
	// Estimates are signs before or after a numeral in words that make it inexact or
	// part of another word (数百, 周三, 十几); Several may stand between a numeral and its
	// measure word (多, 余).
	Estimates Beside
	Several   []string
	// Labels are words before or after a number that names a place in a text, an
	// order, a grade or a version; Standards the bodies that number their standards.
	Labels    Beside
	Standards []string
	// Ages are words before or after a number of years that names an age band.
	Ages Beside
	// Ranks are words before a place in an order that make it a result (ranked), with
	// words that may stand between (全国), and signs or words after it.
	Ranks Ranks
	// Pronouns are words before the numeral one that make it a pronoun, Only those
	// that make it a count.
	Pronouns, Only []string
	// OneIsArticle says that the numeral one is also the article (un, ein), so that it
	// counts only after one of Only.
	OneIsArticle bool
	// Weak are words before a number that hardly qualify it: "some 35 million".
	Weak []string
	// Thresholds are words that say of a number elsewhere in the sentence that it was
	// passed or missed: 突破, surpass.
	Thresholds []string
	// Compared are words before a year that another is compared with: than in 2024.
	Compared []string
	// Rates are words that tell a number apart from a total: 人均, per, each.
	Rates []string
	// Shares are words after a number of parts of a whole, by the number of the parts:
	// per thousand.
	Shares []NumberWord
	// Joins stand between the numbers of a list: 5.0, 4.8 and 3.2.
	Joins []string
	// Per are words before a number that is the size of a unit: per 10,000 yuan.
	Per []string
	// Numbers are words that say a number without a numeral: both.
	Numbers []NumberWord
	// Times are words that say a time: 一季度, last year.
	Times []TimeWord
	// Dates are words directly after a number that make it part of a date.
	Dates DateUnits
	// Quotes are pairs of quotation marks, Titles those around titles of works.
	Quotes, Titles []Quotes
}

// Beside are the words before and after something.
type Beside struct{ Before, After []string }

// Ranks are the words around a place in an order.
type Ranks struct{ Before, Between, After []string }

// A NumberWord says a number. Counts tells whether it must have its equal in the
// other languages; otherwise it may only be one (both, 两院).
type NumberWord struct {
	Words  []string
	Value  *big.Rat
	Counts bool
}

// DateUnits are the words that make a number before them a year, a month, a day, an
// hour, a decade or a century.
type DateUnits struct{ Year, Month, Day, Hour, Minute, Decade, Century []string }

// Quotes are an opening and a closing mark.
type Quotes struct{ Open, Close string }

// A TimeWord is a time that words say.
type TimeWord struct {
	// Words may hold {n} once, for a number in digits or words: "first {n} months".
	Words []string
	Means Time
}

// A TimeKind says what a time word names.
type TimeKind uint8

// The kinds of time.
const (
	// ThisYear is the year of the report's period: 全年, 年末, this year.
	ThisYear TimeKind = iota
	// LastYear is the year before the one that is spoken of, NextYear the one after.
	LastYear
	NextYear
	// SameYear is a year or period named elsewhere: 当年, that year, 同期.
	SameYear
	// OverYear compares with the year before (同比, year on year), OverLast with the
	// month or quarter before (环比, month on month).
	OverYear
	OverLast
	// Months are the months From to To of a year: Q1 is 1 to 3. With Counted, To is
	// the number {n}.
	Months
	// Plan is a five-year plan by its number.
	Plan
)

// A Time is a time, or one that depends on the report's period.
type Time struct {
	Kind     TimeKind
	From, To int
	Counted  bool
}

// monthSpan are the spans of months that a file names: "M01-M09", "M01-{n}", "M03".
var (
	monthSpan = regexp.MustCompile(`^M(0[1-9]|1[0-2])(?:-M(0[1-9]|1[0-2])|-(\{n\}))?$`)
	planName  = regexp.MustCompile(`^plan-([1-9][0-9]?)$`)
)

// parseTime reads what a time word means.
func parseTime(s string) (Time, bool) {
	switch s {
	case "period":
		return Time{Kind: ThisYear}, true
	case "previous":
		return Time{Kind: LastYear}, true
	case "next":
		return Time{Kind: NextYear}, true
	case "same":
		return Time{Kind: SameYear}, true
	case "over-year":
		return Time{Kind: OverYear}, true
	case "over-last":
		return Time{Kind: OverLast}, true
	case "H1":
		return Time{Kind: Months, From: 1, To: 6}, true
	case "H2":
		return Time{Kind: Months, From: 7, To: 12}, true
	case "Q1", "Q2", "Q3", "Q4":
		last := 3 * int(s[1]-'0')
		return Time{Kind: Months, From: last - 2, To: last}, true
	}
	if m := planName.FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(m[1])
		return Time{Kind: Plan, From: n, To: n}, err == nil
	}
	m := monthSpan.FindStringSubmatch(s)
	if m == nil {
		return Time{}, false
	}
	from, err := strconv.Atoi(m[1])
	t := Time{Kind: Months, From: from, To: from, Counted: m[3] != ""}
	if m[2] != "" {
		t.To, err = strconv.Atoi(m[2])
	}
	return t, err == nil && t.From <= t.To
}

// readProse adds the [prose] table of a language's file to what is known. Lists of a
// report's own file are added to those of diglot.
func readProse(t *tomlfile.Table, p *Prose, msgs *diag.List) {
	r := rules{Table: t, msgs: msgs}
	p.Given = true
	r.more("loose", &p.Loose)
	r.more("measures", &p.Measures)
	r.more("several", &p.Several)
	r.more("standards", &p.Standards)
	r.more("pronouns", &p.Pronouns)
	r.more("only", &p.Only)
	r.flag("one_is_article", &p.OneIsArticle)
	r.more("weak", &p.Weak)
	r.more("thresholds", &p.Thresholds)
	r.more("compared", &p.Compared)
	r.more("rates", &p.Rates)
	r.more("joins", &p.Joins)
	r.more("per", &p.Per)
	r.within("estimates", func(r rules) { r.beside(&p.Estimates) })
	r.within("labels", func(r rules) { r.beside(&p.Labels) })
	r.within("ages", func(r rules) { r.beside(&p.Ages) })
	r.within("ranks", func(r rules) {
		r.more("before", &p.Ranks.Before)
		r.more("between", &p.Ranks.Between)
		r.more("after", &p.Ranks.After)
	})
	r.within("dates", func(r rules) {
		r.more("year", &p.Dates.Year)
		r.more("month", &p.Dates.Month)
		r.more("day", &p.Dates.Day)
		r.more("hour", &p.Dates.Hour)
		r.more("minute", &p.Dates.Minute)
		r.more("decade", &p.Dates.Decade)
		r.more("century", &p.Dates.Century)
	})
	r.numberWords("numbers", &p.Numbers)
	r.numberWords("shares", &p.Shares)
	r.timeWords(p)
	r.quotes("quotes", &p.Quotes)
	r.quotes("titles", &p.Titles)
}

// more adds a list of words, none of them empty.
func (r rules) more(key string, to *[]string) {
	list, spans, _ := r.Strings(key)
	words := slices.Clone(*to)
	for i, s := range list {
		if strings.TrimSpace(s) == "" {
			r.msgs.Errorf("bad-prose-rule", spans[i], "a word of %q is empty", key)
			continue
		}
		words = append(words, s)
	}
	*to = words
}

func (r rules) beside(to *Beside) {
	r.more("before", &to.Before)
	r.more("after", &to.After)
}

func (r rules) numberWords(key string, to *[]NumberWord) {
	rows, _ := r.Tables(key)
	for _, t := range rows {
		row := r.on(t)
		var w NumberWord
		row.more("words", &w.Words)
		w.Counts, _, _ = t.Bool("counts")
		text, span, ok := t.Number("value")
		if !ok {
			t.Missing("value")
			continue
		}
		value, ok := new(big.Rat).SetString(text)
		if !ok {
			r.msgs.Errorf("bad-prose-rule", span, "%q is no exact number", text)
			continue
		}
		w.Value = value
		*to = append((*to)[:len(*to):len(*to)], w)
	}
}

func (r rules) timeWords(p *Prose) {
	rows, _ := r.Tables("times")
	for _, t := range rows {
		row := r.on(t)
		var w TimeWord
		row.more("words", &w.Words)
		s, span, ok := t.String("means")
		if !ok {
			t.Missing("means")
			continue
		}
		if w.Means, ok = parseTime(s); !ok {
			r.msgs.Errorf("bad-prose-rule", span, "%q is no time", s).
				WithHint(`valid: "period", "previous", "next", "same", "over-year", "over-last", "Q1" to "Q4", "H1", "H2", "M03", "M01-M09", "M01-{n}", "plan-14"`)
			continue
		}
		for i, word := range w.Words {
			if w.Means.Counted != (strings.Count(word, "{n}") == 1) {
				_, spans, _ := t.Strings("words")
				r.msgs.Errorf("bad-prose-rule", at(spans, i, span), "%q and %q do not both have {n}", word, s)
			}
		}
		p.Times = append(p.Times[:len(p.Times):len(p.Times)], w)
	}
}

func at(spans []diag.Span, i int, otherwise diag.Span) diag.Span {
	if i < len(spans) {
		return spans[i]
	}
	return otherwise
}

// quotes reads pairs of marks, each written as one text: "“”".
func (r rules) quotes(key string, to *[]Quotes) {
	list, spans, _ := r.Strings(key)
	for i, s := range list {
		marks := []rune(s)
		if len(marks) != 2 {
			r.msgs.Errorf("bad-prose-rule", spans[i], "%q is no pair of marks", s).
				WithHint(`%s = ["“”"]: the opening mark and the closing one`, key)
			continue
		}
		*to = append((*to)[:len(*to):len(*to)], Quotes{string(marks[0]), string(marks[1])})
	}
}
