package page

import (
	"path"
	"slices"
	"strings"

	"example.org/diglot/generator/i18n"
)

// The folders and files of a press kit, whose names every system can unpack.
const (
	KitImages   = "images/"
	KitData     = "data/"
	KitCaptions = "captions/"
	KitReadme   = "README.txt"
	KitLicence  = "LICENCE.txt"
	// KitFonts is the licence of the fonts in the images.
	KitFonts = "LICENCE-fonts.txt"
)

// KitName is the name of a language's press kit as an archive and as the folder in it:
// "shapingba-press-zh".
func (s *Site) KitName(l i18n.Lang) string {
	return s.Report.Config.Offline.Name + "-press-" + string(l)
}

// Kit are the texts as files of a press kit: captions in a folder, and with them what is
// in the kit and what may be done with it. Fonts is the text of the licence of the fonts
// in the images; it goes along where there are images.
func (t *PressTexts) Kit(fonts string) ([]PressText, error) {
	s := t.sheet
	html, err := s.textPack(t.text, t.styles, "", func(to string) string { return KitImages + path.Base(to) })
	if err != nil {
		return nil, err
	}
	texts := []PressText{{PackHTML, html}, {PackText, t.plain}, {AllCaptions, t.all}}
	for _, c := range t.captions {
		texts = append(texts, PressText{KitCaptions + c.Name, c.Content})
	}
	licence := s.kitLicence()
	if licence != "" {
		texts = append(texts, PressText{KitLicence, plainFile(licence)})
	}
	if s.hasImages() {
		texts = append(texts, PressText{KitFonts, plainFile(s.t("kit-fonts") + "\n\n" + fonts)})
	}
	return append(texts, PressText{KitReadme, plainFile(s.kitReadme(licence))}), nil
}

// hasImages reports whether charts have images in the page's language.
func (s *sheet) hasImages() bool {
	for _, p := range s.Pictures[s.lang.Key] {
		if len(p.Images) > 0 {
			return true
		}
	}
	return false
}

// hasVectors reports whether charts are offered as SVG in the page's language.
func (s *sheet) hasVectors() bool {
	for _, p := range s.Pictures[s.lang.Key] {
		if slices.ContainsFunc(p.Downloads, func(d Download) bool { return d.Format == "svg" }) {
			return true
		}
	}
	return false
}

// kitLicence says what may be done with the report, or is "".
func (s *sheet) kitLicence() string {
	licence := s.pressLicence()
	if licence.Text == "" {
		return ""
	}
	lines := []string{licence.Before + licence.Text + licence.After}
	if licence.Href != "" {
		lines = append(lines, licence.Href)
	}
	return strings.Join(append(lines, s.fullCitation()), "\n")
}

// kitReadme says what a kit holds; its title is in all languages of the report.
func (s *sheet) kitReadme(licence string) string {
	c := s.Report.Config
	titles := []string{s.t("kit-heading", "title", s.text(c.Title))}
	for _, l := range s.others() {
		titles = append(titles, l.T("kit-heading", "title", s.Report.Text(l.Key, c.Title)))
	}
	parts := []string{strings.Join(append(titles, s.editionName()), "\n"), s.embargo(), s.kitContents(licence), licence}
	if contact := s.contact(); len(contact) > 0 {
		lines := []string{s.t("press-contact")}
		for _, line := range contact {
			lines = append(lines, s.t("sheet-line", "term", line.Term, "text", line.Text))
		}
		parts = append(parts, strings.Join(lines, "\n"))
	}
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return strings.Join(said(parts...), "\n\n")
}

// kitContents lists the files of the kit.
func (s *sheet) kitContents(licence string) string {
	lines := []string{s.t("kit-contents")}
	add := func(key string, files ...string) {
		lines = append(lines, bullet+s.t(key, "files", strings.Join(files, s.t("source-comma"))))
	}
	add("kit-entry-pack", PackHTML, PackText)
	if len(s.Pictures[s.lang.Key]) > 0 {
		add("kit-entry-captions", KitCaptions, AllCaptions)
		switch {
		case s.hasImages():
			add("kit-entry-images", KitImages)
		case s.hasVectors():
			add("kit-entry-vectors", KitImages)
		}
		add("kit-entry-data", KitData)
	}
	if licence != "" {
		add("kit-entry-licence", KitLicence)
	}
	if s.hasImages() {
		add("kit-entry-fonts", KitFonts)
	}
	return strings.Join(lines, "\n")
}
