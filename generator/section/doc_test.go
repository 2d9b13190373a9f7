package section

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

const wholeDoc = `圈有{$a}平台，**{$b :words}**。[钱](#money)与[页](zones#x)[^n]

## 资金|对不上{$c} {#money}

- 一 ` + "`{$code}`" + `
- {$a}

::keyfigures{ids="k1  a"}

::chart{#zones}

末段[SK hynix]{lang=en}。

[^n]: 注{$d}，<https://example.org>。
`

func TestDoc(t *testing.T) {
	d, msgs := parseBody(wholeDoc)
	if msgs.Len() > 0 {
		t.Fatal(listMessages(msgs))
	}
	var got []string
	add := func(format string, args ...any) { got = append(got, fmt.Sprintf(format, args...)) }
	for i, b := range d.Blocks {
		add("block %d %s %q under %q uses %v ‹%s›", i, b.Kind, b.ID, b.Heading, b.Figures, b.Span.Text())
	}
	for _, h := range d.Headings {
		add("heading %d %s in %d: %s ‹%s› ‹%s›", h.Level, h.ID, h.Block, h.Title.HTML(testEnv()), h.Span.Text(), h.IDSpan.Text())
	}
	for _, r := range d.Refs {
		add("ref %v in %d ‹%s› ‹%s›", r, r.Block, r.Span.Text(), r.IDSpan.Text())
	}
	for _, x := range d.Directives {
		add("directive %s %s %v in %d ‹%s› ‹%s› ‹%s›", x.Name, x.ID, x.IDs != nil, x.Block, x.Span.Text(), x.NameSpan.Text(), x.IDSpan.Text())
		for _, w := range x.IDs {
			add("word %s ‹%s›", w.Text, w.Span.Text())
		}
	}
	for _, l := range d.Links {
		add("link %d %s %q %q in %d ‹%s›", l.Kind, l.URL, l.Page, l.Fragment, l.Block, l.Span.Text())
	}
	for _, f := range d.Footnotes {
		add("footnote %d %s ‹%s›", f.Number, f.Label, f.Span.Text())
	}
	for _, r := range d.Runs {
		add("run in %d%s ‹%s›", r.Block, r.Lang, r.Span.Text())
	}
	want := []string{
		"block 0 paragraph \"p-1\" under \"\" uses [a b d] ‹圈有{$a}平台，**{$b :words}**。[钱](#money)与[页](zones#x)[^n]›",
		"block 1 heading \"money\" under \"money\" uses [c] ‹## 资金|对不上{$c} {#money}›",
		"block 2 list \"b-1\" under \"money\" uses [a] ‹- 一 `{$code}`\n- {$a}›",
		"block 3 keyfigures \"b-2\" under \"money\" uses [k1 a] ‹::keyfigures{ids=\"k1  a\"}›",
		"block 4 chart \"chart-zones\" under \"money\" uses [] ‹::chart{#zones}›",
		"block 5 paragraph \"p-2\" under \"money\" uses [] ‹末段[SK hynix]{lang=en}。›",
		"heading 2 money in 1: 资金<wbr>对不上⟨c in heading⟩ ‹## 资金|对不上{$c} {#money}› ‹money›",
		"ref {$a} in 0 ‹{$a}› ‹a›",
		"ref {$b :words} in 0 ‹{$b :words}› ‹b›",
		"ref {$c} in 1 ‹{$c}› ‹c›",
		"ref {$a} in 2 ‹{$a}› ‹a›",
		"ref {$d} in 0 ‹{$d}› ‹d›",
		"directive keyfigures  true in 3 ‹::keyfigures{ids=\"k1  a\"}› ‹keyfigures› ‹k1  a›",
		"word k1 ‹k1›",
		"word a ‹a›",
		"directive chart zones false in 4 ‹::chart{#zones}› ‹chart› ‹zones›",
		"link 2 #money \"\" \"money\" in 0 ‹#money›",
		"link 3 zones#x \"zones\" \"x\" in 0 ‹zones#x›",
		"link 0 https://example.org \"\" \"\" in 0 ‹https://example.org›",
		"footnote 1 n ‹[^n]: 注{$d}，<https://example.org>。›",
		"run in 0 ‹圈有›", "run in 0 ‹平台，›", "run in 0 ‹钱›", "run in 0 ‹与›", "run in 0 ‹页›",
		"run in 1 ‹资金|对不上›", "run in 2 ‹一 ›", "run in 5 ‹末段›", "run in 5en ‹SK hynix›", "run in 5 ‹。›", "run in 0 ‹注›", "run in 0 ‹。›",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if d.Block("money") != 1 || d.Block("p-2") != 5 || d.Block("nowhere") != -1 || d.Block("") != -1 {
		t.Error("Block does not find the blocks")
	}
}

func TestRenderOptions(t *testing.T) {
	d, _ := parseBody("一[^n][甲](#a)\\\n二\n\n## 甲|乙 {#a}\n\n| x |\n|---|\n\n***\n\n[^n]: 注")
	whole := testEnv()
	whole.Prefix, whole.XML = "zones-", true
	whole.Labels = Labels{Footnotes: "脚注", Back: `回到 "{n}"`, Table: "表格"}
	tests := map[string]struct{ got, want string }{
		"everything": {d.Render(whole), `<p id="zones-p-1">一<sup><a href="#zones-fn-1" id="zones-fnref-1" role="doc-noteref">1</a></sup><a href="#zones-a">甲</a><br/>
二</p>
<h2 id="zones-a">甲<wbr/>乙</h2>
<div id="zones-b-1" class="scroll" tabindex="0" role="group" aria-label="表格"><table>
<thead>
<tr><th scope="col">x</th></tr>
</thead>
</table></div>
<hr/>
<section class="footnotes" role="doc-endnotes" aria-label="脚注">
<ol>
<li id="zones-fn-1">
<p>注 <a href="#zones-fnref-1" role="doc-backlink" aria-label="回到 &#34;1&#34;">↩︎</a></p>
</li>
</ol>
</section>
`},
		"a block without id": {d.RenderBlock(1, Env{NoBlockIDs: true, Prefix: "zh-"}), "<h2>甲<wbr>乙</h2>\n"},
		"hostile prefix":     {d.RenderBlock(1, Env{Prefix: `"><b`}), "<h2 id=\"&#34;&gt;&lt;ba\">甲<wbr>乙</h2>\n"},
		"no footnotes":       {(&Doc{}).RenderFootnotes(Env{}), ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestZeroEnv(t *testing.T) {
	d, _ := parseBody("{$a :words unit=none}。[x](zones#a) [y]{lang=zh}\n\n::chart{#c}")
	want := "<p id=\"p-1\">{$a :words unit=none}。<a href=\"zones#a\">x</a> <span lang=\"zh\">y</span></p>\n\n"
	if diff := cmp.Diff(want, d.Render(Env{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestText(t *testing.T) {
	d, _ := parseBody("一**{$a}**。<b>\n二 &amp; `x`[^n]\n\n| a | b |\n|---|---|\n| {$b} | c |\n\n- 三\n- 四\n\n::chart{#c}\n\n[^n]: 注")
	numbers := func(r *Ref) string { return "<" + r.ID + ">" }
	want := "一<a>。<b> 二 & x\na\tb\n<b>\tc\n三\n四\n注\n"
	if diff := cmp.Diff(want, d.Text(numbers)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, want := d.BlockText(0, nil), "一。<b> 二 & x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := d.FootnoteText(0, nil), "注"; got != want {
		t.Errorf("the footnote is %q, want %q", got, want)
	}
}

func TestForm(t *testing.T) {
	tests := map[string]number.Form{
		"{$a}":                  {},
		"{$a :bare}":            {Bare: true},
		"{$a :words}":           {Words: true},
		"{$a :words unit=none}": {Words: true, Bare: true},
		"{$a :exact}":           {Full: true},
	}
	for markdown, want := range tests {
		d, _ := parseBody(markdown)
		if got := d.Refs[0].Form(); got != want {
			t.Errorf("%s: got %+v, want %+v", markdown, got, want)
		}
	}
}

func TestRenderConcurrently(t *testing.T) {
	d, _ := parseBody(wholeDoc)
	want := d.Render(testEnv())
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if d.Render(testEnv()) != want || !strings.Contains(want, d.RenderBlock(2, testEnv())) {
				t.Error("the renderings differ")
			}
		})
	}
	wait.Wait()
}

func TestCheckLinks(t *testing.T) {
	fsys := files(
		"content/01-money/zh.md", "## 钱 {#gold}\n\n[a](zones) [b](zones#ring) [c](zones#rnig) [d](zonse) [e](data) [f](data#row-x) [g](charts/a) [h](#gold)",
		"content/02-zones/zh.md", "## 圈 {#ring}\n\n[a](money#p-1) [b](money#gold) [c](money#p-2)",
	)
	var msgs diag.List
	sections := Load(fsys, testLangs[:1], &msgs)
	CheckLinks(sections, []string{"data"}, func(path string) bool { return path == "data" || strings.HasPrefix(path, "charts/") }, &msgs)
	want := []string{
		`content/01-money/zh.md:6:32: link: the section "zones" has no heading with the id "rnig" — did you mean "ring"?`,
		`content/01-money/zh.md:6:48: link: the report has no page "zonse" — did you mean "zones"?`,
		`content/02-zones/zh.md:6:36: link: the section "money" has no heading with the id "p-2" — valid here: gold`,
	}
	if diff := cmp.Diff(want, describeMessages(&msgs)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
