package palette_test

import (
	"bytes"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/palette"
)

// load reads the palette of a report with a config.toml and, unless it is "", a
// tokens.css of its own.
func load(t testing.TB, theme, sheet string) (*palette.Palette, *diag.List) {
	t.Helper()
	root := fstest.MapFS{config.Name: {Data: []byte("title   = { zh = \"题\", en = \"Title\" }\nsummary = { zh = \"题\", en = \"Title\" }\n" + theme)}}
	if sheet != "" {
		root[palette.File] = &fstest.MapFile{Data: []byte(sheet)}
	}
	var msgs diag.List
	c := config.Load(root, &msgs)
	return palette.Load(root, diglot.Defaults(), c.Theme, &msgs), &msgs
}

// standard is the tokens.css that comes with diglot.
func standard(t testing.TB) string {
	t.Helper()
	text, err := fs.ReadFile(diglot.Defaults(), palette.File)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// look writes a scheme's colours.
func look(s palette.Scheme) map[string]string {
	seen := map[string]string{}
	for _, name := range s.Names() {
		c, _ := s.Colour(name)
		seen[name] = c.String()
	}
	return seen
}

// TestStandard holds that diglot's own palette has no fault, and how near it comes.
func TestStandard(t *testing.T) {
	p, msgs := load(t, "", "")
	if msgs.Len() > 0 {
		t.Error(msgs.String())
	}
	for _, f := range p.Faults() {
		t.Errorf("%s %s: %v", f.Name, f.Colour, f.Clashes)
	}
	for _, l := range p.Alike() {
		t.Errorf("%s and %s are %.1f apart with %s", l.Name, l.Other, l.Distance, l.Vision.Name)
	}
	if _, msgs := load(t, "", standard(t)); msgs.Len() > 0 {
		t.Errorf("as a report's own it is held to more: %s", msgs.String())
	}
	if string(p.CSS()) != standard(t) {
		t.Error("without a theme the style sheet is not as it was")
	}
	want := map[string][3]string{
		"paper": {"#f9fbfb", "#0d151c", "#ffffff"},
		"c1":    {"#1f42a9", "#7aa0ff", "#1f42a9"},
		"q3":    {"#708dce", "#4a649b", "#728fcf"},
		"q5":    {"#1f42a9", "#7aa0ff", "#1f42a9"},
	}
	for name, colours := range want {
		for i, s := range []palette.Scheme{p.Light, p.Dark, p.Print} {
			if c, ok := s.Colour(name); !ok || c.String() != colours[i] {
				t.Errorf("%s: %s is %s, want %s", s.Name, name, c, colours[i])
			}
		}
	}
	if at := p.Dark.Span("c2").String(); !strings.HasPrefix(at, palette.File+":") || p.Dark.Span("c2").Text() != "#f4a659" {
		t.Errorf("c2 of the dark scheme stands at %s: %q", at, p.Dark.Span("c2").Text())
	}
}

// TestTheme sets colours and reads the style sheet that comes of it: both say the same.
func TestTheme(t *testing.T) {
	p, msgs := load(t, `
[theme.light]
c1 = "#0a4f8f"
q3 = "#6a8fc0"
paper = "#FFF"
[theme.dark]
c1 = "#6db3f2"
q4 = "#5f90c7"
`, "")
	if msgs.Len() > 0 {
		t.Fatal(msgs.String())
	}
	again, msgs := load(t, "", string(p.CSS()))
	if msgs.Len() > 0 {
		t.Fatal(msgs.String())
	}
	for i, s := range []palette.Scheme{p.Light, p.Dark, p.Print} {
		read := []palette.Scheme{again.Light, again.Dark, again.Print}[i]
		if diff := cmp.Diff(look(s), look(read)); diff != "" {
			t.Errorf("%s: -set +read\n%s", s.Name, diff)
		}
	}
	plain, _ := load(t, "", "")
	want := look(plain.Dark)
	want["c1"], want["q5"], want["q4"] = "#6db3f2", "#6db3f2", "#5f90c7"
	for name, share := range map[string]float64{"q1": 0.14, "q2": 0.34, "q3": 0.6} {
		c1, _ := p.Dark.Colour("c1")
		paper, _ := p.Dark.Colour("paper")
		want[name] = colour.Mix(c1, paper, share).String()
	}
	if diff := cmp.Diff(want, look(p.Dark)); diff != "" {
		t.Errorf("the dark scheme: -want +got\n%s", diff)
	}
	css := string(p.CSS())
	for text, times := range map[string]int{
		"--c1:#0a4f8f;": 1, "--c1:#6db3f2;": 2, "--q3:#6a8fc0;": 1, "--q4:#5f90c7;": 2, "--paper:#ffffff;": 1,
		"--q3:color-mix(in oklab,var(--c1) 60%,var(--paper));": 2, // dark keeps what it has inherited
	} {
		if got := strings.Count(css, text); got != times {
			t.Errorf("the style sheet has %q %d times, want %d", text, got, times)
		}
	}
}

// TestMessages reads what is wrong.
func TestMessages(t *testing.T) {
	own := standard(t)
	tests := map[string]struct{ theme, sheet, want string }{
		"no colour": {"[theme.light]\nc1 = \"blue\"\n", "", `config.toml:4:6: error: "blue" is no colour of the form #rgb or #rrggbb`},
		"no text":   {"[theme.light]\nc1 = 3\n", "", `config.toml:4:6: error: "c1" must be`},
		"name":      {"[theme.dark]\nacent = \"#fff\"\n", "", "config.toml:4:1: error: no colour is named \"acent\"\n   4 │ acent = \"#fff\"\n     │ ^^^^^ did you mean \"accent\"?"},
		"scheme":    {"[theme.drak]\nc1 = \"#fff\"\n", "", `unknown key "drak"`},
		"missing":   {"", strings.ReplaceAll(own, "--c3:", "--c33:"), "assets/tokens.css:1:1: error: the colour \"c3\" is not set"},
		"unread":    {"", strings.Replace(own, "--c3:#27918e", "--c3:teal", 1), `error: the value of "c3" is no colour that diglot can judge`},
		"circle":    {"", strings.Replace(own, "--c3:#27918e", "--c3:var(--c3)", 1), `error: the value of "c3" is no colour`},
		"two darks": {"", strings.Replace(own, "--c2:#f4a659", "--c2:#f4a65a", 1), `"c2" is #f4a659 where the reader chooses dark, and #f4a65a where the system does`},
		"no dark":   {"[theme.dark]\nc1 = \"#fff\"\n", own[:strings.Index(own, "/* dark twice")], `config.toml:4:1: error: assets/tokens.css has no dark scheme`},
		"no sheet":  {"", "\xff", "this byte is no UTF-8"},
	}
	for name, test := range tests {
		p, msgs := load(t, test.theme, test.sheet)
		if got := msgs.String(); !strings.Contains(got, test.want) {
			t.Errorf("%s: got\n%s\nwant %s", name, got, test.want)
		}
		if c, ok := p.Dark.Colour("c3"); !ok {
			t.Errorf("%s: the palette lacks c3: %s", name, c)
		}
	}
}

// TestFaults sets bad colours and looks at who is blamed, for what, and what is offered.
func TestFaults(t *testing.T) {
	own := standard(t)
	tests := map[string]struct {
		theme, sheet string
		name         string // the colour at fault
		worst        string // its worst pair
		clashes      int
	}{
		"pale text":     {"[theme.light]\nc2 = \"#f4a659\"\n", "", "c2", "light c2 on paper", 2},
		"pale shape":    {"[theme.light]\nc3 = \"#9cd2be\"\n", "", "c3", "light c3 on paper", 2},
		"ramp":          {"[theme.dark]\nc1 = \"#9cc0ff\"\n", "", "c1", "dark ink on q3", 1},
		"grey paper":    {"[theme.light]\npaper = \"#c0c4c4\"\n", "", "paper", "light rest on paper", 9},
		"dark rest":     {"[theme.dark]\nrest = \"#3a444c\"\n", "", "rest", "dark rest on paper", 1},
		"in the sheet":  {"", strings.Replace(own, "--ink-2:#48545f", "--ink-2:#8a949d", 1), "ink-2", "light ink-2 on sand", 4},
		"print alone":   {"", strings.Replace(own, "{--paper:#fff}", "{--rest:#aaa}", 1), "rest", "print rest on paper", 1},
		"set by config": {"[theme.light]\nc5 = \"#fbd0d0\"\n", strings.Replace(own, "--paper:#f9fbfb", "--paper:#fafafa", 1), "c5", "light c5 on paper", 2},
	}
	for name, test := range tests {
		p, msgs := load(t, test.theme, test.sheet)
		if msgs.Len() > 0 {
			t.Errorf("%s: %s", name, msgs.String())
		}
		faults := p.Faults()
		if len(faults) != 1 {
			t.Errorf("%s: %d faults: %v", name, len(faults), faults)
			continue
		}
		f := faults[0]
		worst := f.Clashes[0].Scheme + " " + f.Clashes[0].Ink + " on " + f.Clashes[0].Ground
		if f.Name != test.name || worst != test.worst || len(f.Clashes) != test.clashes {
			t.Errorf("%s: %s is blamed for %s and %d in all, want %s for %s and %d", name, f.Name, worst, len(f.Clashes), test.name, test.worst, test.clashes)
		}
		if f.Span.Text() == "" || !strings.Contains(f.Span.Text(), "#") {
			t.Errorf("%s: the place is %s, %q", name, f.Span, f.Span.Text())
		}
		if !f.Found {
			t.Errorf("%s: no colour is offered", name)
			continue
		}
		if mended := mend(t, test.theme, test.sheet, f); len(mended.Faults()) > 0 {
			t.Errorf("%s: with %s there is still %v", name, f.Nearest, mended.Faults())
		}
	}
}

// mend writes the colour that is offered in the place of the one at fault.
func mend(t *testing.T, theme, sheet string, f palette.Fault) *palette.Palette {
	t.Helper()
	old := f.Span.Text()
	if f.Span.File.Path == config.Name {
		theme = strings.Replace(theme, old, `"`+f.Nearest.String()+`"`, 1)
	} else {
		sheet = sheet[:f.Span.Start] + f.Nearest.String() + sheet[f.Span.End:]
	}
	p, msgs := load(t, theme, sheet)
	if msgs.Len() > 0 {
		t.Fatal(msgs.String())
	}
	return p
}

// TestNoWayOut asks for one colour in two schemes that have no colour in common.
func TestNoWayOut(t *testing.T) {
	own := standard(t)
	dark := regexp.MustCompile(`--ink-2:#a9b5be;`)
	p, _ := load(t, "", dark.ReplaceAllString(own, ""))
	faults := p.Faults()
	if len(faults) != 1 || faults[0].Name != "ink-2" || faults[0].Found {
		t.Errorf("got %v", faults)
	}
}

func TestAlike(t *testing.T) {
	p, _ := load(t, "[theme.light]\nc2 = \"#a8455c\"\nc4 = \"#8a4a5c\"\n[theme.dark]\nc3 = \"#dcefe6\"\n", "")
	var got []string
	for _, l := range p.Alike() {
		got = append(got, l.Scheme+" "+l.Name+" "+l.Other+" "+l.Vision.Name+" "+l.Span.String())
		if !l.Found {
			t.Errorf("for %s nothing is offered", l.Name)
		}
	}
	want := []string{
		"light c2 c4 protanopia config.toml:4:6",
		"dark c3 c6 tritanopia config.toml:7:6",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestPairsCoverTheStyleSheet looks for a colour of text that site.css sets, and a
// ground, of which the list of pairs does not know. A rule that sets both is a pair by
// itself; what sets one may meet whatever sets the other.
func TestPairsCoverTheStyleSheet(t *testing.T) {
	css, err := os.ReadFile("../../assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[[2]string]bool{}
	for _, p := range palette.Pairs() {
		if p.Kind == palette.Text {
			listed[[2]string{p.Ink, p.Ground}], listed[[2]string{p.Ground, p.Ink}] = true, true
		}
	}
	texts, grounds := []string{"ink"}, []string{"paper"}
	used := map[[2]string]bool{}
	for _, rule := range regexp.MustCompile(`\{[^{}]*\}`).FindAllString(string(css), -1) {
		text, ground := set(rule, "color"), set(rule, "background")
		switch {
		case ground == "f" || ground == "accent": // of rings, which hold no text
		case text != "" && ground != "":
			used[[2]string{text, ground}] = true
		case text != "":
			texts = append(texts, text)
		case ground != "":
			grounds = append(grounds, ground)
		}
	}
	if len(texts) < 3 || len(grounds) < 3 || len(used) == 0 {
		t.Fatalf("the style sheet is read amiss: %v on %v, %v", texts, grounds, used)
	}
	for _, text := range texts {
		for _, ground := range grounds {
			used[[2]string{text, ground}] = true
		}
	}
	for pair := range used {
		if !listed[pair] {
			t.Errorf("text in %q on %q is in site.css and not among the pairs", pair[0], pair[1])
		}
	}
	p, _ := load(t, "", "")
	for _, pair := range palette.Pairs() {
		if !slices.Contains(p.Light.Names(), pair.Ink) || !slices.Contains(p.Light.Names(), pair.Ground) || pair.Use == "" {
			t.Errorf("%v is no pair of colours that exist", pair)
		}
	}
}

// set is the token that a rule gives to a property, or "".
func set(rule, property string) string {
	m := regexp.MustCompile(`[;{]` + property + `:var\(--([a-z0-9-]+)\)`).FindStringSubmatch(rule)
	if m == nil {
		return ""
	}
	return m[1]
}

// FuzzTokens reads any text as a report's tokens.css. It has every colour in any case,
// stays as it is without a theme, and with one it says what the palette says.
func FuzzTokens(f *testing.F) {
	f.Add(standard(f))
	f.Add(`:root{--paper:#fff;--c1:var(--ink)}@media print{:root{--c1:#000}}`)
	f.Add(`@media screen and (prefers-color-scheme:dark){:root{--q3:color-mix(in oklab, #fff, 30% #000)`)
	f.Add(":root { --c1 : #fff /* x */ ; --c2:url(\"a;b}c\") ; --c1:'\\")
	f.Add(`:root:is([data-theme="dark"], .x){--ink:var(--paper);--paper:var(--ink)}`)
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" {
			return
		}
		p, msgs := load(t, "", text)
		for _, s := range []palette.Scheme{p.Light, p.Dark, p.Print} {
			for _, pair := range palette.Pairs() {
				if _, ok := s.Colour(pair.Ink); !ok {
					t.Errorf("the %s scheme lacks %q", s.Name, pair.Ink)
				}
			}
		}
		if !msgs.HasErrors() && !bytes.Equal(p.CSS(), bytes.TrimPrefix([]byte(text), []byte("\ufeff"))) {
			t.Error("without a theme the style sheet is not as it was")
		}
		p.Faults()
		if msgs.HasErrors() {
			return
		}
		set, msgs := load(t, "[theme.light]\nc1 = \"#0a4f8f\"\nq3 = \"#6a8fc0\"\n", text)
		again, _ := load(t, "", string(set.CSS()))
		if diff := cmp.Diff(look(set.Dark), look(again.Dark)) + cmp.Diff(look(set.Light), look(again.Light)); diff != "" || msgs.HasErrors() {
			t.Errorf("-set +read\n%s\n%s", diff, set.CSS())
		}
	})
}

// BenchmarkFaults judges a palette in which nearly everything is wrong.
func BenchmarkFaults(b *testing.B) {
	p, _ := load(b, "", ":root{--paper:#888;--ink:#888;--c1:#888;--c2:#888;--c3:#888;--c4:#888;--c5:#888}")
	b.ReportAllocs()
	for b.Loop() {
		if len(p.Faults()) < 7 {
			b.Fatal("too few faults")
		}
	}
}
