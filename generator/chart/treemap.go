package chart

import (
	"math"
	"math/big"
	"sort"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// The measures of treemaps.
const (
	tileGap    = 2
	tileInset  = 8
	tileHead   = 26 // above the tiles of a series, for its name
	groupGap   = 10
	goldenRect = 1.618033988749895
)

// A tile is a part of a treemap.
type tile struct {
	box
	name  label
	value value
}

// treemap draws tiles whose areas are the values. Several series are groups of tiles,
// each with its name above.
func (f *frame) treemap() error {
	height := 340.0
	if f.narrow {
		height = 400 + 40*float64(len(f.series)-1)
	}
	c := charts.NewTreeMap()
	f.plan.base = &c.BaseConfiguration
	f.height = height
	var small []string
	groups := f.tileGroups(box{0, 0, f.width, height})
	for j, t := range f.series {
		area := groups[j]
		if area.w == 0 {
			continue
		}
		if len(f.series) > 1 {
			lines := f.lines(t.name, nameFace(), area.w)
			head := max(tileHead, float64(len(lines))*nameFace().line()+5)
			f.block(area.x, area.y+head/2-2, lines, nameFace(), tilePaint(j).words(), start)
			area.y, area.h = area.y+head, area.h-head
		}
		tiles := f.tiles(t, area)
		var unnamed []string
		for _, tile := range tiles {
			f.locate(tile.value, tile.box)
			if !f.nameTile(tile, tilePaint(j)) {
				unnamed = append(unnamed, f.language.Told(tile.name.text, tile.value.short))
			}
		}
		small = f.listSmall(small, t, unnamed)
		f.addTiles(t, tiles, area, tilePaint(j))
	}
	f.listTiles(small)
	for _, t := range f.series {
		for _, v := range t.values {
			if v.missing() || v.exact.Sign() <= 0 {
				f.locate(v, box{0, height, f.width, f.height - height})
			}
		}
	}
	c.Validate()
	return nil
}

// tilePaint is the colour of a series' tiles. Names stand in the tiles, so the colours
// that carry words come first.
func tilePaint(j int) paint {
	return []paint{"c1", "c2", "c4", "c6", "c3", "c5"}[j%seriesPaints]
}

// tileGroups divides the drawing among the series, on phones from top to bottom.
func (f *frame) tileGroups(area box) []box {
	if len(f.series) == 1 {
		return []box{area}
	}
	totals := make([]*big.Rat, len(f.series))
	for j, t := range f.series {
		totals[j] = sum(exactOf(t))
	}
	if !f.narrow {
		return squarify(totals, area, groupGap)
	}
	groups := make([]box, len(totals))
	free := area.h - float64(len(totals))*tileHead - float64(len(totals)-1)*groupGap
	for j, total := range totals {
		height := tileHead + free*ratio(total, sum(totals))
		groups[j] = box{area.x, area.y, area.w, height}
		area.y += height + groupGap
	}
	return groups
}

// tiles places the values of a series, the largest first.
func (f *frame) tiles(t track, area box) []tile {
	var all []tile
	for i, v := range t.values {
		if !v.missing() && v.exact.Sign() > 0 {
			all = append(all, tile{name: f.categories[i].name, value: v})
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].value.exact.Cmp(all[b].value.exact) > 0 })
	values := make([]*big.Rat, len(all))
	for i := range all {
		values[i] = all[i].value.exact
	}
	for i, b := range squarify(values, area, tileGap) {
		all[i].box = b
	}
	return all
}

// squarify divides an area by values in their order, in rows along its shorter side
// whose tiles are as near as can be to golden rectangles (Bruls, Huizing and van Wijk,
// "Squarified treemaps", 2000). ECharts places its tiles by the same rule.
func squarify(values []*big.Rat, area box, gap float64) []box {
	boxes := make([]box, len(values))
	total := sum(values)
	free := box{area.x - gap/2, area.y - gap/2, area.w + gap, area.h + gap}
	whole := free.w * free.h
	areas := make([]float64, len(values))
	for i, v := range values {
		areas[i] = ratio(v, total) * whole
	}
	for first := 0; first < len(areas); {
		side := math.Min(free.w, free.h)
		count, best := 0, math.Inf(1)
		for n := 1; first+n <= len(areas); n++ {
			score := worstRatio(areas[first:first+n], side)
			if score > best {
				break
			}
			count, best = n, score
		}
		if count == 0 {
			break
		}
		last := first+count == len(areas)
		free = layRow(boxes[first:first+count], areas[first:first+count], free, last)
		first += count
	}
	for i := range boxes {
		b := &boxes[i]
		*b = box{b.x + gap/2, b.y + gap/2, max(b.w-gap, 0), max(b.h-gap, 0)}
	}
	return boxes
}

// worstRatio is how far the worst tile of a row lies from a golden rectangle.
func worstRatio(areas []float64, side float64) float64 {
	total, least, most := 0.0, math.Inf(1), 0.0
	for _, a := range areas {
		if a > 0 {
			total, least, most = total+a, min(least, a), max(most, a)
		}
	}
	if total == 0 {
		return math.Inf(1)
	}
	square := side * side * goldenRect
	return max(square*most/(total*total), total*total/(square*least))
}

// layRow places a row along the shorter side of the free area, and returns what is
// left.
func layRow(boxes []box, areas []float64, free box, last bool) box {
	total := 0.0
	for _, a := range areas {
		total += a
	}
	across := free.w <= free.h
	depth := total / min(free.w, free.h)
	if limit := max(free.w, free.h); last || depth > limit {
		depth = limit
	}
	at := 0.0
	for i, a := range areas {
		length := a / depth
		if i == len(areas)-1 {
			length = min(free.w, free.h) - at
		}
		if across {
			boxes[i] = box{free.x + at, free.y, length, depth}
		} else {
			boxes[i] = box{free.x, free.y + at, depth, length}
		}
		at += length
	}
	if across {
		return box{free.x, free.y + depth, free.w, free.h - depth}
	}
	return box{free.x + depth, free.y, free.w - depth, free.h}
}

// nameTile writes name and number into a tile, and reports whether they fit.
func (f *frame) nameTile(t tile, p paint) bool {
	if !p.legible() {
		return false
	}
	for _, size := range []float64{15, 13.5} {
		name, number := nameFace().at(size), valueFace().at(size)
		lines := f.lines(t.name, name, t.w-2*tileInset)
		height := float64(len(lines)+1) * name.line()
		if max(f.widest(lines, name), f.measure.width(t.value.short, number)) > t.w-2*tileInset || height > t.h-8 {
			continue
		}
		y := t.y + 7 + name.line()/2
		for i, l := range lines {
			f.writeOn(t.x+tileInset, y+float64(i)*name.line(), l, name, p)
		}
		f.writeOn(t.x+tileInset, y+float64(len(lines))*name.line(), t.value.short, number, p)
		return true
	}
	return false
}

// listSmall adds the tiles of a series that are too small for words, and its values
// that are not published, to the list below the drawing.
func (f *frame) listSmall(list []string, t track, unnamed []string) []string {
	for i, v := range t.values {
		if v.missing() {
			unnamed = append(unnamed, f.language.T("chart-part", "name", f.categories[i].name.text, "value", v.absence))
		}
	}
	if len(unnamed) > 0 && len(f.series) > 1 {
		return append(list, f.language.T("chart-part", "name", t.name.text, "value", f.language.Join(unnamed)))
	}
	return append(list, unnamed...)
}

// listTiles writes the list.
func (f *frame) listTiles(list []string) {
	if len(list) == 0 {
		return
	}
	f.height += 6
	text := strings.Join(list, " · ")
	marked := strings.Join(list, " · "+BreakMark)
	for _, l := range f.lines(label{text, marked}, smallFace(), f.width) {
		f.write(0, f.height+smallFace().line()/2, strings.TrimSuffix(l, " ·"), smallFace(), muted, start)
		f.height += smallFace().line()
	}
}

// addTiles hands the tiles of a series to ECharts.
func (f *frame) addTiles(t track, tiles []tile, area box, p paint) {
	data := make([]datum, len(tiles))
	for i, tile := range tiles {
		data[i] = datum{Name: tile.name.text, Value: tile.value.data(), Points: tile.value.points(), ItemStyle: &itemStyle{Color: p.css()}}
	}
	off := false
	f.plan.add(charts.SingleSeries{Name: t.name.text, Type: "treemap", Data: data}, more{
		Left: px(area.x).number(), Top: px(area.y).number(), Width: px(area.w).number(), Height: px(area.h).number(),
		Sort: &off, Roam: &off, Click: &off, Breadcrumb: &shown{false}, Label: &shown{false},
		ItemStyle: &itemStyle{Color: p.css(), BorderColor: no.css(), BorderWidth: at(px(0)), GapWidth: at(px(tileGap))},
	})
}
