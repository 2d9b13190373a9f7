package search_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.org/diglot/generator/search"
)

// decode reads scripts as the package comment says, and puts the groups that were
// parted together again.
func decode(t testing.TB, scripts [][]byte) search.Index {
	t.Helper()
	prefixes := map[search.Kind]string{
		search.Paragraph: "p-", search.Block: "b-", search.Footnote: "fn-", search.Chart: "chart-",
		search.Table: "table-", search.Figure: "row-", search.Term: "term-", search.Document: "src-",
	}
	var index search.Index
	for _, script := range scripts {
		text, opens := strings.CutPrefix(string(script), "diglotSearch.define(")
		text, shuts := strings.CutSuffix(text, ");\n")
		if !opens || !shuts {
			t.Fatalf("no call of define: %s", script)
		}
		var groups [][3]string
		if err := json.Unmarshal([]byte(text), &groups); err != nil {
			t.Fatal(err)
		}
		for _, g := range groups {
			if n := len(index); n == 0 || index[n-1].Page != g[0] || index[n-1].Place != g[1] {
				index = append(index, search.Group{Page: g[0], Place: g[1]})
			}
			group := &index[len(index)-1]
			last := map[search.Kind]int{}
			for _, line := range strings.Split(g[2], "\n") {
				texts := strings.Split(line, "\t")
				kind, id := search.Kind(texts[0][0]), texts[0][1:]
				if n, err := strconv.Atoi(id); err == nil {
					last[kind] = n
				} else if id == "" && kind != search.Page {
					last[kind]++
					id = strconv.Itoa(last[kind])
				}
				group.Entries = append(group.Entries, search.Entry{Kind: kind, ID: prefixes[kind] + id, Texts: texts[1:]})
			}
		}
	}
	return index
}

// TestScripts reads back what was written, in scripts of every size.
func TestScripts(t *testing.T) {
	r := load(t)
	for _, lang := range r.Config.Languages {
		want := search.Build(r, lang, tables(lang))
		for _, max := range []int{1, 40, 100, 500, search.MaxScript} {
			scripts, err := want.Scripts(max)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, decode(t, scripts)); diff != "" {
				t.Errorf("scripts of %d bytes: -want +got\n%s", max, diff)
			}
			if max == search.MaxScript && len(scripts) != 1 {
				t.Errorf("a small report has %d scripts", len(scripts))
			}
		}
	}
	if scripts, err := (search.Index{{Page: "a.html"}}).Scripts(1); err != nil || len(scripts) != 0 {
		t.Errorf("an index without entries has %d scripts, %v", len(scripts), err)
	}
}

// TestLargeReports bounds every script of a large index.
func TestLargeReports(t *testing.T) {
	var x search.Index
	for range 400 {
		g := search.Group{Page: "a.html", Place: "place"}
		for n := range 8 {
			g.Entries = append(g.Entries, search.Entry{Kind: search.Paragraph, ID: "p-" + strconv.Itoa(n+1), Texts: []string{strings.Repeat("文字 ", 70)}})
		}
		x = append(x, g)
	}
	scripts, err := x.Scripts(search.MaxScript)
	if err != nil {
		t.Fatal(err)
	}
	for i, script := range scripts {
		if len(script) > search.MaxScript*11/10 {
			t.Errorf("script %d of %d has %d bytes", i+1, len(scripts), len(script))
		}
	}
	if len(scripts) < 5 {
		t.Errorf("%d scripts", len(scripts))
	}
}

func FuzzScripts(f *testing.F) {
	for _, text := range []string{"一段话。", `</script><script>alert("x")</script>`, "a\u2028b\u2029c", "\x00\xff", "😀\u202eשלום", "7", "a\tb\nc"} {
		f.Add(text, "p-1", 10)
	}
	f.Fuzz(func(t *testing.T, text, id string, max int) {
		if strings.ContainsAny(text+id, "\t\n") || !utf8.ValidString(text) || !utf8.ValidString(id) || text == "" {
			t.Skip("Build makes no such entry")
		}
		entry := search.Entry{Kind: search.Heading, ID: "h" + id, Texts: []string{text}}
		want := search.Index{{Page: "a.html", Place: text, Entries: []search.Entry{entry, entry}}}
		scripts, err := want.Scripts(max)
		if err != nil {
			t.Fatal(err)
		}
		for _, script := range scripts {
			if strings.ContainsAny(string(script), "<>\u2028\u2029") {
				t.Errorf("a script holds what may end it: %s", script)
			}
		}
		if diff := cmp.Diff(want, decode(t, scripts), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	})
}
