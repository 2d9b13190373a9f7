// Package check looks at a joined report for what its readers would stumble over:
// numbers typed into prose, languages that do not say the same, terms that go
// against the glossary, printed phrases that their source does not have.
//
// What a reader of files must know to read them (a misspelt id, a missing
// language, a printed phrase of another value) is said where it is read; this
// package finds what only the whole report shows. Each [Rule] has an id, a page in
// docs/checks, and two reports in testdata: one that it speaks of, and one that it
// is silent on. A rule is an error where a reader would believe something false,
// and a warning where the report could still be published. What they and the readers
// have found can be answered in the files, with a reason (package answer).
package check

import (
	"io/fs"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// A Rule finds one kind of problem.
type Rule struct {
	// ID names the rule in messages, in config.toml's silence list and in docs/checks.
	ID       string
	Severity diag.Severity
	run      func(c *checker)
}

// Options are what a check may use beside the report.
type Options struct {
	// Sources holds the plain text of the documents, each named by its id with
	// ".txt"; nil where printed phrases are not looked up in their documents.
	Sources fs.FS
	// Period is the time that the report is on: 全年 and "this year" mean its year. The
	// zero Period stands for that of config.toml.
	Period number.Period
}

// Rules lists every rule, in the order of the documentation.
func Rules() []Rule {
	return []Rule{
		unpairedBlock(),
		unpairedText(),
		unpairedNumber(),
		partExceedsWhole(),
		printedAbsent(),
		competingValue(),
		disputedUndocumented(),
		missingAlt(),
		numberWordsStart(),
		bareNumeral(),
		termForbidden(),
		termMismatch(),
		termGloss(),
		currencyStyle(),
		currencyDouble(),
		hanInEnglish(),
		latinInChinese(),
		staleTranslation(),
		unreviewed(),
		paletteContrast(),
		paletteSimilar(),
	}
}

// Report runs every rule on a report, and then settles everything that was found in it,
// by the readers of its files too: what the author has answered is open no more.
func Report(r *report.Report, o Options, msgs *diag.List) {
	if o.Period.IsZero() {
		o.Period = r.Config.Period
	}
	typed := &typedNumerals{}
	for _, rule := range Rules() {
		rule.run(&checker{Report: r, Options: o, rule: rule, msgs: msgs, typed: typed})
	}
	var resting []string
	if o.Sources == nil {
		resting = append(resting, printedAbsent().ID)
	}
	*msgs = answer.Settle(*msgs, Answers(r), resting...)
}

// A checker runs one rule.
type checker struct {
	*report.Report
	Options
	rule Rule
	msgs *diag.List
	// typed is the judgement on the numerals in prose, which two rules share.
	typed *typedNumerals
}

// found says what a rule has found, under the rule's id.
func (c *checker) found(span diag.Span, format string, args ...any) *diag.Message {
	if c.rule.Severity == diag.Warning {
		return c.msgs.Warnf(c.rule.ID, span, format, args...)
	}
	return c.msgs.Errorf(c.rule.ID, span, format, args...)
}

// warned says what a rule has found that the report can be published with.
func (c *checker) warned(span diag.Span, format string, args ...any) *diag.Message {
	return c.msgs.Warnf(c.rule.ID, span, format, args...)
}
