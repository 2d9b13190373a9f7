package chart

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/figure"
)

// TestTiles holds that the places of a treemap's tiles, which words stand on, are those
// that ECharts gives them.
func TestTiles(t *testing.T) {
	places := drawnTiles(t, diglot.Built())
	if len(places) == 0 {
		t.Fatal("the drawing has no tiles")
	}
	for _, p := range places {
		if !p.found {
			t.Errorf("ECharts has no tile at %.1f", p.box)
		}
	}
}

// A foundTile is a tile as this package places it, and whether ECharts draws it there.
type foundTile struct {
	box
	found bool
}

// drawnTiles compares the tiles of the sample's treemaps with what ECharts draws.
func drawnTiles(t *testing.T, built fs.FS) []foundTile {
	t.Helper()
	r, m := sample(t), metrics(t)
	engine, err := echarts.NewEngine(built)
	if errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	var all []foundTile
	for _, c := range r.Figures.Charts {
		if c.Kind != figure.Treemap {
			continue
		}
		p, err := Build(r, m, c, "en")
		if err != nil {
			t.Fatal(err)
		}
		svg, err := engine.Render(echarts.Job{ID: "c", Option: p.Wide.Option, Width: p.Wide.Width, Height: p.Wide.Height, Class: "w", Title: "t", Desc: "d", Lang: "en"})
		if err != nil {
			t.Fatal(err)
		}
		f := newFrame(m, newSheet(r, c, "en"), false)
		if err := f.draw(); err != nil {
			t.Fatal(err)
		}
		for j, track := range f.series {
			area := f.tileGroups(box{0, 0, wideWidth, 340})[j]
			if len(f.series) > 1 {
				area.y, area.h = area.y+tileHead, area.h-tileHead
			}
			for _, tile := range f.tiles(track, area) {
				// The path of a tile is its width, height and width back.
				path := fmt.Sprintf("h%sv%sh-%s", px(tile.w), px(tile.h), px(tile.w))
				all = append(all, foundTile{tile.box, strings.Contains(string(svg), path) || near(string(svg), tile.box)})
			}
		}
	}
	return all
}

// near reports whether a drawing has a tile of about a size, whose path was rounded
// another way.
func near(svg string, b box) bool {
	for dw := -0.1; dw <= 0.11; dw += 0.1 {
		for dh := -0.1; dh <= 0.11; dh += 0.1 {
			if strings.Contains(svg, fmt.Sprintf("h%sv%sh-%s", px(b.w+dw), px(b.h+dh), px(b.w+dw))) {
				return true
			}
		}
	}
	return false
}
