package generator

import (
	"context"
	"io"
	"io/fs"
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
)

// pressroom writes the texts for newsrooms and packs the press kits, one a language, and
// tells the site of them. Files are those that the kits take from the site.
func pressroom(ctx context.Context, in Input, site *page.Site, paint *palette.Paint, files []file) (texts []file, kits []page.Page, err error) {
	room, err := page.NewPressroom(site, overlay{in.Root, in.Defaults}, paint.Scheme.Resolve)
	if err != nil {
		return nil, nil, err
	}
	fonts, err := imageFonts(in, site)
	if err != nil {
		return nil, nil, err
	}
	content := map[string][]byte{}
	for _, f := range files {
		if strings.HasPrefix(f.path, "press/") {
			content[f.path] = f.content
		}
	}
	langs := site.Report.Config.Languages
	desks := make([]pressDesk, len(langs))
	err = parallel(ctx, workers(in.Jobs), len(langs), func(i int) error {
		desks[i].lang = langs[i]
		return desks[i].write(in, site, room, content, fonts)
	})
	if err != nil {
		return nil, nil, err
	}
	site.Press = map[i18n.Lang]page.Press{}
	for _, d := range desks {
		site.Press[d.lang] = d.press
		texts = append(texts, d.texts...)
		kits = append(kits, page.Page{Path: d.press.Kit.Path, Render: func(w io.Writer) error { return d.kit.pack(in.Cache, w) }})
	}
	return texts, kits, nil
}

// imageFonts is the licence of the fonts in the charts' images, or "" where there are none.
func imageFonts(in Input, site *page.Site) (string, error) {
	for _, pictures := range site.Pictures {
		for _, p := range pictures {
			if len(p.Images) > 0 {
				licences, err := fs.ReadFile(in.Built, licencesFile)
				return fontLicences(string(licences)), err
			}
		}
	}
	return "", nil
}

// A pressDesk is what newsrooms take along in one language.
type pressDesk struct {
	lang  i18n.Lang
	texts []file
	kit   *kit
	press page.Press
}

func (d *pressDesk) write(in Input, site *page.Site, room *page.Pressroom, content map[string][]byte, fonts string) error {
	written, err := room.Texts(d.lang)
	if err != nil {
		return err
	}
	texts, err := written.Site()
	if err != nil {
		return err
	}
	for _, t := range texts {
		f := file{page.PressPath(d.lang, t.Name), t.Content}
		d.texts = append(d.texts, f)
		download := page.Download{Path: f.path, Bytes: len(f.content)}
		switch t.Name {
		case page.PackHTML:
			d.press.HTML = download
		case page.PackText:
			d.press.Text = download
		case page.AllCaptions:
			d.press.Captions = download
		}
	}
	inKit, err := written.Kit(fonts)
	if err != nil {
		return err
	}
	d.kit = newKit(site, d.lang, content, inKit)
	var size byteCount
	if err := d.kit.pack(in.Cache, &size); err != nil {
		return err
	}
	d.press.Kit = page.Download{Path: page.PressPath(d.lang, "kit.zip"), Bytes: int(size)}
	return nil
}

// A byteCount counts what is written to it.
type byteCount int

func (c *byteCount) Write(p []byte) (int, error) {
	*c += byteCount(len(p))
	return len(p), nil
}
