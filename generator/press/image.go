package press

import (
	"bytes"
	"context"
	"fmt"
	"maps"
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

	// framed is set where the image is a drawing with words around it, on nothing but paper.
	framed bool
	root   *node
	glyphs map[*font.Face][]rune
	// mixed holds the characters of each text that is set in several fonts, by font.
	mixed []map[*font.Face]map[rune]bool
	// eastern is set where the fonts were chosen for a language that writes with Chinese
	// characters.
	eastern bool
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
	return byPath(maps.Keys(i.glyphs))
}

// PNG draws the image as pixels, with type from a case that holds its characters: resvg
// draws the marks, and package raster writes the words over them, whose outlines resvg has
// made. The error is a fault of diglot, or a picture too large.
func (i *Image) PNG(ctx context.Context, c *Case) ([]byte, error) {
	rest, words := i.split()
	ground := rest.ground()
	var marks bytes.Buffer
	rest.write(&marks)
	drawing, err := i.drawing(c, marks.Bytes())
	if err != nil {
		return nil, err
	}
	drawing.Ground = ground
	lines, err := c.sets[i].letters.engrave(ctx, c.room.engine, drawing, i.fontNames(), words)
	if err != nil {
		return nil, err
	}
	picture, err := c.room.engine.Render(ctx, drawing, i.Pixels)
	if err != nil {
		return nil, err
	}
	i.write(picture, words, lines)
	return raster.PNG(picture, raster.Label{PerInch: i.PerInch, Title: i.Title, Source: i.Source})
}

// fontNames tells the fonts of an image from those of another.
func (i *Image) fontNames() string {
	var names strings.Builder
	for _, f := range i.Faces() {
		names.WriteString(f.Path() + " ")
	}
	return names.String()
}

// drawing brings an SVG together with the fonts that the image is set in, and no others.
func (i *Image) drawing(c *Case, svg []byte) (raster.Drawing, error) {
	out := raster.Drawing{SVG: svg}
	for _, face := range i.Faces() {
		data := c.Font(i, face)
		if data == nil {
			return out, fmt.Errorf("the case has no %s %d", face.Family, face.Weight)
		}
		out.Fonts = append(out.Fonts, data)
	}
	return out, nil
}
