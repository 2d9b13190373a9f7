package press

import (
	"strings"
	"testing"
)

// A plate keeps what its drawing says, each text in the type of its language, and sets what
// is too wide in a smaller size.
func TestPlate(t *testing.T) {
	s := studio(t)
	f := Format{Name: "cover", Width: 1200, Height: 1600, Margin: 96, Pixels: 1200}
	drawing := `<svg viewBox="0 0 1200 1600"><title>t</title>` +
		`<text xml:lang="zh-Hans" x="96" y="260" font-family="serif" font-size="160">科创“智核”</text>` +
		`<text xml:lang="en" x="96" y="400" font-size="64" class="m">` + strings.Repeat("Wide ", 40) + `</text>` +
		`<text xml:lang="en" x="96" y="500" font-size="34">“desk”</text></svg>`
	image, err := s.Plate([]byte(drawing), f, "zh-Hans", "t")
	if err != nil || len(image.Missing) > 0 {
		t.Fatal(err, string(image.Missing))
	}
	inside(t, "plate", image)
	markup := string(image.Markup())
	for _, want := range []string{`width="1200"`, `height="1600"`, `font-family="Noto Serif SC"`, "智核"} {
		if !strings.Contains(markup, want) {
			t.Errorf("no %s in %s", want, markup)
		}
	}
	if strings.Contains(markup, `class=`) || strings.Contains(markup, `"serif"`) {
		t.Errorf("a class or another font is left in %s", markup)
	}
	var sizes []float64
	image.root.walk(func(n *node) {
		if n.name == "text" {
			sizes = append(sizes, length(n.get("font-size")))
		}
	})
	if len(sizes) != 3 || sizes[0] != 160 || sizes[1] >= 64 || sizes[2] != 34 {
		t.Errorf("the sizes of type are %v", sizes)
	}
	if image, err = s.Plate([]byte(`<svg><text font-size="30">שלום</text></svg>`), f, "zh-Hans", "t"); err != nil || string(image.Missing) != "שלום" {
		t.Errorf("missing %q, %v", string(image.Missing), err)
	}
}
