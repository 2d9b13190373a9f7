package colour_test

import (
	"math"
	"testing"

	"example.org/diglot/generator/colour"
)

// of reads a colour of a test.
func of(t *testing.T, s string) colour.Colour {
	t.Helper()
	c, err := colour.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"#1f42a9": "#1f42a9", "#1F42A9": "#1f42a9", "#fff": "#ffffff", "#1aF": "#11aaff",
	} {
		if got, err := colour.Parse(text); err != nil || got.String() != want {
			t.Errorf("Parse(%q) = %v, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "#", "#12", "#1234", "#12345", "#1234567", "#12345g", "#ggg", "1f42a9", "red", "##1f42a", "#fffffff", "#１２３"} {
		if got, err := colour.Parse(text); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", text, got)
		}
	}
}

// TestContrast holds ratios that checkers of contrast agree on.
func TestContrast(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21},
		{"#ffffff", "#ffffff", 1},
		{"#767676", "#ffffff", 4.54}, // the lightest grey that text on white may have
		{"#777777", "#ffffff", 4.48},
		{"#949494", "#ffffff", 3.03},
		{"#959595", "#ffffff", 3.00},
		{"#ff0000", "#ffffff", 4.00},
		{"#0000ff", "#ffffff", 8.59},
		{"#00ff00", "#ffffff", 1.37},
		{"#ffff00", "#000000", 19.56},
		{"#1f42a9", "#f9fbfb", 8.39},
	}
	for _, test := range tests {
		a, b := of(t, test.a), of(t, test.b)
		got := colour.Contrast(a, b)
		if math.Abs(got-test.want) > 0.005 || got != colour.Contrast(b, a) {
			t.Errorf("contrast of %s and %s = %.4f, want %.2f both ways", a, b, got, test.want)
		}
	}
}

func TestRatioText(t *testing.T) {
	for ratio, want := range map[float64]string{
		4.46: "4.4", 4.5: "4.5", 4.4999999999: "4.4", 21: "21.0", 3: "3.0", 2.96: "2.9", 1: "1.0",
	} {
		if got := colour.RatioText(ratio); got != want {
			t.Errorf("RatioText(%v) = %s, want %s", ratio, got, want)
		}
	}
	if got := colour.RatioText(colour.Contrast(colour.Colour{}, colour.Colour{R: 255, G: 255, B: 255})); got != "21.0" {
		t.Errorf("black and white are %s apart", got)
	}
}

// TestLab holds the values that CSS Color 4 gives for the primaries.
func TestLab(t *testing.T) {
	for text, want := range map[string]colour.Lab{
		"#ffffff": {L: 1}, "#000000": {},
		"#ff0000": {L: 0.62796, A: 0.22486, B: 0.12585},
		"#00ff00": {L: 0.86644, A: -0.23389, B: 0.17950},
		"#0000ff": {L: 0.45201, A: -0.03246, B: -0.31153},
	} {
		got := of(t, text).Lab()
		if far := math.Max(math.Abs(got.L-want.L), math.Max(math.Abs(got.A-want.A), math.Abs(got.B-want.B))); far > 1e-4 {
			t.Errorf("%s is %v, want %v", text, got, want)
		}
	}
}

// TestMix compares with what Chromium shows for color-mix(in oklab, …).
func TestMix(t *testing.T) {
	tests := []struct {
		a, b  string
		share float64
		want  string
	}{
		{"#1f42a9", "#ffffff", 0.5, "#88a1d8"},
		{"#1f42a9", "#f9fbfb", 0.14, "#d8e1f1"},
		{"#7aa0ff", "#0d151c", 0.6, "#4a649b"},
		{"#ff0000", "#0000ff", 0.25, "#5147d2"},
		{"#1f42a9", "#ffffff", 1, "#1f42a9"},
		{"#1f42a9", "#ffffff", 0, "#ffffff"},
	}
	for _, test := range tests {
		if got := colour.Mix(of(t, test.a), of(t, test.b), test.share); got.String() != test.want {
			t.Errorf("%v of %s in %s = %s, want %s", test.share, test.a, test.b, got, test.want)
		}
	}
}

// TestSee holds each matrix against its rows: what a pure red, green and blue become.
func TestSee(t *testing.T) {
	want := map[string][3]string{
		"protanopia":   {"#6d5f00", "#ffe500", "#0059ff"},
		"deuteranopia": {"#a39000", "#efd63a", "#003dfb"},
		"tritanopia":   {"#ff000f", "#00f7d9", "#006b96"},
	}
	for _, v := range colour.Deficiencies() {
		for i, primary := range []string{"#ff0000", "#00ff00", "#0000ff"} {
			if got := v.See(of(t, primary)).String(); got != want[v.Name][i] {
				t.Errorf("%s with %s is %s, want %s", primary, v.Name, got, want[v.Name][i])
			}
		}
		if grey := of(t, "#808080"); colour.Distance(v.See(grey), grey) > 0.5 {
			t.Errorf("grey has a hue with %s: %s", v.Name, v.See(grey))
		}
	}
}

func TestDistance(t *testing.T) {
	black, white := colour.Colour{}, colour.Colour{R: 255, G: 255, B: 255}
	if d := colour.Distance(black, white); math.Abs(d-100) > 0.01 {
		t.Errorf("black and white are %v apart", d)
	}
	if d := colour.Distance(white, white); d != 0 {
		t.Errorf("white is %v from itself", d)
	}
}

// FuzzParse holds that what is read is written back as it was.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"#1f42a9", "#fff", "#FFF", "red", "#12", "#１２３"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := colour.Parse(s)
		if err != nil {
			return
		}
		if again, err := colour.Parse(c.String()); err != nil || again != c {
			t.Errorf("%q is %s, and that is %s, %v", s, c, again, err)
		}
		if len(s) != 4 && len(s) != 7 {
			t.Errorf("%q was read as a colour", s)
		}
	})
}
