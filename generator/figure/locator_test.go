package figure_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

func TestRanges(t *testing.T) {
	tests := map[string][]figure.Range{
		"23":           {{23, 23}},
		"23–24":        {{23, 24}},
		"23→24":        {{23, 24}},
		"12–13, 26":    {{12, 13}, {26, 26}},
		"12，26":        {{12, 12}, {26, 26}},
		"":             nil,
		"cover":        nil,
		"p. 3":         nil,
		"24–23":        nil,
		"0":            nil,
		"1–2–3":        nil,
		"123456789012": nil,
	}
	for at, want := range tests {
		t.Run(at, func(t *testing.T) {
			got, ok := figure.Ranges(at)
			if ok != (want != nil) || ok && !cmp.Equal(want, got) {
				t.Errorf("%v, %v", got, ok)
			}
		})
	}
}

func TestNumbered(t *testing.T) {
	for at, want := range map[string]bool{
		"7": true, "2-1": true, "B12": true, "IV": true, "xii": true, "23–24": true, "3.2.1": true, "5a": true, "12、14": true,
		"一、综合": false, "I. General": false, "cover": false, "": false, "第七": false, "7 (continued)": false,
	} {
		if got := figure.Numbered(at); got != want {
			t.Errorf("%q: %t", at, got)
		}
	}
	for _, c := range []struct {
		term figure.Term
		at   string
		want bool
	}{
		{"table", "2-1", false}, {"page", "2-3", true}, {"table", "7–8", true}, {"paragraph", "7", false}, {"cell", "B2, B4", true},
	} {
		if got := figure.Several(c.term, c.at); got != c.want {
			t.Errorf("%s %q: %t", c.term, c.at, got)
		}
	}
}

// sourceOf loads a figure with a source as it is written in TOML.
func sourceOf(t testing.TB, source, document string) (*figure.Figure, string) {
	t.Helper()
	fsys := fstest.MapFS{
		"content/sources.toml":      &fstest.MapFile{Data: []byte("[source.nbs]\nlabel = \"NBS\"\ntitle = { zh = \"公报\", en = \"Communiqué\" }\nlang = \"zh-Hans\"\n" + document)},
		"content/01-a/figures.toml": &fstest.MapFile{Data: []byte("[figure.a]\nlabel = { zh = \"甲\", en = \"a\" }\nvalue = \"5\"\nunit = \"person\"\nas_of = \"2025\"\nsource = " + source + "\n")},
	}
	var msgs diag.List
	langs := []i18n.Lang{"zh", "en"}
	c := i18n.Load(fsys, diglot.Defaults(), langs, make([]diag.Span, 2), &msgs)
	set := figure.Load(fsys, c, &msgs)
	var said []string
	for _, m := range msgs.Messages() {
		said = append(said, m.Span.String()+" "+m.ID+": "+m.Text+" | "+m.Hint)
	}
	return set.Figure("a"), strings.Join(said, "\n")
}

func TestLocators(t *testing.T) {
	tests := map[string]struct{ source, document, want, said string }{
		"in the fixed order": {
			`{ id = "nbs", cell = "B3", table = 7, section = { zh = "一、综合", en = "I. General" }, printed = "5人" }`, "",
			"section 一、综合/I. General; table 7/7; cell B3/B3", "",
		},
		"the key of before": {
			`{ id = "nbs", at = "23–24", printed = "5人" }`, "", "",
			`content/01-a/figures.toml:6:24 locator: a place in a source is named by what it is, not by "at" | write paragraph = "23–24"`,
		},
		"the key of before, in words": {
			`{ id = "nbs", at = "表7", printed = "5人" }`, "", "",
			`content/01-a/figures.toml:6:24 locator: a place in a source is named by what it is, not by "at" | write for example page = "7", table = "2-1" or section = { … }`,
		},
		"without its document": {
			`{ table = "7", printed = "5人" }`, "", "",
			`content/01-a/figures.toml:6:20 locator: this is a place, and no document is named that it is in | add id = "…"; sources here: nbs`,
		},
		"a language is missing": {
			`{ id = "nbs", section = { zh = "一、综合" }, printed = "5人" }`, "", "section 一、综合/",
			`content/01-a/figures.toml:6:34 missing-language: the text of "section" is missing in "en" | add en = "…"`,
		},
		"empty": {
			`{ id = "nbs", page = " ", printed = "5人" }`, "", "",
			`content/01-a/figures.toml:6:31 empty-text: "page" is empty | `,
		},
		"a text asks for its words": {
			`{ id = "nbs", table = "7" }`, "", "table 7/7",
			`content/01-a/figures.toml:6:10 no-printed: the source of "a" lacks the phrase as printed | add printed = "…", the numeral phrase only; or type = "dataset" to the source, where it is no text`,
		},
		"a data set does not": {`{ id = "nbs", table = "7" }`, `type = "dataset"`, "table 7/7", ""},
		"nor does one's own":  {`{ id = "nbs", table = "7" }`, `own = true`, "table 7/7", ""},
		"a data set that prints another value": {
			`{ id = "nbs", printed = "6人" }`, `type = "dataset"`, "",
			`content/01-a/figures.toml:6:35 printed-value: "6人" reads as 6, but the value is 5 | one of the two is wrong`,
		},
		"a type that is none": {
			`{ id = "nbs", printed = "5人" }`, `type = "datasets"`, "",
			`content/sources.toml:5:8 unknown-type: no type of document named "datasets" | did you mean "dataset"?`,
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			f, said := sourceOf(t, c.source, c.document)
			var got []string
			for _, l := range f.Source.Locators {
				got = append(got, string(l.Term)+" "+l.At["zh"]+"/"+l.At["en"])
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" && c.said == "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if diff := cmp.Diff(c.said, said); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// FuzzLocators reads any place: what is read as numbers is in order, and a list of them is
// called numbered.
func FuzzLocators(f *testing.F) {
	for _, at := range []string{"23–24", "12–13, 26", "cover", "一、综合", "2-1", "IV", "–", ",;"} {
		f.Add(at)
	}
	f.Fuzz(func(t *testing.T, at string) {
		list, ok := figure.Ranges(at)
		for _, r := range list {
			if r.From < 1 || r.To < r.From {
				t.Errorf("%q: %v", at, r)
			}
		}
		if ok && len(list) == 0 {
			t.Errorf("%q is read as nothing", at)
		}
		figure.Numbered(at)
		figure.Several("page", at)
	})
}
