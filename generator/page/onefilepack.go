package page

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"example.org/diglot/generator/i18n"
)

// A shelf holds what one-file editions have inside that is not the report's text. It is
// the same in each of them.
type shelf struct {
	icon    template.URL
	theme   template.JS
	style   template.CSS
	scripts []template.JS
	// engine is the pack with the chart engine, byLang has those with what belongs to a
	// language.
	engine   pack
	byLang   map[i18n.Lang]pack
	licences string
}

// A pack is scripts that wait until they are needed, made small.
type pack struct {
	// ID is the element's.
	ID   string
	Text template.HTML
	// hashes name the scripts in the file's policy.
	hashes []string
}

// enginePack is the id of the pack with the chart engine.
const enginePack = "pack"

// packID is the id of the pack with a language's charts and search index.
func packID(l i18n.Lang) string { return enginePack + "." + string(l) }

// packed returns what stands for the address of a script that is inside the file: the
// pack's id and the script's name.
func (f *oneFile) packed(s *sheet, name string) string {
	if name == engineAsset {
		return enginePack + "/" + name
	}
	return packID(s.lang.Key) + "/" + name
}

// shelf puts the site's style sheets and scripts together.
func (b *book) shelf(kit OneFileKit) (*shelf, error) {
	f := &shelf{
		theme:    template.JS(asParsed(kit.Asset("theme.js"))),
		byLang:   map[i18n.Lang]pack{},
		licences: string(kit.Licences),
	}
	if icon := kit.Asset("icon.svg"); len(icon) > 0 {
		f.icon = template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(icon))
	}
	style := bytes.Join([][]byte{kit.Asset("tokens.css"), kit.Asset("site.css"), kit.Asset("search.css"), kit.CSS}, []byte("\n"))
	f.style = template.CSS(asParsed(style))
	for _, name := range []string{"site.js", "walk.js", "live.js", "search.js"} {
		if script := kit.Asset(name); len(script) > 0 {
			f.scripts = append(f.scripts, template.JS(asParsed(script)))
		}
	}
	f.scripts = append(f.scripts, template.JS(asParsed(kit.Script)))
	if err := f.check(); err != nil {
		return nil, err
	}
	var err error
	if engine := kit.Asset(engineAsset); len(engine) > 0 {
		if f.engine, err = newPack(kit, enginePack, []string{engineAsset}); err != nil {
			return nil, err
		}
	}
	for _, l := range b.langs {
		names := slices.Clone(b.Search[l.Key])
		for _, c := range b.Report.Figures.Charts {
			if data := b.Pictures[l.Key][c.ID].Data; data != "" {
				names = append(names, data)
			}
		}
		if f.byLang[l.Key], err = newPack(kit, packID(l.Key), names); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// newPack packs scripts of the site, as a JSON object of their texts by name.
func newPack(kit OneFileKit, id string, names []string) (pack, error) {
	p := pack{ID: id}
	texts := map[string]string{}
	for _, name := range names {
		if text := kit.Asset(name); len(text) > 0 {
			texts[name] = string(text)
			p.hashes = append(p.hashes, hashSource(string(text)))
		}
	}
	if len(texts) == 0 {
		return pack{}, nil
	}
	body, err := json.Marshal(texts) // in the order of the names
	if err != nil {
		return pack{}, err
	}
	text, err := kit.Pack(body)
	p.Text = template.HTML(text)
	return p, err
}

// asParsed is a text as a browser reads it from the file, and takes its hash: with line
// feeds alone at the ends of lines (HTML, section 13.2.3.5). The checker of the W3C, unlike
// browsers, takes the hash without the white space at the ends.
func asParsed(text []byte) []byte {
	text = bytes.TrimSpace(text)
	return bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

// check makes sure that no script or style sheet ends the element that it stands in.
func (f *shelf) check() error {
	if strings.Contains(strings.ToLower(string(f.style)), "</style") {
		return fmt.Errorf("a style sheet in assets/ holds “</style”, which would end it in the one-file edition; write “<\\/style”")
	}
	for _, script := range append(f.scripts, f.theme) {
		text := strings.ToLower(string(script))
		for _, end := range []string{"</script", "<script", "<!--"} {
			if strings.Contains(text, end) {
				return fmt.Errorf("a script in assets/ holds “%s”, which would end it in the one-file edition; write “<\\%s”", end, end[1:])
			}
		}
	}
	return nil
}

// policy lets the file's own scripts and styles work, by their hashes, and nothing be
// requested.
func (f *oneFile) policy(packs []pack) string {
	scripts := []string{hashSource(string(f.theme))}
	for _, script := range f.scripts {
		scripts = append(scripts, hashSource(string(script)))
	}
	for _, p := range packs {
		scripts = append(scripts, p.hashes...)
	}
	return "default-src 'none'; script-src " + strings.Join(scripts, " ") + "; style-src " + hashSource(string(f.style)) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
}
