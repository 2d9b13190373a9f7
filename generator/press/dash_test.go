package press

import (
	"bytes"
	"image/png"
	"testing"
)

// TestDots counts the dots of a ring in the pixels: each stands by itself.
func TestDots(t *testing.T) {
	const drawing = `<svg viewBox="0 0 360 360"><g fill="none" stroke="#1f42a9" stroke-width="8" stroke-dasharray="0 1" stroke-linecap="round">` +
		`<path d="M320 180a140 140 0 1 1 -280 0a140 140 0 1 1 280 0" pathLength="12"/></g></svg>`
	image, err := studio(t).Compose(zones("en"), Post(), []byte(drawing), Shape{Width: 360, Height: 360})
	if err != nil {
		t.Fatal(err)
	}
	letters, err := darkroom(t).Case(t.Context(), image)
	if err != nil {
		t.Fatal(err)
	}
	file, err := image.PNG(t.Context(), letters)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	// The only blue beside the emblem is that of the dots: they are counted as islands.
	bounds := picture.Bounds()
	seen := map[[2]int]bool{}
	blue := func(x, y int) bool {
		r, _, b, _ := picture.At(x, y).RGBA()
		return b > 0x8000 && r < 0x6000
	}
	islands := 0
	for y := 0; y < bounds.Max.Y*4/5; y++ {
		for x := range bounds.Max.X {
			if seen[[2]int{x, y}] || !blue(x, y) {
				continue
			}
			islands++
			for todo := [][2]int{{x, y}}; len(todo) > 0; {
				at := todo[0]
				todo = todo[1:]
				if seen[at] || !blue(at[0], at[1]) {
					continue
				}
				seen[at] = true
				todo = append(todo, [2]int{at[0] + 1, at[1]}, [2]int{at[0] - 1, at[1]}, [2]int{at[0], at[1] + 1}, [2]int{at[0], at[1] - 1})
			}
		}
	}
	if islands != 12 {
		t.Errorf("%d dots, want 12", islands)
	}
}
