package section

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
)

// The cases of front-*.txt are whole files; their HTML part lists what was read.
func TestFront(t *testing.T) {
	runCases(t, "front-*.txt", func(markdown string) (string, string) {
		var msgs diag.List
		d := newReader(testLangs).doc(diag.NewFile("content/03-zones/en.md", []byte(markdown)), "zones", "en", &msgs)
		return describeFront(d), listMessages(&msgs)
	})
}

func describeFront(d *Doc) string {
	var out strings.Builder
	f := d.Front
	for _, item := range []struct {
		name string
		in   *Inline
	}{{"title", f.Title}, {"short", f.Short}, {"kicker", f.Kicker}, {"summary", f.Summary}, {"description", f.Description}} {
		if item.in != nil {
			fmt.Fprintf(&out, "%s: %s\n", item.name, item.in.HTML(testEnv()))
		}
	}
	for _, o := range f.Only {
		fmt.Fprintf(&out, "only %s: %s ‹%s› because %s\n", o.Lang, o.ID, o.Span.Text(), f.OnlyReason)
	}
	for _, r := range d.Refs {
		fmt.Fprintf(&out, "ref: %s ‹%s› in block %d\n", r.ID, r.Span.Text(), r.Block)
	}
	fmt.Fprintf(&out, "body: %s", strings.TrimSuffix(d.Render(testEnv()), "\n"))
	return out.String() + "\n"
}

func TestParseText(t *testing.T) {
	type segment struct{ Text, Ref, Span string }
	tests := map[string]struct {
		text     string
		title    bool
		want     []segment
		messages string
	}{
		"text alone":            {text: "钱集中在大圈", want: []segment{{Text: "钱集中在大圈", Span: "钱集中在大圈"}}},
		"empty":                 {text: ""},
		"placeholders":          {text: "聚起{$a}和{$b :bare}。", want: []segment{{Text: "聚起", Span: "聚起"}, {Ref: "a", Span: "{$a}"}, {Text: "和", Span: "和"}, {Ref: "b bare", Span: "{$b :bare}"}, {Text: "。", Span: "。"}}},
		"no Markdown":           {text: "*a* <b> [c](d)", want: []segment{{Text: "*a* <b> [c](d)", Span: "*a* <b> [c](d)"}}},
		"escapes":               {text: `\{$a} \\ \x {}`, want: []segment{{Text: `{$a} \ \x {}`, Span: `\{$a} \\ \x {}`}}},
		"bars of a text":        {text: "a|b", want: []segment{{Text: "a|b", Span: "a|b"}}},
		"break marks":           {text: `资金|对不上\||`, title: true, want: []segment{{Text: "资金", Span: "资金"}, {Text: "<wbr>", Span: "|"}, {Text: "对不上|", Span: `对不上\|`}, {Text: "<wbr>", Span: "|"}}},
		"malformed placeholder": {text: "见{$A}和{id}", want: []segment{{Text: "见{$A}和{id}", Span: "见{$A}和{id}"}}, messages: "1:4 ‹A› error placeholder: \"A\" is no id of a figure — did you mean \"a\"?\n1:7 ‹{id}› error placeholder: \"{id}\" is no placeholder — did you mean \"{$id}\"? for the braces themselves write \"\\{\"\n"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			f := diag.NewFile("config.toml", []byte(tt.text))
			parse := ParseText
			if tt.title {
				parse = ParseTitle
			}
			var got []segment
			for _, s := range parse(tt.text, f.Whole(), &msgs).Segments {
				g := segment{Text: s.Text, Span: s.Span.Text()}
				if s.Break {
					g.Text = "<wbr>"
				}
				if s.Ref != nil {
					g.Ref = strings.TrimSpace(s.Ref.ID + " " + string(s.Ref.Variant))
				}
				got = append(got, g)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.messages, listMessages(&msgs)); diff != "" {
				t.Errorf("messages (-want +got):\n%s", diff)
			}
		})
	}
}

// A text whose file writes it with escapes is marked as a whole.
func TestParseTextWithEscapes(t *testing.T) {
	var msgs diag.List
	f := diag.NewFile("config.toml", []byte(`note = "\u7d04{$A}"`))
	ParseText("約{$A}", f.Span(8, 18), &msgs)
	want := "1:9 ‹\\u7d04{$A}› error placeholder: \"A\" is no id of a figure — did you mean \"a\"?\n"
	if diff := cmp.Diff(want, listMessages(&msgs)); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
}

func TestInline(t *testing.T) {
	var msgs diag.List
	in := ParseTitle("A & {$a}，|b", diag.Span{}, &msgs)
	if got, want := in.HTML(testEnv()), "A &amp; ⟨a|，⟩<wbr>b"; got != want {
		t.Errorf("HTML is %q, want %q", got, want)
	}
	if got, want := in.HTML(Env{XML: true}), "A &amp; {$a}，<wbr/>b"; got != want {
		t.Errorf("XML is %q, want %q", got, want)
	}
	if got, want := in.Plain(func(r *Ref) string { return "(" + r.ID + ")" }), "A & (a)，b"; got != want {
		t.Errorf("plain text is %q, want %q", got, want)
	}
	if got, want := in.Plain(nil), "A & ，b"; got != want {
		t.Errorf("plain text without numbers is %q, want %q", got, want)
	}
	var none *Inline
	if none.HTML(Env{}) != "" || none.Plain(nil) != "" || none.Refs() != nil {
		t.Error("a nil Inline is not empty")
	}
}
