package section

import (
	"strings"
	"testing"

	"example.org/diglot/generator/diag"
)

// TestBreakSpace writes titles with break marks on one line.
func TestBreakSpace(t *testing.T) {
	for title, want := range map[string]string{
		"economy and society|in 2025":   "economy and society in 2025",
		"economy and society |in 2025":  "economy and society in 2025",
		"economy, |society":             "economy, society",
		"economy,|society":              "economy, society",
		"统计公报|全文":                       "统计公报全文",
		"2025年|统计公报":                    "2025年统计公报",
		"state-|owned":                  "state-owned",
		"output came to|{$gdp}":         "output came to {gdp}",
		"{$gdp}|of output":              "{gdp} of output",
		"生产总值|{$gdp}":                   "生产总值{gdp}",
		"Communiqué|(second edition)|é": "Communiqué (second edition) é",
	} {
		var msgs diag.List
		in := ParseTitle(title, diag.Span{}, &msgs)
		ref := func(r *Ref) string { return "{" + r.ID + "}" }
		if got := in.Plain(ref); got != want {
			t.Errorf("%q is written %q, want %q", title, got, want)
		}
		html := in.HTML(Env{Number: func(r *Ref, closing string) string { return "{" + r.ID + "}" + closing }})
		if got := strings.ReplaceAll(html, "<wbr>", ""); got != want {
			t.Errorf("%q is written %q in HTML, want %q", title, got, want)
		}
		doc, _ := parseBody("## " + title + " {#a}\n")
		if got := doc.Headings[0].Title.Plain(ref); got != want {
			t.Errorf("the heading %q is written %q, want %q", title, got, want)
		}
	}
}
