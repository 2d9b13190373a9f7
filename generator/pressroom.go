package generator

import (
	"io/fs"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
)

// pressroom writes the texts for newsrooms and packs the press kits, one language after
// the other, and tells the site of them. A kit takes what it holds of the site from a
// shelf; put writes a file of the site, and a kit as soon as it is packed.
func pressroom(in Input, site *page.Site, layouts *page.Layouts, paint *palette.Paint, from shelf, put func(path string, content []byte) error) error {
	room := page.NewPressroom(site, layouts, paint.Scheme.Resolve)
	fonts, err := imageFonts(in, site)
	if err != nil {
		return err
	}
	site.Press = map[i18n.Lang]page.Press{}
	for _, lang := range site.Report.Config.Languages {
		texts, err := room.Texts(lang)
		if err != nil {
			return err
		}
		press, err := putTexts(lang, texts, put)
		if err != nil {
			return err
		}
		inKit, err := texts.Kit(fonts)
		if err != nil {
			return err
		}
		archive, err := newKit(site, lang, inKit).pack(in.Cache, from)
		if err != nil {
			return err
		}
		press.Kit = page.Download{Path: page.PressPath(lang, "kit.zip"), Bytes: len(archive)}
		if err := put(press.Kit.Path, archive); err != nil {
			return err
		}
		site.Press[lang] = press
	}
	return nil
}

// putTexts writes the texts of a language.
func putTexts(lang i18n.Lang, texts *page.PressTexts, put func(path string, content []byte) error) (page.Press, error) {
	var press page.Press
	list, err := texts.Site()
	if err != nil {
		return press, err
	}
	for _, t := range list {
		d := page.Download{Path: page.PressPath(lang, t.Name), Bytes: len(t.Content)}
		switch t.Name {
		case page.PackHTML:
			press.HTML = d
		case page.PackText:
			press.Text = d
		case page.AllCaptions:
			press.Captions = d
		}
		if err := put(d.Path, t.Content); err != nil {
			return press, err
		}
	}
	return press, nil
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

// shelfOf is the shelf of files that are still to be written, and of those that are.
func shelfOf(files []file, w *output.Writer) shelf {
	held := map[string][]byte{}
	for _, f := range files {
		held[f.path] = f.content
	}
	return func(path string) ([]byte, error) {
		if content, ok := held[path]; ok {
			return content, nil
		}
		return w.ReadFile(path)
	}
}
