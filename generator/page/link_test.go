package page

import "testing"

func TestRelative(t *testing.T) {
	for name, c := range map[string]struct{ from, to, want string }{
		"the same folder":        {"zh/index.html", "zh/zones.html", "zones.html"},
		"the other language":     {"zh/zones.html", "en/zones.html", "../en/zones.html"},
		"an asset from a chart":  {"zh/charts/a.html", "assets/site.css", "../../assets/site.css"},
		"from the root":          {"index.html", "zh/index.html", "zh/index.html"},
		"to the root":            {"zh/charts/a.html", "index.html", "../../index.html"},
		"a chart beside another": {"zh/charts/a.html", "zh/charts/b.html", "b.html"},
		"itself":                 {"zh/zones.html", "zh/zones.html", "zones.html"},
		"a folder that begins":   {"zh/charts.html", "zh/charts/a.html", "charts/a.html"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := relative(c.from, c.to); got != c.want {
				t.Errorf("relative(%q, %q) = %q, want %q", c.from, c.to, got, c.want)
			}
		})
	}
}
