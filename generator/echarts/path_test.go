package echarts

import "testing"

func TestCompactPath(t *testing.T) {
	for name, c := range map[string]struct{ d, want string }{
		"empty":                {"", ""},
		"a line along x":       {"M0 5L10 5", "M0 5H10"},
		"a line along y":       {"M0.123 5L0.123 9.999", "M0.12 5V10"},
		"a slanted line":       {"M0 5L10 -6", "M0 5L10-6"},
		"a rectangle":          {"M1 2l3 0l0 4l-3 0Z", "M1 2h3v4h-3Z"},
		"after Z the pen":      {"M1 2l3 0l0 4ZL9 2", "M1 2h3v4ZH9"},
		"a bow":                {"M0 0A10 10 0 0 1 7.07106 7.07106", "M0 0A10 10 0 0 1 7.07 7.07"},
		"curves":               {"M0 0C1 2 3 4 5 6Q1 1 2 2", "M0 0C1 2 3 4 5 6Q1 1 2 2"},
		"negative zero":        {"M-0 -0.001L5 1e-7", "M0 0H5"},
		"a point":              {"M3 4l0 0", "M3 4h0"},
		"sums do not drift":    {"M0.1 0l0.2 0L0.3 5", "M0.1 0h0.2V5"},
		"several subpaths":     {"M0 0L1 0M2 2L2 3", "M0 0H1M2 2V3"},
		"large and small size": {"M100000 0L0.005 0", "M100000 0H0.01"},
	} {
		got, err := compactPath(c.d)
		if err != nil || got != c.want {
			t.Errorf("%s: compactPath(%q) = %q, %v; want %q", name, c.d, got, err, c.want)
		}
	}
}

func TestFlat(t *testing.T) {
	for d, want := range map[string]bool{
		"": false, "M0 5H10": true, "M0 5V10": true, "M0 5L10-6": true, "M0 5h3": true,
		"M0 5H10V3": false, "M0 0H1M2 2V3": false, "M0 0A10 10 0 0 1 7 7": false, "M0 0C1 2 3 4 5 6": false, "M0 0H3Z": false, "M0 0": false,
	} {
		if got := flat(d); got != want {
			t.Errorf("flat(%q) = %t", d, got)
		}
	}
}

func TestTransform(t *testing.T) {
	for value, want := range map[string]string{
		"":                             "",
		"translate(1.005 -2)":          "translate(1 -2)",
		"translate(1px,2px) scale(.5)": "translate(1 2) scale(0.5)",
		"rotate(28.64788975654116)":    "rotate(28.65)",
		"matrix(0.707,0.707,-0.70711,-0,12.3456,0)": "matrix(0.707 0.707 -0.7071 0 12.35 0)",
	} {
		got, err := transform(value)
		if err != nil || got != want {
			t.Errorf("transform(%q) = %q, %v; want %q", value, got, err, want)
		}
	}
	for _, value := range []string{"rotate(1", "rotate 1", "(1)", "rotate(x)", `rotate(1)"`} {
		if got, err := transform(value); err == nil {
			t.Errorf("transform(%q) = %q without an error", value, got)
		}
	}
}

func TestAsCircle(t *testing.T) {
	unit := "M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0"
	for name, c := range map[string]struct {
		path tag
		want string
	}{
		"a dot":                   {tag{attrs: []attr{{"d", unit}, {"transform", "matrix(3,0,0,3,112,195.66)"}, {"fill", "red"}}}, "circle"},
		"a fine one":              {tag{attrs: []attr{{"d", "M1 0A1 1 0 1 1 1 -0.01"}, {"transform", "matrix(30,0,0,30,1,1)"}}}, "circle"},
		"an ellipse":              {tag{attrs: []attr{{"d", unit}, {"transform", "matrix(3,0,0,4,112,195)"}}}, ""},
		"turned":                  {tag{attrs: []attr{{"d", unit}, {"transform", "matrix(0,3,-3,0,112,195)"}}}, ""},
		"not scaled":              {tag{attrs: []attr{{"d", unit}}}, ""},
		"another shape":           {tag{attrs: []attr{{"d", "M1 0L0 1Z"}, {"transform", "matrix(3,0,0,3,1,1)"}}}, ""},
		"half a circle":           {tag{attrs: []attr{{"d", "M1 0A1 1 0 1 1 1 -0.5"}, {"transform", "matrix(3,0,0,3,1,1)"}}}, ""},
		"dashed in its own units": {tag{attrs: []attr{{"d", unit}, {"transform", "matrix(3,0,0,3,1,1)"}, {"stroke-dasharray", "1,1"}}}, ""},
	} {
		if got := asCircle(c.path); got.name != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	ring := asCircle(tag{attrs: []attr{{"d", unit}, {"transform", "matrix(4,0,0,4,1,2)"}, {"stroke", "red"}, {"stroke-width", "0.5"}}})
	if r, w := ring.get("r"), ring.get("stroke-width"); r != "4" || w != "2" {
		t.Errorf("a ring of radius 4 and width 2 has radius %s and width %s", r, w)
	}
}
