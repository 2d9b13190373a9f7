package section

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
)

// hostile are inputs that take a naive reader time in proportion to the square
// of their length, or more. Each is repeated to the given length.
func hostile() map[string]struct{ before, unit, between string } {
	return map[string]struct{ before, unit, between string }{
		"opening brackets":         {unit: "["},
		"brackets":                 {unit: "[]"},
		"span ends":                {unit: "[a", between: "]{lang=en}"},
		"image brackets":           {unit: "!["},
		"links":                    {unit: "[a](b)"},
		"nested links":             {unit: "[a](", between: ")"},
		"stars":                    {unit: "*a "},
		"stars and underscores":    {unit: "*a_ "},
		"unlike closers":           {before: strings.Repeat("_a ", 4000), unit: "a* "},
		"strong":                   {unit: "**a"},
		"tildes":                   {unit: "~~a "},
		"backquotes":               {unit: "`a``"},
		"braces":                   {unit: "{"},
		"placeholders":             {unit: "{$a}"},
		"unclosed placeholders":    {unit: "{$a "},
		"heading ids":              {before: "## ", unit: "{#a"},
		"tags":                     {unit: "<a b='"},
		"comments":                 {unit: "<!--"},
		"angle brackets":           {unit: "<"},
		"e-mail addresses":         {unit: "_a"},
		"web addresses":            {unit: "(http://a.b"},
		"references":               {unit: "&amp"},
		"escapes":                  {unit: `\`},
		"quotes":                   {unit: ">"},
		"lists":                    {unit: "- "},
		"numbered lists":           {unit: "1. "},
		"lines":                    {unit: "a\n"},
		"lines with brackets":      {unit: "[a]\n"},
		"link definitions":         {unit: "[a]: b\n"},
		"different definitions":    {unit: "[a]:\nb\n"},
		"footnotes":                {unit: "[^a]: b\n"},
		"footnote references":      {unit: "[^a]"},
		"table cells":              {before: "|a|b|\n|---|---|\n", unit: "|`\\|`|x|\n"},
		"wide tables":              {before: "a\n", unit: "|-"},
		"headings":                 {unit: "## a {#a}\n"},
		"headings without id":      {unit: "## a\n"},
		"broken links to headings": {unit: "[a](#bcdef)\n\n"},
		"containers":               {unit: ":::note\n"},
		"closings":                 {unit: ":::\n"},
		"directives":               {unit: "::chart{#a}\n"},
		"key figures":              {before: `::keyfigures{ids="`, unit: "a b ", between: `"}`},
		"languages":                {unit: "[a]{lang=b}"},
		"items with placeholders":  {unit: "- {$a}\n"},
		"quotes of many lines":     {before: strings.Repeat(">", 500) + "a\n", unit: ">a\n"},
		"lists of many lines":      {before: strings.Repeat("- ", 200) + "a\n", unit: "a\n"},
		"blank lines":              {before: "- a", unit: "\n"},
		"tabs":                     {unit: "\t"},
		"Han":                      {unit: "**“科创”**智核\n"},
	}
}

// TestHostile passes when every input comes to an end; one that took time in
// proportion to the square of its length would run into the time limit.
func TestHostile(t *testing.T) {
	for name, h := range hostile() {
		t.Run(name, func(t *testing.T) {
			n := (200 << 10) / len(h.unit)
			long := h.before + strings.Repeat(h.unit, n)
			if h.between != "" {
				long = h.before + strings.Repeat(h.unit, n/4) + strings.Repeat(h.between, min(n/4, 20<<10))
			}
			checkInvariants(t, long)
			// On one line, as long as a line may be.
			line := strings.ReplaceAll(long, "\n", " ")
			checkInvariants(t, line[:min(len(line), maxParagraph-1)])
		})
	}
}

// tagPattern matches the tags that the renderer writes.
var tagPattern = regexp.MustCompile(`^</?(a|aside|blockquote|br|code|del|div|em|h[2-6]|hr|li|ol|p|pre|section|span|strong|sup|table|tbody|td|th|thead|tr|ul|wbr)( (class|href|id|lang|rel|role|scope|start|tabindex|title|aria-label)="[^"<>]*")*>`)

// checkInvariants parses and renders a body and checks what holds for every
// input: spans lie in the file, and no markup of the author reaches the page.
func checkInvariants(t testing.TB, markdown string) {
	t.Helper()
	d, msgs := parseBody(markdown)
	spans := []diag.Span{}
	for _, m := range msgs.Messages() {
		spans = append(spans, m.Span)
		if m.Text == "" || !utf8.ValidString(m.Text) || !utf8.ValidString(m.Hint) {
			t.Errorf("message %q with hint %q", m.Text, m.Hint)
		}
		for _, n := range m.Notes {
			spans = append(spans, n.Span)
		}
	}
	for _, b := range d.Blocks {
		spans = append(spans, b.Span)
	}
	for _, r := range d.Refs {
		spans = append(spans, r.Span, r.IDSpan)
		if r.IDSpan.Text() != r.ID || !strings.HasPrefix(r.Span.Text(), "{") || !strings.HasSuffix(r.Span.Text(), "}") {
			t.Errorf("the placeholder %v stands at %q", r, r.Span.Text())
		}
	}
	for _, l := range d.Links {
		spans = append(spans, l.Span)
	}
	for _, r := range d.Runs {
		spans = append(spans, r.Span)
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(markdown) {
			t.Errorf("the span %d–%d lies outside the file of %d bytes", s.Start, s.End, len(markdown))
		}
	}
	checkMarkup(t, d.Render(Env{}))
	d.Text(nil)
}

// checkMarkup checks that every "<" begins a tag that the renderer writes, and
// that nothing else could be read as markup.
func checkMarkup(t testing.TB, html string) {
	t.Helper()
	if !utf8.ValidString(html) {
		t.Error("the HTML is no UTF-8")
	}
	for rest := html; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		rest = rest[i:]
		tag := tagPattern.FindString(rest)
		if tag == "" {
			t.Fatalf("unexpected markup %.80q", rest)
		}
		if strings.Contains(tag, "javascript:") || strings.Contains(tag, "data:") {
			t.Errorf("unexpected address in %s", tag)
		}
		rest = rest[len(tag):]
	}
}

func FuzzBody(f *testing.F) {
	for _, e := range specExamples(f) {
		f.Add(e.Markdown)
	}
	f.Add(wholeDoc)
	f.Add(string(sample()))
	for _, h := range hostile() {
		f.Add(h.before + strings.Repeat(h.unit, 3) + strings.Repeat(h.between, 3))
	}
	f.Fuzz(func(t *testing.T, markdown string) {
		if utf8.ValidString(markdown) && !strings.ContainsFunc(markdown, isForbidden) {
			checkInvariants(t, markdown)
		}
	})
}

func FuzzFile(f *testing.F) {
	f.Add("+++\ntitle = \"A {$b}|c\"\nonly_zh = [\"a\"]\nonly_reason = \"x\"\n+++\n{$a}")
	f.Add("---\na: b\n---\n")
	f.Add("+++\n+++")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		var msgs diag.List
		d := newReader(testLangs).doc(diag.NewFile("content/01-a/zh.md", []byte(text)), "a", "zh", &msgs)
		for _, m := range msgs.Messages() {
			if m.Span.Start < 0 || m.Span.End < m.Span.Start || m.Span.End > len(text) {
				t.Errorf("the span of %q is %d–%d in %d bytes", m.Text, m.Span.Start, m.Span.End, len(text))
			}
		}
		for _, in := range []*Inline{d.Front.Title, d.Front.Short, d.Front.Summary, d.Front.Description, d.Front.Kicker} {
			checkMarkup(t, in.HTML(Env{}))
		}
		checkMarkup(t, d.Render(Env{}))
	})
}
