package generator

import (
	"bytes"
	"io"
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
	files  []file
	// key is the archive's in the cache; archive is kept where the cache does not hold it.
	key     string
	archive []byte
}

// kitRevision counts the changes of how a kit is packed.
const kitRevision = "1"

// newKit gathers a kit of what is offered of the charts, and of texts. Content holds the
// site's files for the press by their paths.
func newKit(site *page.Site, lang i18n.Lang, content map[string][]byte, texts []page.PressText) *kit {
	k := &kit{folder: site.KitName(lang) + "/", day: editionDay(site)}
	for _, t := range texts {
		k.files = append(k.files, file{k.folder + t.Name, t.Content})
	}
	for _, p := range site.Pictures[lang] {
		for _, i := range p.Images {
			k.add(page.KitImages, i.Path, content)
		}
		for _, d := range p.Downloads {
			in := page.KitData
			if d.Format == "svg" || d.Format == "png" {
				in = page.KitImages
			}
			k.add(in, d.Path, content)
		}
	}
	slices.SortFunc(k.files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	k.files = slices.CompactFunc(k.files, func(a, b file) bool { return a.path == b.path })
	parts := [][]byte{[]byte("kit " + kitRevision), []byte(k.day.Format(time.DateOnly))}
	for _, f := range k.files {
		parts = append(parts, []byte(f.path), f.content)
	}
	k.key = output.Key(parts...)
	return k
}

// add adds a file of the site.
func (k *kit) add(folder, from string, content map[string][]byte) {
	if c, ok := content[from]; ok {
		k.files = append(k.files, file{k.folder + folder + path.Base(from), c})
	}
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

// pack writes the archive, or takes it from the cache where it was packed before. With a
// cache, a kit is in memory only while it is written.
func (k *kit) pack(cache output.Cache, w io.Writer) error {
	archive, ok := k.archive, k.archive != nil
	if !ok {
		archive, ok = cache.Get(k.key)
	}
	if !ok {
		var b bytes.Buffer
		if err := k.zip(&b); err != nil {
			return err
		}
		archive = b.Bytes()
		if err := cache.Put(k.key, archive); err != nil || cache == (output.Cache{}) {
			k.archive = archive
		}
	}
	_, err := w.Write(archive)
	return err
}

func (k *kit) zip(w io.Writer) error {
	z := zipfile.New(w, k.day)
	for _, f := range k.files {
		switch path.Ext(f.path) {
		case ".png", ".xlsx":
			z.Store(f.path, f.content)
		default:
			z.Deflate(f.path, f.content)
		}
	}
	return z.Close()
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
