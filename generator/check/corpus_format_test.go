package check_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// corpusDirs are the two parts of the corpus. Rules are made with the first alone;
// the second, a quarter with the same mixture, tells whether they fit prose that
// nobody had in mind.
var corpusDirs = []string{"testdata/corpus", "testdata/corpus/held"}

var corpusPlaceholder = regexp.MustCompile(`\{\$([a-z0-9_]+)((?: :[a-z]+)*)\}`)

// corpusOptions are the ways of writing a figure that the corpus uses.
var corpusOptions = []string{"", ":bare", ":words", ":label", ":abs", ":change"}

// TestCorpusFormat holds every case to the format: one id, two languages, each
// placeholder with its figure and each figure used.
func TestCorpusFormat(t *testing.T) {
	seen := map[string]string{}
	for _, dir := range corpusDirs {
		for _, c := range readCorpus(t, dir) {
			topic := strings.TrimSuffix(c.File[strings.Index(c.File, "-")+1:], ".txt")
			if !strings.HasPrefix(c.ID, topic+"-") {
				t.Errorf("%s/%s: the id %q does not begin with the topic", dir, c.File, c.ID)
			}
			if other, twice := seen[c.ID]; twice {
				t.Errorf("%s/%s: the id %q is also in %s", dir, c.File, c.ID, other)
			}
			seen[c.ID] = dir + "/" + c.File
			for _, fault := range corpusFaults(c) {
				t.Errorf("%s/%s: %s: %s", dir, c.File, c.ID, fault)
			}
		}
	}
}

// corpusFaults lists what of a case does not hold the format.
func corpusFaults(c corpusCase) []string {
	var faults []string
	if len(c.Langs) != 2 {
		faults = append(faults, "it has not two languages")
	}
	if (c.Slip == "") != (c.Why == "") {
		faults = append(faults, "a slip has its why, and nothing else has one")
	}
	known := map[string]bool{}
	for _, f := range c.Figures {
		if known[f.ID] {
			faults = append(faults, "the figure "+f.ID+" is given twice")
		}
		known[f.ID] = true
		if f.AsOf == "" {
			faults = append(faults, "the figure "+f.ID+" has no as_of")
		}
		if langs := slices.Sorted(maps.Keys(f.Labels)); !slices.Equal(langs, slices.Sorted(slices.Values(c.Langs))) {
			faults = append(faults, "the figure "+f.ID+" has not a label in each language")
		}
	}
	used := map[string]bool{}
	for _, lang := range c.Langs {
		text := c.Texts[lang]
		for _, m := range corpusPlaceholder.FindAllStringSubmatch(text, -1) {
			used[m[1]] = true
			if !known[m[1]] {
				faults = append(faults, "no figure for "+m[0])
			}
			if !slices.Contains(corpusOptions, strings.TrimSpace(m[2])) {
				faults = append(faults, "unknown option in "+m[0])
			}
		}
		if rest := corpusPlaceholder.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}$") && strings.Contains(rest, "{$") {
			faults = append(faults, "a placeholder cannot be read in "+lang)
		}
	}
	for _, f := range c.Figures {
		if !used[f.ID] {
			faults = append(faults, "the figure "+f.ID+" is not used")
		}
	}
	return faults
}

// TestCorpusSize holds the counts that figures of the bench rest on: enough cases,
// each kind of slip in both parts, and numbers both typed and drawn from figures.
func TestCorpusSize(t *testing.T) {
	var all, typed, drawn int
	for _, dir := range corpusDirs {
		slips := map[string]int{}
		for _, c := range readCorpus(t, dir) {
			all++
			slips[c.Slip]++
			if len(c.Figures) > 0 {
				drawn++
			} else {
				typed++
			}
		}
		for _, kind := range corpusSlips {
			if slips[kind] == 0 {
				t.Errorf("%s has no slip of the kind %q", dir, kind)
			}
		}
		t.Logf("%s: %d sound; slips: %v", dir, slips[""], slips)
	}
	if all < 400 || typed < 100 || drawn < 100 {
		t.Errorf("the corpus has %d cases, %d typed and %d drawn from figures; it needs 400, 100 and 100", all, typed, drawn)
	}
}

// TestCorpusFaults holds what the reader refuses, with the place.
func TestCorpusFaults(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"id: a-001\njudge: fine", `a.txt:2: the judgement "fine" is neither`},
		{"id: a-001\njudge: slip typo", `a.txt:2: the judgement "slip typo" is neither`},
		{"id: a-001\n  more", `a.txt:2: "  more" continues no text`},
		{"id: a-001\nde: Text", `a.txt:2: unknown key "de"`},
		{"id: a-001\nzh: 一\nzh: 二", `a.txt:3: the text of "zh" is given twice`},
		{"id: a-001\nfigure: 5.0%", `a.txt:2: "5.0%" gives no id and phrase`},
		{"id: a-001\nwords", `a.txt:2: "words" is no key with a value`},
	} {
		if _, err := parseCorpus("a.txt", tt.text); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %s", tt.text, err, tt.want)
		}
	}
	cases, err := parseCorpus("a.txt", "# note\nid: a-001\njudge: slip digit\nwhy: one digit\nfigure: x = 5.0% | as_of=2025 | zh=率 | en=rate\nzh: 率\n  为{$x}。\nen: The rate\n  was {$x}.\n")
	if err != nil || len(cases) != 1 || cases[0].Texts["zh"] != "率为{$x}。" || cases[0].Texts["en"] != "The rate was {$x}." || cases[0].Period != "2025" {
		t.Errorf("read as %+v, %v", cases, err)
	}
}
