package check_test

import (
	"fmt"
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
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

// contentRules are the checks of what a report says, as against how its files are
// written: what they call an error on a sound block is a false alarm.
func contentRules() map[string]bool {
	rules := map[string]bool{"one-language": true, "mixed-dates": true, "mixed-units": true, "mixed-qualifiers": true}
	for _, rule := range check.Rules() {
		rules[rule.ID] = true
	}
	return rules
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
	catalogs := map[string]*i18n.Catalog{} // read once for each pair of languages
	for _, c := range readCorpus(t, dir) {
		key := strings.Join(c.Langs, " ")
		if catalogs[key] == nil {
			catalogs[key] = corpusCatalog(c)
		}
		results = append(results, runCase(c, catalogs[key]))
	}
	return results
}

// runCase makes a report of one block and runs all checks on it.
func runCase(c corpusCase, catalog *i18n.Catalog) corpusResult {
	fsys := corpusReport(c, catalog)
	var msgs diag.List
	parts := report.Parts{Config: config.Load(fsys, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = catalog
	parts.Figures = figure.Load(fsys, parts.Catalog, &msgs)
	parts.Sections = section.Load(fsys, langs, &msgs)
	parts.About = section.LoadAbout(fsys, langs, &msgs)
	parts.Terms = term.Load(fsys, langs, &msgs)
	parts.Palette = palette.Load(fsys, diglot.Defaults(), parts.Config.Theme, &msgs)
	r := corpusResult{corpusCase: c}
	joined := report.Join(parts, &msgs)
	check.Report(joined, check.Options{}, &msgs)
	content := contentRules()
	for _, m := range msgs.Messages() {
		switch {
		case !content[m.ID]:
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

// corpusCatalog reads the languages of a case.
func corpusCatalog(c corpusCase) *i18n.Catalog {
	langs := make([]i18n.Lang, len(c.Langs))
	for i, lang := range c.Langs {
		langs[i] = i18n.Lang(lang)
	}
	var unreported diag.List // what a language's file lacks is for its own tests to say
	return i18n.Load(nil, diglot.Defaults(), langs, nil, &unreported)
}

// corpusReport writes a case as the files of a report.
func corpusReport(c corpusCase, catalog *i18n.Catalog) fstest.MapFS {
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
	put("config.toml", fmt.Sprintf("title = %s\nsummary = %s\nlanguages = [%s]\nperiod = %q\n", text("R"), text("S"), strings.Join(quoted, ", "), c.Period))
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

// heldSlips lists the kinds of slip of which none may pass.
var heldSlips = []string{
	"digit", "scale", "unit", "times", "points", "qualifier", "date", "period", "missing", "range", "sign", "direction", "swapped",
	"label", "share",
}

// named reports whether a slip is named: by an error, or, of numbers that have changed
// places, shares that miss 100 and dates, by a warning of the rule that looks for it.
func (r corpusResult) named() bool {
	return len(r.errors) > 0 || slices.ContainsFunc(r.warnings, func(m diag.Message) bool {
		return r.Slip == "swapped" && m.ID == "figure-order" || r.Slip == "share" && m.ID == "shares" ||
			r.Slip == "date" && m.ID == "future-date"
	})
}

// A corpusTally counts what the checks say of the corpus.
type corpusTally struct {
	sound, raised      int
	falseAlarms        map[string]int // by rule
	slips, missed      map[string]int // by kind
	wrong, passed, odd []string
}

// tallyCorpus runs the checks on folders of the corpus.
func tallyCorpus(t testing.TB, dirs ...string) corpusTally {
	tally := corpusTally{falseAlarms: map[string]int{}, slips: map[string]int{}, missed: map[string]int{}}
	for _, dir := range dirs {
		for _, r := range runCorpus(t, dir) {
			tally.add(r)
		}
	}
	return tally
}

func (c *corpusTally) add(r corpusResult) {
	texts := ""
	for _, lang := range r.Langs {
		texts += "\n    " + lang + ": " + r.Texts[lang]
	}
	for _, m := range r.other {
		c.odd = append(c.odd, r.ID+": "+m.Text)
	}
	c.raised += len(r.errors)
	if r.Slip == "" {
		c.sound++
		for _, m := range r.errors {
			c.falseAlarms[m.ID]++
			c.wrong = append(c.wrong, r.ID+": "+m.ID+": "+m.Text+texts)
		}
		return
	}
	c.slips[r.Slip]++
	if r.named() {
		return
	}
	c.missed[r.Slip]++
	if slices.Contains(heldSlips, r.Slip) {
		c.passed = append(c.passed, r.ID+": "+r.Slip+": "+r.Why+texts)
	}
}

// falseShare is the part of the errors, in per cent, that sound blocks raise.
func (c *corpusTally) falseShare() float64 {
	n := 0
	for _, count := range c.falseAlarms {
		n += count
	}
	return 100 * float64(n) / float64(max(1, c.raised))
}

// TestCorpusRun holds the bars: of the content errors at most one in twenty is on sound
// prose, and no slip of a held kind passes.
func TestCorpusRun(t *testing.T) {
	const mostFalse = 5
	tally := tallyCorpus(t, corpusDirs...)
	for _, text := range tally.odd {
		t.Logf("not read: %s", text)
	}
	for _, text := range tally.wrong {
		t.Logf("false alarm: %s", text)
	}
	for _, text := range tally.passed {
		t.Errorf("nothing is said of %s", text)
	}
	if share := tally.falseShare(); share > mostFalse {
		t.Errorf("%.1f per cent of the errors are false alarms, by rule %v; at most %d may be", share, tally.falseAlarms, mostFalse)
	}
	t.Logf("%d sound blocks, %d errors, false alarms %v; slips %v, passed %v", tally.sound, tally.raised, tally.falseAlarms, tally.slips, tally.missed)
}

// BenchmarkCorpus checks every block of the corpus as a report of its own, and tells the
// false alarms and the slips that pass, by rule and by kind.
func BenchmarkCorpus(b *testing.B) {
	var tally corpusTally
	for b.Loop() {
		tally = tallyCorpus(b, corpusDirs...)
	}
	b.ReportMetric(tally.falseShare(), "%false")
	missed := 0
	for _, n := range tally.missed {
		missed += n
	}
	b.ReportMetric(float64(missed), "missed")
	b.Logf("%d sound blocks, %d errors, false alarms by rule %v; slips %v, passed %v", tally.sound, tally.raised, tally.falseAlarms, tally.slips, tally.missed)
}
