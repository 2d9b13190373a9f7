package review_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

const (
	front = "+++\ntitle = \"%s\"\n+++\n"
	zhOld = "开头{$people}。\n\n## 甲 {#a}\n\n第一段。\n\n第二段，有注[^1]。\n\n第三段。\n\n## 乙 {#b}\n\n末段。\n\n[^1]: 注文。\n"
	enOld = "Opening {$people}.\n\n## A {#a}\n\nFirst.\n\nSecond, with a note[^1].\n\nThird.\n\n## B {#b}\n\nLast.\n\n[^1]: The note.\n"
)

func langs() []i18n.Lang { return []i18n.Lang{"zh", "en"} }

// files is a report of one section; a text of "" leaves its language out.
func files(zh, en string) fstest.MapFS {
	fsys := fstest.MapFS{"content/01-x/figures.toml": &fstest.MapFile{}}
	if zh != "" {
		fsys["content/01-x/zh.md"] = &fstest.MapFile{Data: []byte(fmt.Sprintf(front, "题") + zh)}
	}
	if en != "" {
		fsys["content/01-x/en.md"] = &fstest.MapFile{Data: []byte(fmt.Sprintf(front, "Title") + en)}
	}
	return fsys
}

func load(t testing.TB, fsys fstest.MapFS) *section.Section {
	t.Helper()
	var msgs diag.List
	list := section.Load(fsys, langs(), &msgs)
	if len(list) != 1 {
		t.Fatalf("%d sections: %s", len(list), msgs.String())
	}
	return list[0]
}

// states lists the pairs that are not fresh: the beginning of each text with its state.
func states(t testing.TB, fsys fstest.MapFS) []string {
	t.Helper()
	s := load(t, fsys)
	var msgs diag.List
	lock := review.Read(fsys, s, &msgs)
	if msgs.Len() > 0 || lock == nil {
		t.Fatalf("the lock cannot be read: %s", msgs.String())
	}
	var list []string
	for _, p := range review.Compare(s, langs(), lock) {
		line := ""
		for _, lang := range langs() {
			side := p.Sides[lang]
			text, _, _ := strings.Cut(side.Span.Text(), "\n")
			line += fmt.Sprintf("%s %s %q; ", lang, side.State, text)
		}
		if p.Sides["zh"].State != review.Fresh || p.Sides["en"].State != review.Fresh {
			list = append(list, strings.TrimSuffix(line, "; "))
		}
	}
	return list
}

func TestCompare(t *testing.T) {
	lock := review.Write(load(t, files(zhOld, enOld)))
	for name, c := range map[string]struct {
		zh, en []string // pairs of old and new
		want   []string
	}{
		"nothing changed": {},
		"another figure's value, spacing and width of punctuation": {
			zh: []string{"第一段。", "第 一段｡", "第二段，有", "第二段,\n有"},
			en: []string{"First.", "  First. ", "Opening {$people}", "Opening  {$people :words}"},
		},
		"markup alone": {en: []string{"First.", "*First*."}},
		"another figure": {
			zh:   []string{"{$people}", "{$fund}"},
			want: []string{`zh ahead "开头{$fund}。"; en stale "Opening {$people}."`},
		},
		"one language changed": {
			zh:   []string{"第三段", "第三段改了"},
			want: []string{`zh ahead "第三段改了。"; en stale "Third."`},
		},
		"the other language changed": {
			en:   []string{"Last", "The end"},
			want: []string{`zh stale "末段。"; en ahead "The end."`},
		},
		"both changed": {
			zh: []string{"第一段", "头一段"}, en: []string{"First", "One"},
			want: []string{`zh changed together "头一段。"; en changed together "One."`},
		},
		"a footnote changed": {
			zh:   []string{"注文", "新注文"},
			want: []string{`zh ahead "第二段，有注[^1]。"; en stale "Second, with a note[^1]."`},
		},
		"the title changed": {
			en:   []string{"Title", "Other title"},
			want: []string{`zh stale "+++"; en ahead "+++"`},
		},
		"a paragraph inserted in both": {
			zh: []string{"第一段。", "新段。\n\n第一段。"}, en: []string{"First.", "New.\n\nFirst."},
			want: []string{`zh new "新段。"; en new "New."`},
		},
		"inserted in both, and the next one changed in one": {
			zh: []string{"第二段", "新段。\n\n第二段改了"}, en: []string{"Second", "New.\n\nSecond"},
			want: []string{`zh new "新段。"; en new "New."`, `zh ahead "第二段改了，有注[^1]。"; en stale "Second, with a note[^1]."`},
		},
		"a paragraph inserted in one": {
			zh:   []string{"第一段。", "新段。\n\n第一段。"},
			want: []string{`zh new "新段。"; en missing ""`},
		},
		"a paragraph taken out of one": {
			en:   []string{"Second, with a note[^1].\n\n", "", "\n[^1]: The note.", ""},
			want: []string{`zh fresh "第二段，有注[^1]。"; en missing ""`},
		},
		"a paragraph taken out of both": {zh: []string{"第三段。\n\n", ""}, en: []string{"Third.\n\n", ""}},
		"a paragraph moved below another heading": {
			zh: []string{"第三段。\n\n", "", "末段。", "末段。\n\n第三段。"},
			en: []string{"Third.\n\n", "", "Last.", "Last.\n\nThird."},
		},
		"a heading's id changed": {zh: []string{"{#b}", "{#c}"}, en: []string{"{#b}", "{#c}"}},
		"paragraphs swapped": {
			zh: []string{"第一段。\n\n第二段，有注[^1]。", "第二段，有注[^1]。\n\n第一段。"},
			en: []string{"First.\n\nSecond, with a note[^1].", "Second, with a note[^1].\n\nFirst."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := files(strings.NewReplacer(c.zh...).Replace(zhOld), enOld)
			fsys["content/01-x/en.md"].Data = []byte(strings.NewReplacer(c.en...).Replace(string(fsys["content/01-x/en.md"].Data)))
			fsys["content/01-x/review.toml"] = &fstest.MapFile{Data: lock}
			if diff := cmp.Diff(c.want, states(t, fsys)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			fsys["content/01-x/review.toml"].Data = review.Write(load(t, fsys))
			for _, line := range states(t, fsys) {
				if !strings.Contains(line, "missing") || strings.Contains(line, "stale") {
					t.Errorf("after a review: %s", line)
				}
			}
		})
	}
}

func TestALanguageThatComesLater(t *testing.T) {
	fsys := files("一段。\n", "")
	lock := review.Write(load(t, fsys))
	fsys = files("一段。\n", "A paragraph.\n")
	fsys["content/01-x/review.toml"] = &fstest.MapFile{Data: lock}
	want := []string{`zh fresh "+++"; en new "+++"`, `zh fresh "一段。"; en new "A paragraph."`}
	if diff := cmp.Diff(want, states(t, fsys)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWriteIsAPairALine(t *testing.T) {
	before := strings.Split(string(review.Write(load(t, files(zhOld, enOld)))), "\n")
	zh, en := strings.Replace(zhOld, "第二段", "新段。\n\n第二段", 1), strings.Replace(enOld, "Second", "New.\n\nSecond", 1)
	after := strings.Split(string(review.Write(load(t, files(zh, en)))), "\n")
	if len(after) != len(before)+1 {
		t.Fatalf("an added pair of paragraphs adds %d lines", len(after)-len(before))
	}
	for _, line := range before {
		found := false
		for i, l := range after {
			if found = l == line; found {
				after = after[i+1:]
				break
			}
		}
		if !found {
			t.Errorf("the line %q changed", line)
		}
	}
}

func TestNormal(t *testing.T) {
	for name, c := range map[string]struct{ a, b string }{
		"width of punctuation":    {"甲，乙（丙）：丁。", "甲,乙(丙):丁."},
		"space beside Han":        {"共 23 项", "共23项"},
		"space in Latin":          {"the  larger\nring", "the larger ring"},
		"quotation marks":         {"“智核”", `"智核"`},
		"dashes":                  {"2019–2020", "2019-2020"},
		"space after punctuation": {"one, two", "one,two"},
	} {
		t.Run(name, func(t *testing.T) {
			if a, b := review.Normal(c.a), review.Normal(c.b); a != b {
				t.Errorf("%q and %q", a, b)
			}
		})
	}
	for _, c := range [][2]string{{"now here", "nowhere"}, {"甲、乙", "甲乙"}, {"23项", "24项"}, {"Ring", "ring"}} {
		if review.Normal(c[0]) == review.Normal(c[1]) {
			t.Errorf("%q and %q are told apart no more", c[0], c[1])
		}
	}
}

func TestABrokenLock(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a merge left open":  {"<<<<<<< ours\n[opening]\n", "content/01-x/review.toml:1:1: error"},
		"an unknown table":   {"[openings]\n", `unknown key "openings"`},
		"a hash is a number": {"[opening]\nfront = [ { zh = 1 } ]\n", "error"},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := files(zhOld, enOld)
			fsys["content/01-x/review.toml"] = &fstest.MapFile{Data: []byte(c.text)}
			var msgs diag.List
			review.Load(fsys, []*section.Section{load(t, fsys)}, langs(), &msgs)
			if !strings.Contains(msgs.String(), c.want) {
				t.Errorf("got %q, want %q", msgs.String(), c.want)
			}
		})
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(zhOld, enOld, string(review.Write(load(f, files(zhOld, enOld)))))
	f.Add("甲\n\n乙", "A", "[opening]\nparagraph = [ { zh = \"x\" }, {} ]\n")
	f.Fuzz(func(t *testing.T, zh, en, lock string) {
		fsys := files(zh+"\n", en+"\n")
		fsys["content/01-x/review.toml"] = &fstest.MapFile{Data: []byte(lock)}
		var msgs diag.List
		list := section.Load(fsys, langs(), &msgs)
		for _, pairs := range review.Load(fsys, list, langs(), &msgs) {
			for _, p := range pairs {
				for _, side := range p.Sides {
					if side.State != review.Missing && side.Span.File == nil {
						t.Errorf("a side without a place: %+v", side)
					}
				}
			}
		}
		for _, s := range list {
			written := review.Write(s)
			fsys["content/01-x/review.toml"].Data = written
			var none diag.List
			for _, p := range review.Load(fsys, list, langs(), &none)[s.Slug] {
				for lang, side := range p.Sides {
					if side.State != review.Fresh && side.State != review.Missing {
						t.Errorf("%s is %s right after a review\n%s", lang, side.State, written)
					}
				}
			}
			if none.Len() > 0 {
				t.Errorf("what was written is not read: %s", none.String())
			}
		}
	})
}
