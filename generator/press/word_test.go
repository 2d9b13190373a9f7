package press

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
)

// TestWords holds images whose words are written over their marks against resvg's drawing
// of the whole.
func TestWords(t *testing.T) {
	s, room := studio(t), darkroom(t)
	for _, tag := range []string{"zh-Hans", "en"} {
		for _, f := range formats() {
			image, err := s.Compose(zones(tag), f, []byte(bars), barsShape())
			if err != nil {
				t.Fatal(err)
			}
			if rest, words := image.split(); rest.find("text") || len(words) == 0 {
				t.Errorf("%s, %s: %d words, and others are left to resvg", tag, f.Name, len(words))
			} else if rest.ground() == "" || rest.ground() != "" {
				t.Errorf("%s, %s: the paper is not taken out, once", tag, f.Name)
			}
			letters, err := room.Case(t.Context(), image)
			if err != nil {
				t.Fatal(err)
			}
			file, err := image.PNG(t.Context(), letters)
			if err != nil {
				t.Fatal(err)
			}
			got, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			drawing, err := image.drawing(letters, image.Markup())
			if err != nil {
				t.Fatal(err)
			}
			want, err := room.engine.Render(t.Context(), drawing, image.Pixels)
			if err != nil {
				t.Fatal(err)
			}
			inked, apart := 0, 0
			for y := range want.Rect.Dy() {
				for x := range want.Rect.Dx() {
					red, _, _, _ := got.At(x, y).RGBA()
					resvg := int(want.RGBAAt(x, y).R)
					inked += 0xff - resvg
					apart += max(int(red>>8)-resvg, resvg-int(red>>8))
				}
			}
			if share := float64(apart) / float64(inked); share > .03 {
				t.Errorf("%s, %s: %.1f %% of the ink lies elsewhere than resvg's", tag, f.Name, 100*share)
			}
		}
	}
}

// A text that a mark follows, or that is more than filled, is left to resvg.
func TestSplit(t *testing.T) {
	for drawing, want := range map[string]string{
		`<rect/><text x="1" y="2" font-size="9">a</text><text fill="#123456">b</text>`: "a b",
		`<text>a</text><rect/><text>b</text>`:                                          "b",
		`<text>a</text><text stroke="#ffffff">b</text><text>c</text>`:                  "c",
		`<text opacity=".5">a</text>`:                                                  "",
		`<text transform="rotate(9)">a</text>`:                                         "",
		`<text fill="url(#p)">a</text>`:                                                "",
		`<text x="1em">a</text>`:                                                       "",
		`<g><text>a</text></g>`:                                                        "",
	} {
		for group, at := range map[string]transform{
			`translate(3 4)`:            {3, 4, 1},
			`translate(3 4) scale(0.5)`: {3, 4, .5},
			`rotate(9)`:                 {},
		} {
			root, err := parse([]byte(`<svg viewBox="0 0 9 9"><text fill="#000000">t</text><g transform="` + group + `" fill="#111c26">` + drawing + `</g></svg>`))
			if err != nil {
				t.Fatal(err)
			}
			var before, after bytes.Buffer
			root.write(&before)
			if rest, words := (&Image{root: root}).split(); len(words) > 0 || len(rest.children) != len(root.children) {
				t.Errorf("%d words are taken out of an image without a frame", len(words))
			}
			rest, words := (&Image{root: root, framed: true}).split()
			root.write(&after)
			if before.String() != after.String() {
				t.Errorf("%s is changed to %s", before.String(), after.String())
			}
			got := map[string]bool{}
			for _, w := range words {
				text, _, _ := strings.Cut(string(w.markup[strings.IndexByte(string(w.markup), '>')+1:]), "<")
				got[text] = true
				if text != "t" && w.group != at {
					t.Errorf("%s: %q is set at %v", group, text, w.group)
				}
			}
			expected := strings.Fields(want + " t")
			if at.scale == 0 {
				expected = []string{"t"}
			}
			for _, text := range expected {
				if !got[text] {
					t.Errorf("%s in %s: %q is left to resvg", drawing, group, text)
				}
			}
			if len(got) != len(expected) || !rest.find("g") {
				t.Errorf("%s in %s: the words are %v, want %q", drawing, group, got, expected)
			}
		}
	}
}
