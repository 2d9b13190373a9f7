package generator_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
)

// fourLanguages is a report in languages by their regional tags, one of which diglot
// does not have: its file is as an author begins it, with the messages of English.
func fourLanguages(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/languages/report.txtar")
	if err != nil {
		t.Fatal(err)
	}
	italian, err := os.ReadFile("i18n/testdata/italian.toml")
	if err != nil {
		t.Fatal(err)
	}
	english, err := fs.ReadFile(diglot.Defaults(), "i18n/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	_, messages, _ := strings.Cut(string(english), "\n[messages]\n")
	report := archived(archive.Files)
	report["i18n/it.toml"] = &fstest.MapFile{Data: []byte(string(italian) + "\n[messages]\n" + messages)}
	return report
}

// TestLanguages builds a report in Traditional Chinese, French, Italian and British
// English. All that is Italian in it comes from files of the report.
func TestLanguages(t *testing.T) {
	build := draftBuilder(t)
	result, site := build(t, fourLanguages(t))
	for _, m := range result.Messages.Messages() {
		if m.ID != "unit-words" { // most of diglot's units have no words in Italian, and need none here
			t.Errorf("%s %s", m.ID, m.Text)
		}
	}
	for name, want := range map[string][]string{
		"zh-Hant/rings.html":    {`<html lang="zh-Hant"`, "2,280多人", "6.5億元", "2020年5月1日"},
		"fr/rings.html":         {`<html lang="fr"`, "plus de 2\u202f280 personnes", "650 millions de yuans", "1er mai 2020"},
		"it/rings.html":         {`<html lang="it"`, "più di 2280 persone", "650 milioni di yuan", "1º maggio 2020"},
		"en-GB/rings.html":      {`<html lang="en-GB"`, "more than 2,280 people", "RMB 650 million", "1 May 2020"},
		"fr/glossary.html":      {"équipe", "État", "fonds"},
		"zh-Hant/glossary.html": {"一帶一路", "人民幣", "科技園區"},
		"en-GB/glossary.html":   {"Area", "the fund", "zone"},
	} {
		page, err := fs.ReadFile(site, name)
		if err != nil {
			t.Error(err)
			continue
		}
		text, last := textOf(string(page)), -1
		for _, s := range want {
			at := strings.Index(text, s)
			if at < 0 && strings.HasPrefix(s, "<") {
				at = strings.Index(string(page), s)
			}
			if at < 0 {
				t.Errorf("%s does not hold %q", name, s)
			}
			if strings.HasSuffix(name, "glossary.html") {
				if at = strings.Index(text[strings.Index(text, want[0]):], s); at < last {
					t.Errorf("%s: %q stands too early", name, s)
				}
				last = at
			}
		}
	}
}

// textOf is the text of a page without its tags.
func textOf(page string) string {
	var b strings.Builder
	for page != "" {
		before, rest, _ := strings.Cut(page, "<")
		b.WriteString(before)
		_, page, _ = strings.Cut(rest, ">")
	}
	return b.String()
}

// TestLanguageMistakes holds that what is wrong in a report's own language is said at
// its place.
func TestLanguageMistakes(t *testing.T) {
	for name, c := range map[string]struct {
		file, old, new, want string
	}{
		"a message missing": {"i18n/it.toml", "nav-home       = \"home page\"\n", "", `message "nav-home" is missing in "it"`},
		"a form missing":    {"i18n/it.toml", `figures-count      = { one = "{n} figure", other = "{n} figures" }`, `figures-count = "{n}"`, `message "figures-count" lacks the plural form "one"`},
		"a rule missing":    {"i18n/it.toml", "about      = ", "aboot      = ", `the number rules of "it" lack qualifiers.about`},
		"words missing":     {"i18n/units.toml", "it = { one", "en-GB = { one", `units have no words in "it"`},
		"a file by another": {"config.toml", `languages = ["zh-Hant", "fr", "it", "en-GB"]`, `languages = ["zh_Hant", "fr", "it", "en-GB"]`, `did you mean "zh-Hant"?`},
	} {
		t.Run(name, func(t *testing.T) {
			report := fourLanguages(t)
			text := string(report[c.file].Data)
			if !strings.Contains(text, c.old) {
				t.Fatalf("%s does not hold %q", c.file, c.old)
			}
			report[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, c.old, c.new, 1))}
			if got := messages(t, report); !strings.Contains(got, c.want) || !strings.Contains(got, c.file+":") {
				t.Errorf("got\n%s", got)
			}
		})
	}
}
