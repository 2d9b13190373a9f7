package generator_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// A mutation changes one number of a report, as a slip of the hand would.
type mutation struct {
	kind, path string
	text       []byte
	// at is where the change is, for messages.
	at string
	// figure is the id of the figure whose number changed in every place that it
	// is written in, or "": then the change must be noticed.
	figure string
	// chart is the id of the chart whose CSV file changed, or "".
	chart string
}

// The patterns find the numbers of the files as their authors type them.
var (
	figureTable  = regexp.MustCompile(`(?m)^\[figure\.([a-z0-9_]+)\]\n(?:[^\[\n].*\n|\n)*`)
	valueKey     = regexp.MustCompile(`(?m)\bvalue\s*=\s*"?(-?[0-9.]+)`)
	printedKey   = regexp.MustCompile(`\bprinted\s*=\s*"([^"]*)"`)
	placeholders = regexp.MustCompile(`\{\$([a-z0-9_]+)`)
	dataKey      = regexp.MustCompile(`(?s)\[chart\.([a-z0-9_]+)\]\n[^\[]*?\bdata\s*=\s*"([^"]+)"`)
	languageText = regexp.MustCompile(`\b(?:zh|en) = "([^"]*)"`)
	// notProse is what stands in a text but is not read: placeholders, ids of
	// headings, addresses, list numbers, directives.
	notProse   = regexp.MustCompile(`\{[^}]*\}|\]\([^)]*\)|(?m)^\d+\. |(?m)^::.*$`)
	cellNumber = regexp.MustCompile(`(?m),-?[0-9][0-9.]*`)
)

// digits are the numerals of both languages, each with the next of its kind. Units
// of ten (十, 百, thousand) become the next larger one.
func digits() [][]string {
	return [][]string{
		{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
		{"一", "二", "三", "四", "五", "六", "七", "八", "九"},
		{"十", "百", "千", "万", "亿"},
		{"两", "三"},
		{"首", "二"},
		{"唯一", "第二"},
		{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
		{"hundred", "thousand", "million", "billion", "trillion"},
		{"first", "second", "third", "fourth", "fifth"},
		{"sole", "second"},
	}
}

// changes returns every text that differs from s in one numeral.
func changes(s string) []string {
	var list []string
	for i := range s {
		for _, row := range digits() {
			for k, numeral := range row {
				if !strings.HasPrefix(s[i:], numeral) || insideWord(s, i, numeral) {
					continue
				}
				list = append(list, s[:i]+row[(k+1)%len(row)]+s[i+len(numeral):])
				if len(row) == 2 {
					list = list[:len(list)-k] // the second is only what the first becomes
				}
			}
		}
	}
	return list
}

// insideWord reports whether an English numeral is part of a longer word.
func insideWord(s string, i int, numeral string) bool {
	letter := func(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
	if !letter(numeral[0]) {
		return false
	}
	end := i + len(numeral)
	return i > 0 && letter(s[i-1]) || end < len(s) && letter(s[end])
}

// splice replaces a range of a text.
func splice(text []byte, start, end int, by string) []byte {
	out := make([]byte, 0, len(text)+len(by))
	out = append(out, text[:start]...)
	out = append(out, by...)
	return append(out, text[end:]...)
}

// mutations lists what one slip could do to a report.
func mutations(files fstest.MapFS, ids []string) []mutation {
	var list []mutation
	for _, path := range slices.Sorted(maps.Keys(files)) {
		text := files[path].Data
		switch {
		case filepath.Base(path) == "figures.toml":
			list = append(list, inFigures(path, text)...)
			list = append(list, inColumns(files, path, text)...)
			list = append(list, swaps(path, text, ids)...)
			list = append(list, typed(path, text)...)
		case filepath.Ext(path) == ".md" || path == "config.toml":
			list = append(list, swaps(path, text, ids)...)
			list = append(list, typed(path, text)...)
		}
	}
	return list
}

// inFigures changes each numeral of each value and each printed phrase alone, and
// then both of one figure alike.
func inFigures(path string, text []byte) []mutation {
	var list []mutation
	for _, table := range figureTable.FindAllSubmatchIndex(text, -1) {
		id := string(text[table[2]:table[3]])
		body := text[table[0]:table[1]]
		places := map[string][]int{}
		for name, key := range map[string]*regexp.Regexp{"value": valueKey, "printed": printedKey} {
			for n, m := range key.FindAllSubmatchIndex(body, -1) {
				if n == 0 {
					places[name] = []int{m[2], m[3]}
				}
				old := string(body[m[2]:m[3]])
				for _, changed := range changes(old) {
					list = append(list, mutation{
						kind: name, path: path, at: id + ": " + old + " → " + changed,
						text: splice(text, table[0]+m[2], table[0]+m[3], changed),
					})
				}
			}
		}
		if len(places) == 2 {
			list = append(list, together(path, text, table[0], id, places["value"], places["printed"])...)
		}
	}
	return list
}

// together changes the digits of a value, and those of its printed phrase alike,
// so that the two still agree: the slip that no second writing betrays. Both
// languages must then show it.
func together(path string, text []byte, base int, id string, value, printed []int) []mutation {
	var list []mutation
	v, p := string(text[base+value[0]:base+value[1]]), string(text[base+printed[0]:base+printed[1]])
	for i := range v {
		if v[i] < '0' || v[i] > '9' || i >= len(p) {
			continue
		}
		for _, changed := range changes(p) {
			lead := strings.IndexAny(p, "0123456789")
			if lead < 0 || lead+i >= len(p) || p[lead+i] != v[i] {
				continue
			}
			digit := string((v[i]-'0'+1)%10 + '0')
			if changed != p[:lead+i]+digit+p[lead+i+1:] {
				continue
			}
			both := splice(text, base+printed[0], base+printed[1], changed)
			if printed[0] < value[0] {
				continue
			}
			both = splice(both, base+value[0], base+value[1], v[:i]+digit+v[i+1:])
			list = append(list, mutation{
				kind: "value and printed", path: path, figure: id, text: both,
				at: id + ": " + p + " → " + changed,
			})
		}
	}
	return list
}

// typed changes each digit that an author typed into a text: years and dates, in
// one language alone. In TOML files these are the texts of languages.
func typed(path string, text []byte) []mutation {
	var list []mutation
	ranges := [][]int{{0, len(text)}}
	if filepath.Ext(path) == ".toml" {
		ranges = nil
		for _, m := range languageText.FindAllSubmatchIndex(text, -1) {
			ranges = append(ranges, m[2:4])
		}
	}
	for _, r := range ranges {
		covered := notProse.ReplaceAllFunc(bytes.Clone(text[r[0]:r[1]]), func(b []byte) []byte {
			return bytes.Repeat([]byte(" "), len(b))
		})
		for i, b := range covered {
			if b < '0' || b > '9' {
				continue
			}
			digit := string((b-'0'+1)%10 + '0')
			list = append(list, mutation{
				kind: "typed", path: path, text: splice(text, r[0]+i, r[0]+i+1, digit),
				at: fmt.Sprintf("byte %d: %c → %s", r[0]+i, b, digit),
			})
		}
	}
	return list
}

// inColumns changes each digit of each cell of the CSV files that charts take.
func inColumns(files fstest.MapFS, path string, text []byte) []mutation {
	var list []mutation
	for _, m := range dataKey.FindAllSubmatch(text, -1) {
		name := filepath.Dir(path) + "/" + string(m[2])
		data := files[name]
		if data == nil {
			continue
		}
		for _, cell := range cellNumber.FindAllIndex(data.Data, -1) {
			old := string(data.Data[cell[0]:cell[1]])
			for _, changed := range changes(old) {
				list = append(list, mutation{
					kind: "cell", path: name, chart: string(m[1]), at: old + " → " + changed,
					text: splice(data.Data, cell[0], cell[1], changed),
				})
			}
		}
	}
	return list
}

// swaps puts another figure's id into each placeholder, in its language alone: that
// of the next placeholder of the file, which a hand is most likely to take and
// which the section has anyway.
func swaps(path string, text []byte, ids []string) []mutation {
	var list []mutation
	all := placeholders.FindAllSubmatchIndex(text, -1)
	for n, m := range all {
		old := string(text[m[2]:m[3]])
		other := ids[(slices.Index(ids, old)+1)%len(ids)]
		for _, next := range slices.Concat(all[n+1:], all[:n]) {
			if id := string(text[next[2]:next[3]]); id != old {
				other = id
				break
			}
		}
		list = append(list, mutation{
			kind: "placeholder", path: path, at: fmt.Sprintf("byte %d: %s → %s", m[0], old, other),
			text: splice(text, m[2], m[3], other),
		})
	}
	return list
}

// with is the report with one file changed.
func with(files fstest.MapFS, path string, text []byte) fstest.MapFS {
	changed := maps.Clone(files)
	changed[path] = &fstest.MapFile{Data: text}
	return changed
}

// variants is a report of which changed ones are read, and itself, without errors.
func variants(t *testing.T, files fstest.MapFS) (*generator.Variants, *report.Report) {
	t.Helper()
	var msgs diag.List
	before := generator.Load(files, diglot.Defaults(), &msgs)
	if msgs.HasErrors() {
		t.Fatalf("the report itself has errors:\n%s", messages(t, files))
	}
	return generator.NewVariants(files, diglot.Defaults()), before
}

// through tries one mutation, and says what got through: "" where it was noticed,
// or where every language shows it.
func through(v *generator.Variants, before *report.Report, files fstest.MapFS, m mutation) string {
	after, refused := v.Refused(with(files, m.path, m.text), m.path)
	switch {
	case refused:
		return ""
	case m.figure != "":
		return unlike(before, after, m.figure)
	case m.chart != "":
		return unlikeCells(before, after, m.chart)
	}
	return "nothing is said"
}

// unlike says in which language a figure does not show its new value. What a
// language writes is read back: it must be the value that all show.
func unlike(before, after *report.Report, id string) string {
	old, f := before.Figures.Figure(id), after.Figures.Figure(id)
	for _, lang := range after.Config.Languages {
		was, is := before.Phrase(lang, old, number.Form{}).String(), after.Phrase(lang, f, number.Form{}).String()
		if was == is {
			return fmt.Sprintf("%s still writes %q", lang, is)
		}
		if problem := readsAs(after, lang, is, f.Shown); problem != "" {
			return problem
		}
	}
	return ""
}

func readsAs(r *report.Report, lang i18n.Lang, phrase string, want *big.Rat) string {
	reading, err := r.Catalog.Lang(lang).Read(phrase)
	if err != nil {
		return fmt.Sprintf("%s writes %q, which cannot be read: %v", lang, phrase, err)
	}
	if reading.Value.Cmp(want) != 0 {
		return fmt.Sprintf("%s writes %q, and the value is %s", lang, phrase, want.RatString())
	}
	return ""
}

// unlikeCells says in which language a chart does not show its new value: each
// language must show as many new values as the others, and one at least.
func unlikeCells(before, after *report.Report, id string) string {
	old, c := before.Figures.Chart(id), after.Figures.Chart(id)
	for _, lang := range after.Config.Languages {
		changed := 0
		for j, s := range c.Series {
			for i, cell := range s.Cells {
				is := after.CellPhrase(lang, cell, number.Form{}).String()
				if is == before.CellPhrase(lang, old.Series[j].Cells[i], number.Form{}).String() {
					continue
				}
				changed++
				if problem := readsAs(after, lang, is, cell.Quantity.Value); problem != "" {
					return problem
				}
			}
		}
		if changed != 1 {
			return fmt.Sprintf("%s shows %d new values", lang, changed)
		}
	}
	return ""
}

// TestMutation makes every slip that a hand can make with a number of the
// project's own report, and of a small one with a CSV file, and counts those that
// reach a reader in one language only: none may.
func TestMutation(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{"the report": ownReport(t), "a CSV file": withColumns(t)} {
		t.Run(name, func(t *testing.T) {
			v, before := variants(t, files)
			list := some(mutations(files, figureIDs(before)))
			tried := map[string]int{}
			problems := tryAll(list, func(m mutation) string { return through(v, before, files, m) })
			for i, problem := range problems {
				m := list[i]
				tried[m.kind]++
				if problem != "" {
					t.Errorf("%s, %s: %s: %s", m.path, m.kind, m.at, problem)
				}
			}
			if len(list) == 0 {
				t.Error("nothing was tried")
			}
			t.Logf("%d slips: %v", len(list), tried)
		})
	}
}

// some is every fourth of many cases, evenly spread, for people who wait for the result; with
// CI=true it is all of them.
func some[T any](list []T) []T {
	const fourth, many = 4, 300
	if os.Getenv("CI") == "true" || len(list) < many {
		return list
	}
	var few []T
	for i := 0; i < len(list); i += fourth {
		few = append(few, list[i])
	}
	return few
}

// tryAll tries many cases on all processors, and returns what each gave.
func tryAll[T, U any](list []T, try func(T) U) []U {
	results := make([]U, len(list))
	jobs := make(chan int)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range jobs {
				results[i] = try(list[i])
			}
		})
	}
	for i := range list {
		jobs <- i
	}
	close(jobs)
	wait.Wait()
	return results
}

// TestVariants makes sure that a changed report is read as any other, down to the last
// word that is said of it.
func TestVariants(t *testing.T) {
	files := ownReport(t)
	v, before := variants(t, files)
	list := mutations(files, figureIDs(before))
	const every = 31
	for i := 0; i < len(list); i += every {
		changed := with(files, list[i].path, list[i].text)
		var want, got diag.List
		generator.Load(changed, diglot.Defaults(), &want)
		v.Load(changed, list[i].path, &got)
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Errorf("%s, %s: -whole +part\n%s", list[i].path, list[i].at, diff)
		}
		if _, refused := v.Refused(changed, list[i].path); refused != want.HasErrors() {
			t.Errorf("%s, %s: refused is %v", list[i].path, list[i].at, refused)
		}
	}
}

// figureIDs lists the figures of a report.
func figureIDs(r *report.Report) []string {
	var ids []string
	for _, f := range r.Figures.Figures {
		ids = append(ids, f.ID)
	}
	return ids
}

// ownReport is the report that lies beside the generator.
func ownReport(t *testing.T) fstest.MapFS {
	t.Helper()
	root, files := os.DirFS(".."), fstest.MapFS{}
	for _, dir := range []string{"content", "config.toml", "i18n"} {
		err := fs.WalkDir(root, dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(root, path)
			files[path] = &fstest.MapFile{Data: text}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// withColumns is the small report with a chart that takes a CSV file.
func withColumns(t *testing.T) fstest.MapFS {
	files := good(t)
	const dir = "content/01-rings/"
	chart := `
[chart.years]
kind     = "line"
title    = { zh = "人才", en = "People" }
subtitle = { zh = "人数", en = "number" }
heading  = { zh = "年份", en = "Year" }
data     = "years.csv"
unit     = "person"
as_of    = "2020"
source   = { id = "article", paragraph = "23" }
series   = [ { name = { zh = "人才", en = "People" }, column = "people" } ]
`
	figures := files[dir+"figures.toml"].Data
	files[dir+"figures.toml"] = &fstest.MapFile{Data: append(bytes.Clone(figures), chart...)}
	files[dir+"years.csv"] = &fstest.MapFile{Data: []byte("name,people\n2018,1200\n2019,1987\n2020,2280\n")}
	for _, lang := range []string{"zh", "en"} {
		text := files[dir+lang+".md"].Data
		files[dir+lang+".md"] = &fstest.MapFile{Data: append(bytes.Clone(text), "\n::chart{#years}\n"...)}
	}
	return files
}
