package press

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.org/diglot/generator/font"
	"example.org/diglot/generator/raster"
)

// An Image is laid out, and not yet drawn. It is safe for concurrent use.
type Image struct {
	Format
	// Title and Source are what the image says, as plain text.
	Title, Source string
	// Missing are the characters that no font has a shape for.
	Missing []rune
	// Alone is set where the image shows words and no chart, which would not be read
	// at this size.
	Alone bool

	root   *node
	glyphs map[*font.Face][]rune
}

// Markup is the image as SVG with its texts as text, set in the fonts of [font.Styles].
// With the hashes of these it says all that the image is made from.
func (i *Image) Markup() []byte {
	var out bytes.Buffer
	i.root.write(&out)
	return out.Bytes()
}

// Faces lists the fonts that the image is set in, in a fixed order.
func (i *Image) Faces() []*font.Face {
	return slices.SortedFunc(maps.Keys(i.glyphs), func(a, b *font.Face) int {
		return strings.Compare(a.Path(), b.Path())
	})
}

// PNG draws the image as pixels. The error is a fault of diglot, or a picture too large.
func (i *Image) PNG(ctx context.Context, d *Darkroom) ([]byte, error) {
	drawing, err := i.drawing(ctx, d, i.Markup())
	if err != nil {
		return nil, err
	}
	picture, err := d.engine.Render(ctx, drawing, i.Pixels)
	if err != nil {
		return nil, err
	}
	return raster.PNG(picture, raster.Label{PerInch: i.PerInch, Title: i.Title, Source: i.Source})
}

// drawing brings an SVG together with the fonts, cut down to what the image is set in.
func (i *Image) drawing(ctx context.Context, d *Darkroom, svg []byte) (raster.Drawing, error) {
	out := raster.Drawing{SVG: svg}
	for _, face := range i.Faces() {
		data, err := d.cutter.Subset(ctx, face, i.glyphs[face])
		if err != nil {
			return out, fmt.Errorf("%s: %w", face.Family, err)
		}
		out.Fonts = append(out.Fonts, data)
	}
	return out, nil
}
