package answer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// TestOfTable reads answers, and looks at what they speak of.
func TestOfTable(t *testing.T) {
	const text = `[figure.a]
value = "1"
allow = { no-printed = " a reason ", "printed-value" = "" }
[figure.b]
value = "2"
[figure.a.source]
id = "x"
[figure.c]
allow = { no-printed = 1 }
`
	var msgs diag.List
	root := tomlfile.Parse(diag.NewFile("content/01-a/figures.toml", []byte(text)), &msgs)
	figures, _ := root.Table("figure")
	a, _ := figures.Table("a")
	var got []string
	for _, x := range answer.OfTable(a) {
		var scope []string
		for _, s := range x.Scope {
			scope = append(scope, strings.ReplaceAll(s.Text(), "\n", "¶"))
		}
		got = append(got, x.Rule+" | "+x.Reason+" | "+x.Span.Text()+" | "+strings.Join(scope, " & "))
	}
	scope := `[figure.a]¶value = "1"¶allow = { no-printed = " a reason ", "printed-value" = "" } & [figure.a.source]¶id = "x"`
	want := []string{
		`no-printed | a reason | no-printed = " a reason " | ` + scope,
		`printed-value |  | "printed-value" = "" | ` + scope,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	c, _ := figures.Table("c")
	if list := answer.OfTable(c); len(list) != 0 || msgs.Errors() != 1 {
		t.Errorf("%v, %s", list, msgs.String())
	}
}

// TestSettle splits findings. The text of the file is a letter a place.
func TestSettle(t *testing.T) {
	file := diag.NewFile("content/01-a/zh.md", []byte("abcdefghij"))
	other := diag.NewFile("config.toml", []byte("abc"))
	at := func(from, to int) diag.Span { return file.Span(from, to) }
	say := func(rule, reason string, span diag.Span, scope ...diag.Span) answer.Answer {
		return answer.Answer{Rule: rule, RuleSpan: span, Reason: reason, Span: span, Scope: scope}
	}
	warn := func(id string, s diag.Span) diag.Message {
		return diag.Message{Severity: diag.Warning, ID: id, Span: s, Text: id}
	}
	fail := func(id string, s diag.Span) diag.Message {
		return diag.Message{Severity: diag.Error, ID: id, Span: s, Text: id}
	}
	tests := map[string]struct {
		found   []diag.Message
		answers []answer.Answer
		resting []string
		want    string
	}{
		"in its scope and outside": {
			found:   []diag.Message{fail("bare-numeral", at(2, 3)), fail("bare-numeral", at(5, 6)), warn("unused-figure", at(2, 3))},
			answers: []answer.Answer{say("bare-numeral", "r", at(0, 1), at(2, 5))},
			want: `content/01-a/zh.md:1:3 unused-figure unused-figure
content/01-a/zh.md:1:6 bare-numeral bare-numeral
answered content/01-a/zh.md:1:3 bare-numeral: r`,
		},
		"the nearest, then the first": {
			found: []diag.Message{fail("bare-numeral", at(6, 7))},
			answers: []answer.Answer{
				say("bare-numeral", "far", at(0, 1), at(2, 9)), say("bare-numeral", "near", at(1, 2), at(5, 9)),
				say("bare-numeral", "second", at(2, 3), at(5, 9)),
			},
			want: `content/01-a/zh.md:1:1 unused-answer "bare-numeral" finds nothing here: the answer no longer applies | delete it
content/01-a/zh.md:1:3 unused-answer "bare-numeral" finds nothing here: the answer no longer applies | delete it
answered content/01-a/zh.md:1:7 bare-numeral: near`,
		},
		"no use": {
			answers: []answer.Answer{
				say("bare-numerl", "r", at(0, 1)), say("toml-syntax", "r", at(1, 2)), say("term-gloss", "", at(2, 3)),
				say("unused-answer", "r", at(3, 4)),
			},
			want: `content/01-a/zh.md:1:1 unknown-rule no rule is named "bare-numerl" | did you mean "bare-numeral"?
content/01-a/zh.md:1:2 unanswerable "toml-syntax" cannot be answered | mend what it says: with it the report cannot be read or drawn as it is meant
content/01-a/zh.md:1:3 no-reason this answer to "term-gloss" gives no reason | say why it may stand
content/01-a/zh.md:1:4 unanswerable "unused-answer" cannot be answered | mend what it says, or list it in silence = ["unused-answer"] of config.toml`,
		},
		"the rules that rest, and reports that were not read": {
			found:   []diag.Message{fail("toml-syntax", at(0, 1))},
			answers: []answer.Answer{say("bare-numeral", "r", at(2, 3), at(4, 5))},
			want:    `content/01-a/zh.md:1:1 toml-syntax toml-syntax`,
		},
		"resting": {
			answers: []answer.Answer{say("printed-absent", "r", at(2, 3), at(4, 5))},
			resting: []string{"printed-absent"},
		},
		"elsewhere": {
			found: []diag.Message{
				fail("palette-contrast", other.Span(0, 1)), fail("palette-contrast", diag.Span{}), fail("palette-contrast", at(0, 1)),
				warn("stale-translation", diag.NewFile("content/01-a/review.toml", []byte("a")).Span(0, 1)),
			},
			answers: []answer.Answer{
				{Rule: "palette-contrast", Reason: "r", Span: other.Span(1, 2), Elsewhere: true},
				{Rule: "stale-translation", Reason: "s", Span: other.Span(2, 3), Elsewhere: true},
			},
			want: `content/01-a/zh.md:1:1 palette-contrast palette-contrast
answered  palette-contrast: r
answered config.toml:1:1 palette-contrast: r
answered content/01-a/review.toml:1:1 stale-translation: s`,
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			var found diag.List
			for _, m := range c.found {
				found.Add(m)
			}
			open := answer.Settle(found, c.answers, c.resting...)
			var got []string
			for _, m := range open.Messages() {
				line := m.Span.String() + " " + m.ID + " " + m.Text
				if m.Hint != "" {
					line += " | " + m.Hint
				}
				got = append(got, line)
			}
			for _, a := range open.Answered() {
				got = append(got, "answered "+a.Span.String()+" "+a.ID+": "+a.Reason)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if found.Len() != len(c.found) {
				t.Error("what was found is changed")
			}
		})
	}
}

func TestRules(t *testing.T) {
	for i, r := range answer.Rules() {
		if i > 0 && answer.Rules()[i-1].ID >= r.ID {
			t.Errorf("%q stands twice, or out of order", r.ID)
		}
		if found, ok := answer.Find(r.ID); !ok || found != r {
			t.Errorf("%q is found as %v", r.ID, found)
		}
	}
	if _, ok := answer.Find("no-such"); ok {
		t.Error("a rule is found that is none")
	}
}
