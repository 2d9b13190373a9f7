package press

import (
	"bytes"
	"context"
	"fmt"
	"maps"

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

// PNG draws the image as pixels, with type from a case that holds its characters. The
// error is a fault of diglot, or a picture too large.
func (i *Image) PNG(ctx context.Context, c *Case) ([]byte, error) {
	drawing, err := i.drawing(c, i.Markup())
	if err != nil {
		return nil, err
	}
	picture, err := c.room.engine.Render(ctx, drawing, i.Pixels)
	if err != nil {
		return nil, err
	}
	return raster.PNG(picture, raster.Label{PerInch: i.PerInch, Title: i.Title, Source: i.Source})
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
