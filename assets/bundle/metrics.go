package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The two weights of the page's texts, and the face of titles, relative to node_modules.
const (
	regularFont = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"
	boldFont    = "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"
	serifFont   = "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"
)

// em is the width that the readers of the table assume for what it does not list,
// in thousandths of the font size.
const em = 1000

// emoji is the advance of the common colour emoji fonts, in the same unit.
const emoji = 1245

// metrics writes the table that package font reads: for each weight, runs of
// [first character, width, width, …]. Only characters that are not one em wide are
// listed, which leaves out Han, kana and full-width forms.
func metrics(modules string) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("{")
	for i, f := range []struct{ name, path string }{{"Regular", regularFont}, {"Bold", boldFont}} {
		widths, err := advances(filepath.Join(modules, f.path))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.path, err)
		}
		if i > 0 {
			out.WriteString(",\n")
		}
		fmt.Fprintf(&out, "%q:[", f.name)
		writeRuns(&out, widths)
		out.WriteString("]")
	}
	out.WriteString("}\n")
	return out.Bytes(), nil
}

// advances reads the advance widths of the characters up to U+1FAFF.
func advances(path string) ([]int, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	face, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var buf sfnt.Buffer
	widths := make([]int, 0x1fb00)
	for r := range rune(len(widths)) {
		if widths[r], err = advance(face, &buf, r); err != nil {
			return nil, fmt.Errorf("%U: %w", r, err)
		}
	}
	return widths, nil
}

// advance is the width of one character in thousandths of an em. Marks and format
// characters take no room, whether or not the font has them.
func advance(face *sfnt.Font, buf *sfnt.Buffer, r rune) (int, error) {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
		return 0, nil
	case r >= 0x1f300:
		return emoji, nil
	}
	glyph, err := face.GlyphIndex(buf, r)
	if err != nil || glyph == 0 {
		return em, err
	}
	units := fixed.Int26_6(face.UnitsPerEm()) << 6
	width, err := face.GlyphAdvance(buf, glyph, units, font.HintingNone)
	if err != nil {
		return 0, err
	}
	return int((int64(width)*em + int64(units)/2) / int64(units)), nil
}

// writeRuns writes the characters that are not one em wide. A gap of up to three
// characters of one em is written out, which is shorter than a new run.
func writeRuns(out *bytes.Buffer, widths []int) {
	const gap = 3
	first := true
	for at := 0; at < len(widths); at++ {
		if widths[at] == em {
			continue
		}
		end := at + 1
		for next := end; next < len(widths) && next <= end+gap; next++ {
			if widths[next] != em {
				end = next + 1
			}
		}
		if !first {
			out.WriteString(",\n")
		}
		first = false
		fmt.Fprintf(out, "[%d", at)
		for _, w := range widths[at:end] {
			fmt.Fprintf(out, ",%d", w)
		}
		out.WriteString("]")
		at = end
	}
}

// alphabets leaves in the table what Chinese and European texts are written with: the
// browser has to load it.
func alphabets(table []byte) ([]byte, error) {
	var weights map[string][][]int
	if err := json.Unmarshal(table, &weights); err != nil {
		return nil, err
	}
	for name, runs := range weights {
		weights[name] = slices.DeleteFunc(runs, func(run []int) bool {
			first := run[0]
			return first >= 0x2300 || 0x500 <= first && first < 0x2000
		})
	}
	return json.Marshal(weights)
}
