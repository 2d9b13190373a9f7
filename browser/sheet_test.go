//go:build browser

package browser

import (
	"bytes"
	"html/template"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
)

// sheet shows all pictures side by side, and leads to what was printed and measured.
var sheet = template.Must(template.New("sheet").Parse(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of the report</title>
<style>
body { font: 15px/1.4 sans-serif; margin: 2rem; background: #ccc }
section { display: flex; gap: 1rem; overflow-x: auto; align-items: start }
figure { margin: 0; flex: none }
img { display: block; inline-size: 14rem; max-block-size: 40rem; object-fit: cover; object-position: top }
</style>
<h1>Pictures of the report</h1>
{{range .Groups}}<h2>{{.Name}}</h2>
<section>{{range .Pictures}}<figure><a href="{{.}}"><img loading="lazy" src="{{.}}" alt=""></a><figcaption>{{.}}</figcaption></figure>
{{end}}</section>
{{end}}<h2>Other files</h2>
<ul>{{range .Others}}<li><a href="{{.}}">{{.}}</a>
{{end}}</ul>
`))

// A group is the pictures of one page.
type group struct {
	Name     string
	Pictures []string
}

// pictureName is the page's name, then how it was pictured.
var pictureName = regexp.MustCompile(`^(?:forced/)?(.+?)(?:-\d+)?-(?:light|dark)\.png$`)

// writeSheet writes shots/index.html over what the tests have left in shots.
func writeSheet() error {
	var view struct {
		Groups []*group
		Others []string
	}
	byName := map[string]*group{}
	err := fs.WalkDir(os.DirFS("shots"), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || file == "index.html" {
			return err
		}
		name := pictureName.FindStringSubmatch(file)
		switch {
		case name == nil && path.Ext(file) != ".json":
			view.Others = append(view.Others, file)
		case name != nil:
			if byName[name[1]] == nil {
				byName[name[1]] = &group{Name: name[1]}
				view.Groups = append(view.Groups, byName[name[1]])
			}
			byName[name[1]].Pictures = append(byName[name[1]].Pictures, file)
		}
		return nil
	})
	if os.IsNotExist(err) {
		return nil // no test that takes pictures has run
	}
	var out bytes.Buffer
	if err == nil {
		err = sheet.Execute(&out, view)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join("shots", "index.html"), out.Bytes(), 0o644)
	}
	return err
}
