package section

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
)

// TestAnswers looks at what each answer of a document speaks of.
func TestAnswers(t *testing.T) {
	const text = `+++
title = "A"
allow = { unpaired-text = "on purpose" }
+++
<!-- allow: bare-numeral: of a heading -->
## A 3 {#a}

<!-- allow: bare-numeral: one -->
<!-- allow: term-gloss: two -->
A first
paragraph.

> <!-- allow: bare-numeral: in a quote -->
> Quoted.

<!-- allow: bare-numeral: of a note -->
[^n]: A note.

Text.[^n]
<!-- allow: unused-figure: nothing follows -->
`
	var msgs diag.List
	doc := newReader(testLangs).doc(diag.NewFile("zh.md", []byte(text)), "a", "zh", &msgs)
	if msgs.Len() > 0 {
		t.Fatal(msgs.String())
	}
	var got []string
	for _, a := range doc.Answers {
		scope := ""
		for _, s := range a.Scope {
			scope = s.Text()
		}
		got = append(got, a.Rule+" | "+a.Reason+" | "+strings.ReplaceAll(scope, "\n", "¶"))
	}
	want := []string{
		`unpaired-text | on purpose | +++¶title = "A"¶allow = { unpaired-text = "on purpose" }¶+++¶`,
		"bare-numeral | of a heading | ## A 3 {#a}",
		"bare-numeral | one | A first¶paragraph.",
		"term-gloss | two | A first¶paragraph.",
		"bare-numeral | in a quote | Quoted.",
		"bare-numeral | of a note | [^n]: A note.",
		"unused-figure | nothing follows | ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if n := len(doc.Blocks); n != 4 {
		t.Errorf("%d blocks, want 4: answers are none", n)
	}
}

// TestNames looks for the runs that are names, in Markdown and in the texts of TOML files.
func TestNames(t *testing.T) {
	doc, msgs := parseBody("全国[31个省]{name}和[**12** rings]{lang=en name}，共[3个]{lang=zh}。\n")
	if msgs.Len() > 0 {
		t.Fatal(msgs.String())
	}
	var got []string
	for _, r := range doc.Runs {
		if r.Name {
			got = append(got, r.Lang+":"+r.Span.Text())
		}
	}
	if diff := cmp.Diff([]string{":31个省", "en:12", "en: rings"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	const title = `全国[31个|省]{name}与{$a}[十]{name}个，[x] [y]{z} \[`
	file := diag.NewFile("x", []byte(title))
	in := ParseTitle(title, file.Whole(), msgs)
	if msgs.Len() != 1 { // {z} is no placeholder
		t.Fatal(msgs.String())
	}
	got = nil
	for _, s := range in.Segments {
		if s.Name {
			got = append(got, s.Text+"="+s.Span.Text())
		}
	}
	if diff := cmp.Diff([]string{"31个=31个", "=|", "省=省", "十=十"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if plain := in.Plain(nil); plain != `全国31个省与十个，[x] [y]{z} \[` {
		t.Errorf("plain text %q", plain)
	}
}

// FuzzAllow reads any body: what it says of the answers lies in the file, and no answer
// leaves a trace in the page.
func FuzzAllow(f *testing.F) {
	f.Add("<!-- allow: a: b -->\nx [31]{name}")
	f.Add("<!-- allow: a:\n<!--allow:a:-->\n- <!-- allow: a: b -->\n  y")
	f.Add("[[x]{name}]{lang=en name} [a]{name")
	f.Fuzz(func(t *testing.T, body string) {
		doc, _ := parseBody(body)
		for _, a := range doc.Answers {
			for _, s := range append(a.Scope, a.Span, a.RuleSpan) {
				if s.Start < 0 || s.Start > s.End || s.End > len(body) {
					t.Errorf("%d to %d of %d bytes", s.Start, s.End, len(body))
				}
			}
			if a.RuleSpan.Text() != a.Rule {
				t.Errorf("rule %q at %q", a.Rule, a.RuleSpan.Text())
			}
		}
	})
}
