package chart

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math/big"
	"strings"
	"testing"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// made makes a chart of CSV values: "-" is not published.
func made(kind figure.Kind, name string, series ...string) *figure.Chart {
	text := i18n.Text{"zh": name, "en": name}
	c := &figure.Chart{ID: "c", Kind: kind, Title: text, Subtitle: text}
	for _, s := range series {
		track := figure.Series{Name: text}
		for _, v := range strings.Fields(s) {
			cell := figure.Cell{Unit: "project"}
			if v != "-" {
				cell.Quantity.Value, _ = new(big.Rat).SetString(v)
			}
			cell.Quantity.Qualifier = number.Qualifier(len(track.Cells) % 6)
			track.Cells = append(track.Cells, cell)
		}
		c.Series = append(c.Series, track)
	}
	for range c.Series[0].Cells {
		c.Categories = append(c.Categories, figure.Category{Name: text})
	}
	return c
}

// TestRobust builds charts of every kind from awkward data: whatever Check lets pass is
// drawn, as valid JSON or XML, with hostile names as mere words.
func TestRobust(t *testing.T) {
	r, m := sample(t), metrics(t)
	names := []string{"甲", `</text><script>alert("1")</script>{b}&`, strings.Repeat("名称很长", 40), strings.Repeat("unbreakable", 12), ""}
	data := [][]string{
		{"1"},
		{"0"},
		{"0 0 0"},
		{"1 0 2 3 4 5"},
		{"- 1 -"},
		{"-1 2 -3"},
		{"1000000000000 1"},
		{"0.001 0.002 0.5"},
		{"1 2 3", "4 5 6"},
		{"1 - 3", "- 5 6"},
		{"0 0 0", "0 0 0", "0 0 0"},
		{"5 5 5 5 5", "1 2 3 4 5", "1 1 1 1 1"},
		{"1 2", "2 3", "3 4", "4 5", "5 6"},
		{"7", "8", "9"},
		{"300 2 1 1 1 1 1"},
	}
	drawn := map[figure.Kind]int{}
	for _, kind := range figure.Kinds() {
		if kind.Linked() {
			continue
		}
		for _, d := range data {
			for _, name := range names {
				c := made(kind, name, d...)
				if build(t, r, c, func(msgs *diag.List) { Check(c, r.Catalog, msgs) }, func(c *figure.Chart) (Picture, error) { return Build(r, m, c, "en") }) {
					drawn[kind]++
				}
			}
		}
		if drawn[kind] == 0 {
			t.Errorf("no data made a chart of kind %q", kind)
		}
	}
}

// TestRobustLinks does the same for nodes and links.
func TestRobustLinks(t *testing.T) {
	r, m := sample(t), metrics(t)
	for _, kind := range []figure.Kind{figure.Sankey, figure.Graph} {
		for _, links := range []string{"ab", "ab ac ad ae", "ab bc cd de", "ab bc ac ad", "ba ca da", "ab bc ca", "ab cd", "ab ab", "ae be ce de ab", "ad bd cd ae be ce"} {
			for _, name := range []string{"甲", `<&"`, strings.Repeat("a long name ", 12)} {
				c := &figure.Chart{ID: "c", Kind: kind, Title: i18n.Text{"en": name}}
				for i := range 5 {
					c.Nodes = append(c.Nodes, figure.Node{ID: string(rune('a' + i)), Name: i18n.Text{"en": name}, Group: i})
				}
				for _, l := range strings.Fields(links) {
					c.Links = append(c.Links, figure.Link{From: l[:1], To: l[1:], Label: i18n.Text{"en": name}})
				}
				build(t, r, c, func(msgs *diag.List) { Check(c, r.Catalog, msgs) }, func(c *figure.Chart) (Picture, error) { return Build(r, m, c, "en") })
			}
		}
	}
}

// build draws a chart that passes its check, and reports whether it did.
func build(t *testing.T, r *report.Report, c *figure.Chart, check func(*diag.List), draw func(*figure.Chart) (Picture, error)) bool {
	t.Helper()
	var msgs diag.List
	if check(&msgs); msgs.Errors() > 0 {
		return false
	}
	p, err := draw(c)
	if err != nil {
		t.Errorf("%s: %v", c.Kind, err)
		return false
	}
	for _, d := range []Drawing{p.Wide, p.Narrow} {
		if d.Height <= 0 || d.Height > 20000 {
			t.Errorf("%s: a drawing is %d high", c.Kind, d.Height)
		}
		if d.Option != nil && !json.Valid(d.Option) {
			t.Errorf("%s: the option is no JSON: %s", c.Kind, d.Option)
		}
		if d.SVG != nil {
			wellFormed(t, string(d.SVG))
		}
		if s := string(d.Option) + string(d.SVG); strings.Contains(s, "NaN") || strings.Contains(s, "Inf") || strings.Contains(s, "⟦") {
			t.Errorf("%s: the drawing has no place or no word for something: %s", c.Kind, s)
		}
	}
	return true
}

// wellFormed holds that a drawing is XML, and has no script.
func wellFormed(t *testing.T, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "script" {
			t.Fatalf("a script in %s", svg)
		}
	}
}
