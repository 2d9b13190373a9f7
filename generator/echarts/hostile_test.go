package echarts

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// read parses an SVG as XML and returns the texts of its text, title and desc elements,
// and the names of all elements and attributes.
func read(svg []byte) (texts []string, names map[string]bool, err error) {
	names = map[string]bool{}
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return texts, names, nil
		}
		if err != nil {
			return nil, nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			names[token.Name.Local] = true
			for _, a := range token.Attr {
				names[token.Name.Local+" "+a.Name.Local] = true
			}
		case xml.CharData:
			texts = append(texts, string(token))
		}
	}
}

// chartOf is a chart that shows a text wherever an author's words may stand.
func chartOf(t *testing.T, text string) Job {
	t.Helper()
	option, err := json.Marshal(map[string]any{
		"textStyle": map[string]any{"fontSize": 15, "color": "var(--ink)"},
		"grid":      map[string]any{"outerBoundsMode": "none"},
		"xAxis":     map[string]any{"show": false},
		"yAxis":     map[string]any{"type": "category", "data": []any{text}},
		"series": []any{map[string]any{
			"type": "bar", "name": text, "label": map[string]any{"show": true, "color": "var(--ink)"},
			"data": []any{map[string]any{"value": 1, "name": text, "text": text, "tip": text}},
		}},
		"graphic": []any{map[string]any{"type": "text", "style": map[string]any{"text": text, "fill": "var(--ink)"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return Job{ID: "x", Option: option, Width: 300, Height: 100, Class: "w", Title: text, Desc: text, Lang: "en"}
}

func TestHostileTexts(t *testing.T) {
	e := engine(t)
	plain, err := e.Render(chartOf(t, "plain"))
	if err != nil {
		t.Fatal(err)
	}
	_, want, err := read(plain)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ text, shown string }{
		"markup":             {`<script>alert(1)</script>`, `<script>alert(1)</script>`},
		"the end of a text":  {`</text></svg><img src=x onerror=alert(1)>`, `</text></svg><img src=x onerror=alert(1)>`},
		"quotes":             {`" onload="alert(1)" x='y'`, `" onload="alert(1)" x='y'`},
		"entities":           {`&lt;b&gt; &amp; &#x3c; &nbsp;`, `&lt;b&gt; &amp; &#x3c; &nbsp;`},
		"the end of CDATA":   {`]]> <!-- --> <?php ?>`, `]]> <!-- --> <?php ?>`},
		"templates":          {`{b} {c} {@x} {a|rich} ${x}`, `{b} {c} {@x} {a|rich} ${x}`},
		"control characters": {"a\x00\x07\x1b[31m\x7f\u0085b", "a[31mb"},
		"noncharacters":      {"a\ufffe\uffff\ufdd0b", "ab"},
		"invalid UTF-8":      {"a\xff\xc3b", "a\ufffd\ufffdb"},
		"right to left":      {"\u202eمرحبا\u202c", "\u202eمرحبا\u202c"},
		"emoji":              {"👩‍🔬🇨🇳 100 %", "👩‍🔬🇨🇳 100 %"},
		"a property's name":  {"__proto__", "__proto__"},
		"another":            {"constructor", "constructor"},
		"a colour":           {"red", "red"},
		"a reference":        {"url(#x-c0)", "url(#x-c0)"},
	} {
		t.Run(name, func(t *testing.T) {
			svg, err := e.Render(chartOf(t, c.text))
			if err != nil {
				t.Fatal(err)
			}
			texts, names, err := read(svg)
			if err != nil {
				t.Fatalf("%v in %s", err, svg)
			}
			if diff := cmp.Diff(slices.Repeat([]string{c.shown}, 5), texts); diff != "" {
				t.Errorf("texts (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(names))); diff != "" {
				t.Errorf("elements and attributes (-plain +hostile):\n%s", diff)
			}
		})
	}
}

func TestLongText(t *testing.T) {
	long := strings.Repeat("很长的标签 and on ", 1000)
	svg, err := engine(t).Render(chartOf(t, long))
	if err != nil {
		t.Fatal(err)
	}
	if texts, _, err := read(svg); err != nil || len(texts) != 5 {
		t.Errorf("%d texts, error %v", len(texts), err)
	}
}

// A lone half of a surrogate pair can stand in JSON, and not in UTF-8.
func TestLoneSurrogate(t *testing.T) {
	job := chartOf(t, "X")
	job.Option = json.RawMessage(strings.ReplaceAll(string(job.Option), `"X"`, `"\ud83d"`))
	svg, err := engine(t).Render(job)
	if err != nil {
		t.Fatal(err)
	}
	texts, _, err := read(svg)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"X", "X", "\ufffd", "\ufffd", "\ufffd"}, texts); diff != "" {
		t.Error(diff)
	}
}

func TestCleanRefuses(t *testing.T) {
	wrap := func(inner string) string { return `<svg width="9" height="9">` + inner + `</svg>` }
	for name, raw := range map[string]string{
		"nothing":                   ``,
		"another root":              `<div ></div>`,
		"an open root":              `<svg width="9">`,
		"text after the root":       wrap(``) + `text`,
		"an element after the root": wrap(``) + `<g ></g>`,
		"a script":                  wrap(`<script ></script>`),
		"a style":                   wrap(`<style >.a{}</style>`),
		"a foreign object":          wrap(`<foreignObject x="1"></foreignObject>`),
		"a link":                    wrap(`<a href="javascript:alert(1)"></a>`),
		"an event":                  wrap(`<path d="M0 0" onclick="x()"></path>`),
		"a style on a shape":        wrap(`<path d="M0 0" style="fill:red"></path>`),
		"a reference elsewhere":     wrap(`<path d="M0 0L1 1L0 1" fill="url(https://example.org/x#y)"></path>`),
		"a foreign id":              wrap(`<clipPath id="chart"></clipPath>`),
		"no number":                 wrap(`<circle cx="NaN" cy="1" r="1" fill="red"></circle>`),
		"no number in a path":       wrap(`<path d="M0 0LNaN 1" fill="red"></path>`),
		"infinity":                  wrap(`<path d="M0 0L1 1" fill="red" transform="translate(Infinity 0)"></path>`),
		"an unknown path command":   wrap(`<path d="M0 0T1 1" fill="red"></path>`),
		"too few operands":          wrap(`<path d="M0 0L1" fill="red"></path>`),
		"a text without a size":     wrap(`<text style="font-family:serif">a</text>`),
		"a foreign style":           wrap(`<text style="font-size:9px;background:url(x)">a</text>`),
		"an element in a text":      wrap(`<text style="font-size:9px"><b ></b></text>`),
		"content in a shape":        wrap(`<path d="M0 0">a</path>`),
		"an open group":             wrap(`<g >`),
		"crossed ends":              wrap(`<defs ><g ></defs></g>`),
		"an unquoted value":         wrap(`<path d=M0></path>`),
		"a comment":                 wrap(`<!-- -->`),
	} {
		if svg, err := Clean(raw, Job{ID: "x", Width: 9, Height: 9}); err == nil {
			t.Errorf("%s is let through: %s", name, svg)
		}
	}
}

// FuzzClean holds that whatever comes out is XML of the elements and attributes that
// are let through.
func FuzzClean(f *testing.F) {
	e := engine(f)
	allowed := map[string]bool{}
	for _, job := range samples(f) {
		raw, err := e.draw(job)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
		svg, err := Clean(raw, job)
		if err != nil {
			f.Fatal(err)
		}
		_, names, err := read(svg)
		if err != nil {
			f.Fatal(err)
		}
		maps.Copy(allowed, names)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		svg, err := Clean(raw, Job{ID: "x", Width: 9, Height: 9, Title: raw, Desc: raw, Class: raw, Lang: raw})
		if err != nil {
			return
		}
		_, names, err := read(svg)
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		for name := range names {
			_, attribute, _ := strings.Cut(name, " ")
			if strings.HasPrefix(attribute, "on") || attribute == "style" || attribute == "href" || fmt.Sprint(name) == "script" {
				t.Errorf("%q is let through", name)
			}
		}
	})
}

// renamed gives the names in an option, one after another, the names of properties that
// every JavaScript object has.
func renamed(value any, names map[string]string) any {
	properties := []string{"__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "length"}
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = renamed(value[i], names)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			if slices.Contains([]string{"type", "color", "layout", "position", "align", "symbol", "orient"}, key) {
				continue
			}
			value[key] = renamed(value[key], names)
		}
	case string:
		if strings.HasPrefix(value, "var(") || value == "transparent" || value == "sans-serif" || strings.HasSuffix(value, "%") {
			return value
		}
		if names[value] == "" {
			names[value] = properties[len(names)%len(properties)]
			if len(names) > len(properties) {
				names[value] += value
			}
		}
		return names[value]
	}
	return value
}

// TestPropertyNames draws every sample with names that are also those of properties:
// the charts after them must not differ.
func TestPropertyNames(t *testing.T) {
	e := engine(t)
	jobs := samples(t)
	var want [][]byte
	for _, job := range jobs {
		svg, err := e.Render(job)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, svg)
	}
	for i, job := range jobs {
		var option any
		if err := json.Unmarshal(job.Option, &option); err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		text, err := json.Marshal(renamed(option, names))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.Render(Job{ID: "x", Option: text, Width: 720, Height: 266}); err != nil {
			t.Errorf("%s with the names %v: %v", job.ID, names, err)
		}
		after, err := e.Render(jobs[(i+1)%len(jobs)])
		if err != nil || string(after) != string(want[(i+1)%len(jobs)]) {
			t.Fatalf("after %s with names of properties, the next chart differs (error %v)", job.ID, err)
		}
	}
}
