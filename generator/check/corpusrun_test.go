package check_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

// contentRules are the checks of what a report says, as against how its files are
// written: what they call an error on a sound block is a false alarm.
var contentRules = []string{
	"bare-numeral", "unpaired-number", "unpaired-text", "unpaired-block", "part-exceeds-whole", "direction",
	"figure-swapped", "figure-order", "shares", "term-mismatch", "currency-double", "future-date", "series-outlier", "csv-differs",
	"outside-parts",
}

// A corpusResult is what the checks say of one case.
type corpusResult struct {
	corpusCase
	// errors are the content errors, by rule and whole; warnings likewise.
	errors, warnings []diag.Message
	// other are the errors that keep the case from being read: the harness's own.
	other []diag.Message
}

// runCorpus checks every case of a folder.
func runCorpus(t testing.TB, dir string) []corpusResult {
	t.Helper()
	var results []corpusResult
	for _, c := range readCorpus(t, dir) {
		if slices.ContainsFunc(c.Langs, func(l string) bool { return l != "zh" && l != "en" }) {
			continue // a language that diglot has no file of yet
		}
		results = append(results, runCase(c))
	}
	return results
}

// runCase makes a report of one block and runs all checks on it.
func runCase(c corpusCase) corpusResult {
	fsys := corpusReport(c)
	var msgs diag.List
	parts := report.Parts{Config: config.Load(fsys, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(fsys, diglot.Defaults(), langs, parts.Config.LanguageSpans, &msgs)
	parts.Figures = figure.Load(fsys, parts.Catalog, &msgs)
	parts.Sections = section.Load(fsys, langs, &msgs)
	parts.About = section.LoadAbout(fsys, langs, &msgs)
	parts.Terms = term.Load(fsys, langs, &msgs)
	parts.Palette = palette.Load(fsys, diglot.Defaults(), parts.Config.Theme, &msgs)
	r := corpusResult{corpusCase: c}
	joined := report.Join(parts, &msgs)
	period, err := number.ParsePeriod(yearOf(c.Period))
	if err != nil {
		period = number.Period{}
	}
	check.Report(joined, check.Options{Period: period}, &msgs)
	for _, m := range msgs.Messages() {
		switch {
		case !slices.Contains(contentRules, m.ID):
			if m.Severity == diag.Error {
				r.other = append(r.other, m)
			}
		case m.Severity == diag.Error:
			r.errors = append(r.errors, m)
		default:
			r.warnings = append(r.warnings, m)
		}
	}
	return r
}

var corpusYear = regexp.MustCompile(`^(\d{4})(?:/(\d{2}))?`)

// yearOf is the year that a period ends in.
func yearOf(period string) string {
	m := corpusYear.FindStringSubmatch(period)
	if m == nil {
		return ""
	}
	if m[2] != "" {
		return m[1][:2] + m[2]
	}
	return m[1]
}

// corpusReport writes a case as the files of a report.
func corpusReport(c corpusCase) fstest.MapFS {
	var unreported diag.List
	langs := make([]i18n.Lang, len(c.Langs))
	for i, lang := range c.Langs {
		langs[i] = i18n.Lang(lang)
	}
	catalog := i18n.Load(nil, diglot.Defaults(), langs, nil, &unreported)
	quoted := make([]string, len(c.Langs))
	text := func(s string) string {
		var b strings.Builder
		for i, lang := range c.Langs {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%s = %q", lang, s)
		}
		return "{ " + b.String() + " }"
	}
	for i, lang := range c.Langs {
		quoted[i] = fmt.Sprintf("%q", lang)
	}
	files := fstest.MapFS{}
	put := func(path, data string) { files[path] = &fstest.MapFile{Data: []byte(data)} }
	put("config.toml", fmt.Sprintf("title = %s\nsummary = %s\nlanguages = [%s]\n", text("R"), text("S"), strings.Join(quoted, ", ")))
	put("content/sources.toml", fmt.Sprintf("[source.a]\nlabel = \"A1\"\ntype = \"dataset\"\ntitle = %s\ndate = \"2025\"\nlang = \"en\"\n", text("A")))
	var figures strings.Builder
	for _, f := range c.Figures {
		figures.WriteString(corpusFigureTOML(c, f, catalog))
	}
	if len(c.Figures) > 0 {
		put("content/01-block/figures.toml", figures.String())
	}
	for _, lang := range c.Langs {
		put("content/01-block/"+lang+".md", "+++\ntitle = \"T\"\n+++\n\n"+c.Texts[lang]+"\n")
	}
	return files
}

// corpusFigureTOML writes a figure of a case. Where a phrase does not decide what it
// counts, any unit with its words will do.
func corpusFigureTOML(c corpusCase, f corpusFigure, catalog *i18n.Catalog) string {
	unit := ""
	if p, err := catalog.ReadPhrase(f.Phrase); err == nil {
		switch {
		case p.Unit.ID == "" && len(p.Unit.Among) > 0:
			unit = fmt.Sprintf("unit = %q\n", p.Unit.Among[0])
		case p.Unit.ID == "":
			unit = "unit = \"ratio\"\n"
		}
	}
	var labels strings.Builder
	for i, lang := range c.Langs {
		if i > 0 {
			labels.WriteString(", ")
		}
		fmt.Fprintf(&labels, "%s = %q", lang, f.Labels[lang])
	}
	return fmt.Sprintf("[figure.%s]\nlabel = { %s }\nvalue = %q\n%sas_of = %q\nsource = { id = \"a\" }\n\n",
		f.ID, labels.String(), f.Phrase, unit, yearOf(f.AsOf))
}

// named reports whether a slip is named: by an error, or, of numbers that have changed
// places and shares that miss 100, by a warning of the rule that looks for it.
func (r corpusResult) named() bool {
	return len(r.errors) > 0 || slices.ContainsFunc(r.warnings, func(m diag.Message) bool {
		return r.Slip == "swapped" && m.ID == "figure-order" || r.Slip == "share" && m.ID == "shares"
	})
}

// TestCorpusRun counts false alarms on sound blocks and slips that nothing is said of.
func TestCorpusRun(t *testing.T) {
	reportCorpus(t, "testdata/corpus")
}

// TestCorpusHeld does the same on the part of the corpus that the rules were not made with.
func TestCorpusHeld(t *testing.T) {
	if os.Getenv("CORPUS_HELD") == "" {
		t.Skip("set CORPUS_HELD=1")
	}
	reportCorpus(t, "testdata/corpus/held")
}

func reportCorpus(t *testing.T, dir string) {
	falseAlarms, raised := map[string]int{}, 0
	sound, slips, missed := 0, map[string]int{}, map[string]int{}
	for _, r := range runCorpus(t, dir) {
		for _, m := range r.other {
			t.Logf("%s: harness: %v", r.ID, m.Text)
		}
		raised += len(r.errors)
		if r.Slip == "" {
			sound++
			for _, m := range r.errors {
				falseAlarms[m.ID]++
				t.Logf("FALSE %s: %s: %s\n    zh: %s\n    en: %s", r.ID, m.ID, m.Text, r.Texts[r.Langs[0]], r.Texts[r.Langs[1]])
			}
			continue
		}
		slips[r.Slip]++
		if !r.named() {
			missed[r.Slip]++
			t.Logf("MISS %s: %s (%s) warnings %d\n    zh: %s\n    en: %s", r.ID, r.Slip, r.Why, len(r.warnings), r.Texts[r.Langs[0]], r.Texts[r.Langs[1]])
		}
	}
	t.Logf("%d sound, false alarms %v of %d errors; slips %v, missed %v", sound, falseAlarms, raised, slips, missed)
}
