package generator

import (
	"io/fs"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
)

// pressroom writes the texts for newsrooms and packs the press kits, one language after
// the other, and tells the site of them. A kit takes what it holds of the site from what
// is written by then.
func pressroom(in Input, site *page.Site, layouts *page.Layouts, paint *palette.Paint, w *output.Writer) error {
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
		press, err := putTexts(lang, texts, w)
		if err != nil {
			return err
		}
		inKit, err := texts.Kit(fonts)
		if err != nil {
			return err
		}
		archive, err := newKit(site, lang, inKit).pack(in.Cache, w.ReadFile)
		if err != nil {
			return err
		}
		press.Kit = page.Download{Path: page.PressPath(lang, "kit.zip"), Bytes: len(archive)}
		if err := w.Write(press.Kit.Path, archive); err != nil {
			return err
		}
		site.Press[lang] = press
	}
	return nil
}

// putTexts writes the texts of a language.
func putTexts(lang i18n.Lang, texts *page.PressTexts, w *output.Writer) (page.Press, error) {
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
		if err := w.Write(d.Path, t.Content); err != nil {
			return press, err
		}
	}
	return press, nil
}

// imageFonts is the licence of the fonts in the charts' images, or "" where there are to be
// none.
func imageFonts(in Input, site *page.Site) (string, error) {
	if !site.Report.Config.Press.Images {
		return "", nil
	}
	licences, err := fs.ReadFile(in.Built, licencesFile)
	return fontLicences(string(licences)), err
}
