package generator

import (
	"bytes"
	"crypto/sha256"
	"path"
	"slices"
	"strings"
	"time"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/zipfile"
)

// A kit is the press kit of one language: its files, by name.
type kit struct {
	// folder holds all files, so that unpacking scatters none; day is what they bear.
	folder string
	day    time.Time
	files  []kitFile
}

// A kitFile is one of its files: a text, or a file of the site, by its path there.
type kitFile struct {
	name, from string
	text       []byte
}

// A shelf returns a file that the site has for the press, by its path.
type shelf func(path string) ([]byte, error)

// kitRevision counts the changes of how a kit is packed.
const kitRevision = "1"

// newKit gathers a kit of texts and of what is offered of the charts.
func newKit(site *page.Site, lang i18n.Lang, texts []page.PressText) *kit {
	k := &kit{folder: site.KitName(lang) + "/", day: editionDay(site)}
	for _, t := range texts {
		k.files = append(k.files, kitFile{name: t.Name, text: t.Content})
	}
	for _, p := range site.Pictures[lang] {
		for _, i := range p.Images {
			k.add(page.KitImages, i.Path)
		}
		for _, d := range p.Downloads {
			in := page.KitData
			if d.Format == "svg" || d.Format == "png" {
				in = page.KitImages
			}
			k.add(in, d.Path)
		}
	}
	slices.SortFunc(k.files, func(a, b kitFile) int { return strings.Compare(a.name, b.name) })
	k.files = slices.CompactFunc(k.files, func(a, b kitFile) bool { return a.name == b.name })
	return k
}

// add adds a file of the site.
func (k *kit) add(folder, from string) {
	k.files = append(k.files, kitFile{name: folder + path.Base(from), from: from})
}

// editionDay is the first day of the edition's date, or zero.
func editionDay(site *page.Site) time.Time {
	first, _, ok := site.Report.Config.Edition.Date.Bounds()
	if !ok {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, first)
	if err != nil { // a year that has more or fewer than four digits
		return time.Time{}
	}
	return day
}

// content is a file's, from the kit or from the shelf.
func (f kitFile) content(from shelf) ([]byte, error) {
	if f.from == "" {
		return f.text, nil
	}
	return from(f.from)
}

// pack returns the archive, from the cache where it was packed before. Besides the
// archive it holds one file in memory at a time.
func (k *kit) pack(cache output.Cache, from shelf) ([]byte, error) {
	key, err := k.key(from)
	if err != nil {
		return nil, err
	}
	if archive, ok := cache.Get(key); ok {
		return archive, nil
	}
	var b bytes.Buffer
	z := zipfile.New(&b, k.day)
	for _, f := range k.files {
		content, err := f.content(from)
		if err != nil {
			return nil, err
		}
		switch path.Ext(f.name) {
		case ".png", ".xlsx":
			z.Store(k.folder+f.name, content)
		default:
			z.Deflate(k.folder+f.name, content)
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	// A cache that cannot be written to makes the next build slower, not wrong.
	_ = cache.Put(key, b.Bytes())
	return b.Bytes(), nil
}

// key is the archive's in the cache: it covers all content.
func (k *kit) key(from shelf) (string, error) {
	parts := [][]byte{[]byte("kit " + kitRevision), []byte(k.folder), []byte(k.day.Format(time.DateOnly))}
	for _, f := range k.files {
		content, err := f.content(from)
		if err != nil {
			return "", err
		}
		sum := sha256.Sum256(content)
		parts = append(parts, []byte(f.name), sum[:])
	}
	return output.Key(parts...), nil
}

// fontLicences takes from the file of all licences those of fonts. There, each work is a
// line of name, version, holder and licence, underlined, with the licence's text below.
func fontLicences(all string) string {
	lines := strings.Split(all, "\n")
	var out []string
	font := false
	for i, line := range lines {
		if i+1 < len(lines) && line != "" && lines[i+1] == strings.Repeat("=", len(line)) {
			font = strings.HasSuffix(line, ", OFL-1.1")
		}
		if font {
			out = append(out, line)
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}
