package section

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// sample is a section of about 2,000 words, with everything that sections hold.
func sample() []byte {
	var b strings.Builder
	b.WriteString("+++\ntitle = \"Two rings,| two sizes\"\nsummary = \"Together {$people_sum}.\"\n+++\n")
	for i := range 16 {
		fmt.Fprintf(&b, "## Two rings, two sizes {#part-%d}\n\n", i)
		b.WriteString("The zones grow along the edge of a campus. The one around the university is furthest along. At the end of " +
			"April it counted {$cqu_platforms :bare} innovation platforms, {$cqu_entities} innovation entities and **{$cqu_teams}** teams, " +
			"and {$cqu_people} working in innovation and start-ups.[^1] See [the money](#part-1) and *what the figures leave out*.\n\n")
		fmt.Fprintf(&b, "圈是沿着校园长出来的。环重庆大学的圈先行一步，已有{$cqu_platforms}创新平台、**“创新主体”**{$cqu_entities}和\n{$cqu_teams}创新团队，聚起创新创业人才{$cqu_people}。\n\n::chart{#zones_%d}\n\n", i)
		b.WriteString("Teams differ five to one, platforms by less than two to one. On average each platform in the larger ring serves " +
			"{$cqu_per_platform} teams; in the smaller one, {$cqnu_per_platform}. Results run the other way.\n\n")
		b.WriteString("| | a | b |\n|---|--:|--:|\n| teams | {$cqu_teams :bare} | {$cqnu_teams :bare} |\n| entities | 1 | 2 |\n\n- one item\n- another\n\n:::aside\nThe ratio divides two printed figures.\n:::\n\n")
	}
	b.WriteString("[^1]: As printed.\n")
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	src := sample()
	b.ReportMetric(float64(len(strings.Fields(string(src)))), "words")
	r := newReader([]i18n.Lang{"zh", "en"})
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var msgs diag.List
		r.doc(diag.NewFile("content/01-rings/en.md", src), "rings", "en", &msgs)
		if msgs.Len() > 0 {
			b.Fatal(msgs.Messages()[0])
		}
	}
}

func BenchmarkRender(b *testing.B) {
	var msgs diag.List
	d := newReader([]i18n.Lang{"zh", "en"}).doc(diag.NewFile("content/01-rings/en.md", sample()), "rings", "en", &msgs)
	env := Env{Number: func(r *Ref, closing string) string { return r.ID + closing }}
	b.ReportAllocs()
	for b.Loop() {
		d.Render(env)
	}
}

func BenchmarkLoad(b *testing.B) {
	fsys := fstest.MapFS{}
	src := sample()[:6000]
	if i := strings.LastIndex(string(src), "\n## "); i > 0 {
		src = append(src[:i:i], "\n[^1]: As printed.\n"...)
	}
	for i := range 1000 {
		for _, lang := range []string{"zh", "en"} {
			fsys[fmt.Sprintf("content/%02d-section-%d/%s.md", i%100, i, lang)] = &fstest.MapFile{Data: src}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		var msgs diag.List
		if n := len(Load(fsys, []i18n.Lang{"zh", "en"}, &msgs)); n != 1000 || msgs.Len() > 0 {
			b.Fatal(n, msgs.Messages())
		}
	}
}
