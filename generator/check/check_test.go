package check_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

var update = flag.Bool("update", false, "rewrite the wanted messages in testdata")

// load joins the report of an archive. Its files below sources/ are the plain text
// of the documents.
func load(t *testing.T, files []txtar.File) (*report.Report, check.Options, *diag.List) {
	t.Helper()
	fsys := fstest.MapFS{}
	var options check.Options
	for _, f := range files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	if _, err := fs.Stat(fsys, "sources"); err == nil {
		options.Sources, _ = fs.Sub(fsys, "sources")
	}
	var msgs diag.List
	parts := report.Parts{Config: config.Load(fsys, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(fsys, diglot.Defaults(), langs, parts.Config.LanguageSpans, &msgs)
	parts.Figures = figure.Load(fsys, parts.Catalog, &msgs)
	parts.Sections = section.Load(fsys, langs, &msgs)
	parts.About = section.LoadAbout(fsys, langs, &msgs)
	parts.Terms = term.Load(fsys, langs, &msgs)
	parts.Reviews = review.Load(fsys, parts.Sections, langs, &msgs)
	parts.Palette = palette.Load(fsys, diglot.Defaults(), parts.Config.Theme, &msgs)
	return report.Join(parts, &msgs), options, &msgs
}

// TestRules runs every archive of testdata: the files of a report, then "want",
// all that is said of it.
func TestRules(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			if last < 0 || archive.Files[last].Name != "want" {
				t.Fatal(`the last file is not "want"`)
			}
			r, options, msgs := load(t, archive.Files[:last])
			check.Report(r, options, msgs)
			var b strings.Builder
			if err := msgs.Render(&b, diag.RenderOptions{}); err != nil {
				t.Fatal(err)
			}
			got := b.String() + msgs.Summary() + "\n"
			want := string(archive.Files[last].Data)
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			id, fine := strings.CutSuffix(strings.TrimSuffix(filepath.Base(name), ".txtar"), "_ok")
			said := false
			for _, m := range msgs.Messages() {
				said = said || m.ID == id
			}
			if said == fine {
				t.Errorf("rule %q speaks: %v", id, said)
			}
		})
	}
}

// TestEveryRuleIsTestedAndDescribed looks for the two archives and the page that
// each rule has.
func TestEveryRuleIsTestedAndDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range check.Rules() {
		if seen[rule.ID] {
			t.Errorf("two rules are named %q", rule.ID)
		}
		seen[rule.ID] = true
		for _, path := range []string{
			"testdata/" + rule.ID + ".txtar",
			"testdata/" + rule.ID + "_ok.txtar",
			"../../docs/checks/" + rule.ID + ".md",
		} {
			if _, err := os.Stat(path); err != nil {
				t.Errorf("rule %q lacks %s", rule.ID, path)
			}
		}
	}
}
