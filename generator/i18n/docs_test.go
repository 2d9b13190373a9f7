package i18n

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// everyTable opens each table that the readers of a language know. Arabic has all
// plural forms.
const everyTable = `tag = "ar"
join = {}
[messages]
[number]
scales = [{ power = 3 }]
currencies = [{ pattern = {} }]
after_scale = {}
[number.qualifiers]
more = { pattern = "{n}" }
[number.ordinals]
gendered = [{}]
rules = [{}]
[number.words]
gendered = [{}]
multiples = [{}]
fractions = [{}]
[number.numerals]
[number.changes]
tellings = [{}]
verbs = [{}]
folds = [{}]
[number.units]
km = {}
[number.dates]
[prose]
estimates = {}
labels = {}
ages = {}
ranks = {}
dates = {}
shares = [{ value = 1 }]
numbers = [{ value = 1 }]
times = [{}]
[sentence]
rising = {}
falling = {}
contrasts = [{}]
`

// TestDocs holds the page docs/languages.md against the readers: every key that they
// understand is on it, under the heading of its table, and no other.
func TestDocs(t *testing.T) {
	var msgs diag.List
	l := &loader{fsys: files("i18n/ar.toml", everyTable), msgs: &msgs, langs: []Lang{"ar"}, others: map[Lang]bool{}}
	d := l.readLanguage("ar", diag.Span{})
	known := map[string][]string{}
	collect(known, "root", d.layers[0].Table)

	units := tomlfile.Parse(diag.NewFile("i18n/units.toml", []byte("[person]\nar = {}\n")), &msgs)
	person, _ := units.Table("person")
	l.readUnit(nil, units.Keys()[0], person, []*Language{d.language})
	known["units.ID"] = slices.DeleteFunc(person.Known(), func(key string) bool { return key == "ar" })
	words, _ := person.Table("ar")
	known["units.ID.LANGUAGE"] = words.Known()

	documented := documentedKeys(t)
	for _, path := range slices.Sorted(maps.Keys(documented)) {
		if _, ok := known[path]; !ok {
			t.Errorf("no reader has a table %q", path)
		}
	}
	for path, keys := range known {
		slices.Sort(keys)
		if diff := cmp.Diff(slices.Compact(keys), documented[path]); diff != "" {
			t.Errorf("%s: the page has other keys (-readers +page):\n%s", path, diff)
		}
	}
}

// collect lists the keys that were asked of a table and of those in it.
func collect(known map[string][]string, path string, t *tomlfile.Table) {
	name := strings.TrimPrefix(path, "root.")
	known[name] = nil
	for _, key := range t.Known() {
		if name != "messages" && name != "number.units" {
			known[name] = append(known[name], key)
		}
		inner := path + "." + key
		switch name {
		case "number.qualifiers":
			inner = path + ".NAME"
		case "number.units":
			inner = path + ".ID"
		case "prose":
			switch key {
			case "estimates", "labels", "ages":
				inner = path + ".BESIDE"
			case "numbers", "shares":
				inner = path + ".WORDS"
			}
		case "sentence":
			if key != "contrasts" {
				inner = path + ".BESIDE"
			}
		case "number.currencies":
			continue // the plural forms of a pattern, which are on the page under messages
		}
		switch t.ValueKind(key) {
		case tomlfile.KindTable:
			child, _ := t.Table(key)
			collect(known, inner, child)
		case tomlfile.KindArray:
			if rows, _ := t.Tables(key); len(rows) > 0 {
				collect(known, inner, rows[0])
			}
		}
	}
}

// documentedKeys reads the page: the keys in the first column of the tables, by the
// path in the heading above them.
func documentedKeys(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("../../docs/languages.md")
	if err != nil {
		t.Fatal(err)
	}
	heading := regexp.MustCompile("^### `(.*)`$")
	code := regexp.MustCompile("`([^`]*)`")
	keys, path := map[string][]string{}, ""
	for _, line := range strings.Split(string(text), "\n") {
		if m := heading.FindStringSubmatch(line); m != nil {
			path = m[1]
			keys[path] = nil
		} else if strings.HasPrefix(line, "#") {
			path = ""
		}
		if !strings.HasPrefix(line, "| `") || path == "" {
			continue
		}
		first, _, _ := strings.Cut(line[1:], "|")
		for _, m := range code.FindAllStringSubmatch(first, -1) {
			keys[path] = append(keys[path], m[1])
		}
	}
	for _, list := range keys {
		slices.Sort(list)
	}
	return keys
}

// TestDocsExamples reads the page's examples of TOML: those of a language's file and of
// units.toml are valid.
func TestDocsExamples(t *testing.T) {
	text, err := os.ReadFile("../../docs/languages.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```toml\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	if len(blocks) < 10 {
		t.Fatalf("only %d examples", len(blocks))
	}
	for _, block := range blocks {
		seen := map[string]int{}
		for _, line := range strings.SplitAfter(block[1], "\n") {
			// an example may show one key in several languages, each a file of its own
			if key, _, ok := strings.Cut(line, " ="); ok && !strings.HasPrefix(line, " ") {
				seen[key]++
			}
		}
		files := 1
		for _, n := range seen {
			files = max(files, n)
		}
		for i := range files {
			var msgs diag.List
			tomlfile.Parse(diag.NewFile("example.toml", []byte(fileOf(block[1], i))), &msgs)
			for _, m := range msgs.Messages() {
				t.Errorf("%s\n%s", describe(m), block[1])
			}
		}
	}
}

// fileOf returns an example with each repeated key once, as it is given the i-th time.
func fileOf(text string, i int) string {
	seen := map[string]int{}
	var b strings.Builder
	for _, line := range strings.SplitAfter(text, "\n") {
		key, _, ok := strings.Cut(line, " =")
		if ok && !strings.HasPrefix(line, " ") {
			seen[key]++
			if seen[key] != i+1 && strings.Count("\n"+text, "\n"+key+" =") > 1 {
				continue
			}
		}
		b.WriteString(line)
	}
	return b.String()
}
