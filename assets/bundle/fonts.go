package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/image/font/sfnt"

	"example.org/diglot/generator/font"
	"example.org/diglot/generator/fontfile"
)

// subsetter is HarfBuzz, relative to node_modules.
const subsetter = "harfbuzzjs/dist/harfbuzz-subset.wasm"

// The fonts of images: each cut out of a font of node_modules, as it is or its Latin part.
var images = []struct {
	style font.Style
	path  string
	latin bool
}{
	{font.Style{Family: font.Sans, Weight: 400}, regularFont, false},
	{font.Style{Family: font.Sans, Weight: 700}, boldFont, false},
	{font.Style{Family: font.Serif, Weight: 700}, serifFont, false},
	{font.Style{Family: font.LatinSans, Weight: 400}, regularFont, true},
	{font.Style{Family: font.LatinSans, Weight: 700}, boldFont, true},
	{font.Style{Family: font.LatinSerif, Weight: 700}, serifFont, true},
}

// dropped are the tables that pictures and headings have no use for: vertical lines,
// variations, hints for coarse screens.
var dropped = []string{"vhea", "vmtx", "VORG", "STAT", "BASE", "gasp", "prep", "DSIG"}

// fonts prepares the fonts of images, and the subsetter that cuts them down further.
func fonts(modules string) (map[string][]byte, error) {
	code, err := os.ReadFile(filepath.Join(modules, filepath.FromSlash(subsetter)))
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	cutter, err := font.NewSubsetter(ctx, code, "")
	if err != nil {
		return nil, err
	}
	defer cutter.Close(ctx)
	files := map[string][]byte{font.SubsetFile: code}
	for _, f := range images {
		data, err := os.ReadFile(filepath.Join(modules, filepath.FromSlash(f.path)))
		if err == nil && f.latin {
			data, err = latin(ctx, cutter, data, f.style)
		}
		if err == nil {
			data, err = strip(data)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.path, err)
		}
		files[f.style.Path()] = data
	}
	return files, nil
}

// strip leaves out the tables that are not needed.
func strip(data []byte) ([]byte, error) {
	file, err := fontfile.Parse(data)
	if err != nil {
		return nil, err
	}
	for _, tag := range dropped {
		delete(file.Tables, tag)
	}
	return file.Bytes(), nil
}

// alphabet is what the Latin fonts hold: European letters, punctuation, signs of money
// and of arithmetic, arrows.
var alphabet = [][2]rune{
	{0x20, 0x7e},
	{0xa0, 0x24f},
	{0x2c6, 0x2dd},
	{0x300, 0x36f},
	{0x370, 0x3ff},
	{0x400, 0x45f},
	{0x1e00, 0x1eff},
	{0x2010, 0x205f},
	{0x2070, 0x209f},
	{0x20a0, 0x20bf},
	{0x2100, 0x214f},
	{0x2190, 0x2193},
	{0x2200, 0x22ff},
}

// latin cuts the Latin part out of a Chinese font. Where the font has a narrow form of a
// sign (quotation marks, dots: feature "pwid"), the character leads to that.
func latin(ctx context.Context, cutter *font.Subsetter, data []byte, style font.Style) ([]byte, error) {
	whole, err := fontfile.Parse(data)
	if err != nil {
		return nil, err
	}
	narrow := whole.Substitutes("pwid")
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var buf sfnt.Buffer
	glyphs := map[rune]uint16{}
	var runes []rune
	var extra []uint16
	for _, span := range alphabet {
		for r := span[0]; r <= span[1]; r++ {
			index, err := parsed.GlyphIndex(&buf, r)
			if err != nil || index == 0 {
				continue
			}
			runes = append(runes, r)
			glyphs[r] = uint16(index)
			if other, ok := narrow[uint16(index)]; ok {
				glyphs[r] = other
				extra = append(extra, other)
			}
		}
	}
	features := []string{"kern", "mark", "mkmk", "ccmp"}
	part, err := cutter.Cut(ctx, data, font.Cut{Runes: runes, Glyphs: extra, KeepNumbers: true, Features: features})
	if err != nil {
		return nil, err
	}
	file, err := fontfile.Parse(part)
	if err != nil {
		return nil, err
	}
	copyright, err := parsed.Name(&buf, sfnt.NameIDCopyright)
	if err != nil {
		return nil, err
	}
	file.SetCharacters(glyphs)
	file.SetName(style.Family, map[int]string{400: "Regular", 700: "Bold"}[style.Weight],
		copyright, "SIL Open Font License 1.1, https://openfontlicense.org")
	return cutter.Cut(ctx, file.Bytes(), font.Cut{Runes: runes, Features: features})
}
