package chart

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

var update = flag.Bool("update", false, "write the golden files anew; look at the diff")

// metrics loads the widths that `make assets` takes from the font.
func metrics(t testing.TB) *font.Metrics {
	t.Helper()
	m, err := font.Load(diglot.Built())
	if errors.Is(err, font.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sample loads testdata/report, which has charts of every kind.
func sample(t testing.TB) *report.Report {
	t.Helper()
	fsys := os.DirFS("testdata/report")
	var msgs diag.List
	c := config.Load(fsys, &msgs)
	catalog := i18n.Load(fsys, diglot.Defaults(), c.Languages, nil, &msgs)
	figures := figure.Load(fsys, catalog, &msgs)
	for _, chart := range figures.Charts {
		Check(chart, catalog, &msgs)
	}
	if msgs.Len() > 0 {
		var out bytes.Buffer
		msgs.Render(&out, diag.RenderOptions{})
		t.Fatal(out.String())
	}
	var unplaced diag.List
	return report.Join(report.Parts{Config: c, Catalog: catalog, Figures: figures}, &unplaced)
}

func TestGolden(t *testing.T) {
	r, m := sample(t), metrics(t)
	kinds := map[figure.Kind]bool{}
	for _, c := range r.Figures.Charts {
		kinds[c.Kind] = true
		for _, lang := range r.Config.Languages {
			t.Run(c.ID+"."+string(lang), func(t *testing.T) {
				p, err := Build(r, m, c, lang)
				if err != nil {
					t.Fatal(err)
				}
				golden(t, filepath.Join("testdata", "golden", c.ID+"."+string(lang)+".txt"), dump(p))
			})
		}
	}
	for _, k := range figure.Kinds() {
		if !kinds[k] {
			t.Errorf("the sample has no chart of kind %q", k)
		}
	}
}

// dump writes a picture as text: description, table and both drawings.
func dump(p Picture) string {
	var out strings.Builder
	out.WriteString(p.Description + "\n\n")
	for _, c := range p.Table.Columns {
		fmt.Fprintf(&out, "| %s ", c.Title)
		if c.Numeric {
			out.WriteString("# ")
		}
	}
	for _, r := range p.Table.Rows {
		fmt.Fprintf(&out, "\n| %s", r.Head)
		for _, c := range r.Cells {
			out.WriteString(" | " + c.Text + c.Flags.Superscript())
		}
	}
	out.WriteString("\n\n" + dumpWalk(p))
	for _, d := range []Drawing{p.Wide, p.Narrow} {
		fmt.Fprintf(&out, "\n\n%d × %d\n", d.Width, d.Height)
		split := strings.NewReplacer("},{", "},\n{", "><", ">\n<", `],"`, "],\n\"")
		out.WriteString(split.Replace(string(d.Option) + string(d.SVG)))
	}
	return out.String() + "\n"
}

// dumpWalk writes the points of a picture, with their places in both drawings.
func dumpWalk(p Picture) string {
	var out strings.Builder
	n := 0
	for _, group := range p.Points {
		for i, told := range group {
			sign := " "
			if i == 0 {
				sign = ">"
			}
			wide, _ := p.Wide.Marks[n].MarshalJSON()
			narrow, _ := p.Narrow.Marks[n].MarshalJSON()
			fmt.Fprintf(&out, "%s %s %s %s\n", sign, told, wide, narrow)
			n++
		}
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// golden compares a text with a file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// TestSame builds every chart twice: nothing may depend on the order of a map.
func TestSame(t *testing.T) {
	r, m := sample(t), metrics(t)
	for _, c := range r.Figures.Charts {
		first, err := Build(r, m, c, "zh")
		if err != nil {
			t.Fatal(err)
		}
		second, err := Build(r, m, c, "zh")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Errorf("%s: two builds differ:\n%s", c.ID, diff)
		}
	}
}

// TestOptions holds what every option must be: data that needs no function and no part
// of ECharts that pages have themselves, with a name, and something to tell, for every mark.
func TestOptions(t *testing.T) {
	r, m := sample(t), metrics(t)
	for _, c := range r.Figures.Charts {
		p, err := Build(r, m, c, "en")
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range []Drawing{p.Wide, p.Narrow} {
			if (d.Option == nil) == (d.SVG == nil) {
				t.Errorf("%s: a drawing is an option or an SVG, not both or neither", c.ID)
			}
			if d.Option == nil {
				continue
			}
			var option struct {
				Animation                       bool
				Title, Legend, Tooltip, Toolbox any
				Series                          []struct {
					Type     string
					Emphasis struct{ Disabled bool }
					Data     []struct {
						ID, Name, Tip string
						Value         any
						Points        []int
						ItemStyle     struct{ Height *float64 }
					}
				}
			}
			if err := json.Unmarshal(d.Option, &option); err != nil {
				t.Fatalf("%s: %v", c.ID, err)
			}
			if option.Animation || option.Title != nil || option.Legend != nil || option.Tooltip != nil || option.Toolbox != nil {
				t.Errorf("%s: the option moves, or has a part that the page has", c.ID)
			}
			if bytes.Contains(d.Option, []byte("function")) || bytes.Contains(d.Option, []byte("http")) {
				t.Errorf("%s: the option holds a function or an address", c.ID)
			}
			marks := 0
			for _, s := range option.Series {
				if !s.Emphasis.Disabled {
					t.Errorf("%s: a series of type %q reacts to the pointer", c.ID, s.Type)
				}
				for _, item := range s.Data {
					told := item.Tip != "" || len(item.Points) > 0
					if told && item.Name == "" {
						t.Errorf("%s: a mark has no name", c.ID)
					}
					if told {
						marks++
					}
				}
			}
			if marks == 0 {
				t.Errorf("%s: no mark has anything to tell", c.ID)
			}
		}
	}
}

// TestWords holds what readers see: every word lies inside the drawing, and none on
// another.
func TestWords(t *testing.T) {
	r, m := sample(t), metrics(t)
	for _, c := range r.Figures.Charts {
		for _, lang := range r.Config.Languages {
			for _, narrow := range []bool{false, true} {
				f := newFrame(m, newSheet(r, c, lang), narrow)
				if err := f.draw(); err != nil {
					t.Fatal(err)
				}
				name := fmt.Sprintf("%s.%s.%v", c.ID, lang, f.width)
				boxes := make([]box, len(f.words))
				for i, w := range f.words {
					boxes[i] = w.box(m)
					b := boxes[i]
					if b.x < -0.5 || b.y < -1 || b.x+b.w > f.width+0.5 || b.y+b.h > f.height+1 {
						t.Errorf("%s: %q lies outside the drawing: %.1f", name, w.text, b)
					}
				}
				for i, a := range boxes {
					for j, b := range boxes[:i] {
						if overlap(a, b) {
							t.Errorf("%s: %q lies on %q", name, f.words[i].text, f.words[j].text)
						}
					}
				}
			}
		}
	}
}

// box is the room of a word: its width, and the height of its letters.
func (w word) box(m *font.Metrics) box {
	width, height := m.Width(w.text, w.face.size, w.face.weight >= 600), 0.76*w.face.size
	b := box{w.x, w.y - height/2, width, height}
	switch w.anchor {
	case middle:
		b.x -= width / 2
	case end:
		b.x -= width
	}
	return b
}
