package tomlfile

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// Each file in testdata holds cases: a line "=== name", the TOML, a line "---",
// and what is said about it. Every key is read as a reader of a report would.
func TestMessages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, c := range strings.Split(string(text), "=== ")[1:] {
			name, rest, _ := strings.Cut(c, "\n")
			source, want, _ := strings.Cut(rest, "---\n")
			got := messages(source)
			out.WriteString("=== " + name + "\n" + source + "---\n" + got)
			if !*update {
				t.Run(name, func(t *testing.T) {
					if diff := cmp.Diff(want, got); diff != "" {
						t.Errorf("messages (-want +got):\n%s", diff)
					}
				})
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// messages returns what is said about a text. The signs ␍ and ␀ stand for the
// characters that an editor would not keep.
func messages(source string) string {
	source = strings.NewReplacer("␍", "\r", "␀", "\x00", "␛", "\x1b", "⌫", "\xff").Replace(source)
	var msgs diag.List
	root := Parse(diag.NewFile("figures.toml", []byte(strings.TrimSuffix(source, "␄\n"))), &msgs)
	askAll(root)
	var out strings.Builder
	if err := msgs.Render(&out, diag.RenderOptions{}); err != nil {
		return err.Error()
	}
	if out.Len() == 0 {
		return "(no message)\n\n"
	}
	return out.String() + "\n"
}

// askAll asks for the keys of a small reader.
func askAll(root *Table) {
	root.String("title")
	if figures, ok := root.Table("figure"); ok {
		for _, k := range figures.Keys() {
			if f, ok := figures.Table(k.Name); ok {
				f.Number("value")
				f.Date("as_of")
				f.Strings("inputs")
				f.Bool("restyle")
				f.Int("round")
				if _, _, ok := f.String("unit"); !ok {
					f.Missing("unit")
				}
				if label, ok := f.Table("label"); ok {
					label.String("zh")
					label.String("en")
				}
			}
		}
	}
	if charts, ok := root.Tables("chart"); ok {
		for _, c := range charts {
			c.String("id")
			if series, ok := c.Tables("series"); ok {
				for _, s := range series {
					s.String("name")
				}
			}
		}
	}
	root.Done()
}
