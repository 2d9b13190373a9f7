package page

import (
	"html/template"
	"reflect"
	"strings"
	"testing"
)

func TestCheckFields(t *testing.T) {
	type row struct{ Text string }
	type view struct {
		frame
		Rows []row
		One  *row
	}
	for name, c := range map[string]struct{ text, want string }{
		"a field":                 {`{{.Title}}`, ""},
		"a field that is not":     {`{{.Titel}}`, `no field named "Titel" in view`},
		"inside a range":          {`{{range .Rows}}{{.Text}}{{.Title}}{{end}}`, `no field named "Title" in row`},
		"the view from a range":   {`{{range .Rows}}{{$.Title}}{{$.Nothing}}{{end}}`, `no field named "Nothing" in view`},
		"a branch not taken":      {`{{if .Title}}{{else}}{{.Nothing}}{{end}}`, `no field named "Nothing" in view`},
		"a variable":              {`{{range $i, $r := .Rows}}{{$r.Text}}{{$r.Nothing}}{{end}}`, `no field named "Nothing" in row`},
		"a pointer":               {`{{with .One}}{{.Text}}{{.Nothing}}{{end}}`, `no field named "Nothing" in row`},
		"a shared layout":         {`{{range .Rows}}{{template "part" .}}{{end}}`, `no field named "Part" in row`},
		"a layout that is not":    {`{{template "nowhere" .}}`, `no layout named "nowhere"`},
		"a field of a text":       {`{{.Title.Length}}`, `"Length" has no field, because it is a string`},
		"what a function returns": {`{{(index .Rows 0).Anything}}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			set := template.Must(template.New("page").Parse(c.text))
			template.Must(set.New("part").Parse(`{{.Part}}`))
			err := checkFields(set, "page", reflect.TypeFor[*view]())
			switch {
			case err == nil && c.want != "":
				t.Errorf("%s passed, want %q", c.text, c.want)
			case err != nil && (c.want == "" || !strings.Contains(err.Error(), strings.TrimPrefix(c.want, `"Length" has no field, `))):
				t.Errorf("%s: %v, want %q", c.text, err, c.want)
			}
		})
	}
}

// TestLayoutsOnlyChooseAndRepeat holds the rule that a view is finished strings:
// nothing is called, compared or formatted in a layout.
func TestLayoutsOnlyChooseAndRepeat(t *testing.T) {
	set, err := parseShared(layoutFiles())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range views() {
		l, err := set.page(frameLayout, v.layout, v.view)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range l.tree.Templates() {
			if part.Tree == nil {
				continue
			}
			for _, action := range strings.Split(part.Tree.Root.String(), "{{")[1:] {
				body, _, _ := strings.Cut(action, "}}")
				for _, sign := range []string{"|", "(", "printf", "eq ", "ne ", "not ", "and ", "or ", "index ", "len ", "html ", "js "} {
					if strings.Contains(body, sign) {
						t.Errorf("layouts/%s.html, in %q: {{%s}} works something out", v.layout, part.Name(), body)
					}
				}
			}
		}
	}
}
