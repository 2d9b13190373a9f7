package font

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"example.org/diglot/generator/packed"
)

// A Style names one of the fonts of images. The web names a font the same way.
type Style struct {
	Family string
	// Weight is 400 or 700.
	Weight int
}

// The families. The Latin ones are cut out of the others and hold the alphabets of
// Europe, with quotation marks and dots as wide as a letter: in a Chinese font these
// are as wide as a Chinese character.
const (
	Sans       = "Noto Sans SC"
	Serif      = "Noto Serif SC"
	LatinSans  = "Latin Sans"
	LatinSerif = "Latin Serif"
)

// Styles lists every font that `make assets` prepares.
func Styles() []Style {
	return []Style{
		{Sans, 400},
		{Sans, 700},
		{Serif, 700},
		{LatinSans, 400},
		{LatinSans, 700},
		{LatinSerif, 700},
	}
}

// Path is where a font lies in the folder of built assets (see package packed).
func (s Style) Path() string {
	return fmt.Sprintf("fonts/%s-%d.ttf", strings.ReplaceAll(strings.ToLower(s.Family), " ", "-"), s.Weight)
}

// A Face is one font: a style's file, and what its characters measure. It is not safe
// for concurrent use.
type Face struct {
	Style
	// Hash names the file's content.
	Hash string

	data   []byte
	font   *sfnt.Font
	buffer sfnt.Buffer
	seen   map[rune]glyph
}

// A glyph is what a face has for a character.
type glyph struct {
	// index is 0 where it has nothing.
	index sfnt.GlyphIndex
	// advance is in thousandths of the font size.
	advance float64
}

// LoadFace reads a font from the folder of built assets. Its error is
// [packed.ErrNotBuilt] where the folder lacks it.
func LoadFace(built fs.FS, s Style) (*Face, error) {
	data, err := packed.Read(built, s.Path())
	if err != nil {
		return nil, err
	}
	return NewFace(s, data)
}

// NewFace reads a font file with TrueType outlines.
func NewFace(s Style, data []byte) (*Face, error) {
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s %d: %w", s.Family, s.Weight, err)
	}
	sum := sha256.Sum256(data)
	return &Face{Style: s, Hash: hex.EncodeToString(sum[:]), data: data, font: parsed, seen: map[rune]glyph{}}, nil
}

// Has reports whether the face has a shape for a character.
func (f *Face) Has(r rune) bool { return f.glyph(r).index != 0 }

// Advance is the width of a character, 0 for one that the face lacks, in the unit of
// size, the font size. Kerning is left out.
func (f *Face) Advance(r rune, size float64) float64 { return f.glyph(r).advance * size / em }

// glyph looks a character up once.
func (f *Face) glyph(r rune) glyph {
	if g, ok := f.seen[r]; ok {
		return g
	}
	var g glyph
	if index, err := f.font.GlyphIndex(&f.buffer, r); err == nil && index != 0 {
		g.index = index
		units := fixed.Int26_6(f.font.UnitsPerEm()) << 6
		if width, err := f.font.GlyphAdvance(&f.buffer, index, units, font.HintingNone); err == nil {
			g.advance = float64(width) * em / float64(units)
		}
	}
	f.seen[r] = g
	return g
}

// Shapeless reports whether a character needs no shape: blanks, controls, and what only
// says how its neighbours are to be set.
func Shapeless(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf) || unicode.Is(unicode.Variation_Selector, r)
}

// Leans reports whether a character is set with the one before it: a mark on a letter, a
// blank, or one without a shape.
func Leans(r rune) bool { return Shapeless(r) || unicode.In(r, unicode.Mn, unicode.Me) }

// Missing lists the characters of a text for which none of the faces has a shape, each
// once, in the order of the text.
func Missing(faces []*Face, text string) []rune {
	var missing []rune
	said := map[rune]bool{}
	for _, r := range text {
		if Shapeless(r) || said[r] {
			continue
		}
		said[r] = true
		found := false
		for _, f := range faces {
			found = found || f.Has(r)
		}
		if !found {
			missing = append(missing, r)
		}
	}
	return missing
}
