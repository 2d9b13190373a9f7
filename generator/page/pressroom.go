package page

import (
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
)

// Press is what newsrooms take along in one language. A Download whose Path is "" is
// not there.
type Press struct {
	// Kit is the archive of everything, HTML the text pack, Text the same as plain text,
	// Captions those of all charts.
	Kit, HTML, Text, Captions Download
}

// The names of the texts for newsrooms, within the folder of a language. No chart may
// have the id "text" or "captions".
const (
	PackHTML    = "text.html"
	PackText    = "text.txt"
	AllCaptions = "captions.txt"
)

// A PressText is a text for newsrooms.
type PressText struct {
	// Name is the file's: [PackHTML], [PackText], [AllCaptions], or "<id>.txt" for
	// the caption of a chart.
	Name    string
	Content []byte
}

// A Pressroom writes texts for newsrooms.
type Pressroom struct {
	*book
	colours func(style string) string
}

// NewPressroom parses the layouts. Colours writes out the colours that a style refers
// to, as "var(--ink)".
func NewPressroom(s *Site, layouts fs.FS, colours func(style string) string) (*Pressroom, error) {
	b, err := newBook(s, layouts)
	if err != nil {
		return nil, err
	}
	return &Pressroom{b, colours}, nil
}

// PressPath is the path of a file for newsrooms: "press/zh/kit.zip".
func PressPath(l i18n.Lang, name string) string { return "press/" + string(l) + "/" + name }

// CaptionPath is the path of a chart's caption: "press/zh/zones.txt".
func CaptionPath(l i18n.Lang, id string) string { return PressPath(l, id+".txt") }

// Texts writes all texts in one language. Image gives the address of an image of a
// chart, by its path in the site, as the text pack sees it; nil for the site's own.
func (p *Pressroom) Texts(lang i18n.Lang, image func(path string) string) ([]PressText, error) {
	l := p.Report.Catalog.Lang(lang)
	path := PressPath(lang, PackHTML)
	html, err := p.textPack(l, path, image)
	if err != nil {
		return nil, err
	}
	texts := []PressText{
		{PackHTML, html},
		{PackText, plainFile(p.plainText(l, path))},
	}
	s := p.sheet(l, path)
	var captions []string
	for _, c := range p.Report.Figures.Charts {
		caption := s.caption(c)
		lines := caption.lines()
		captions = append(captions, strings.Join(lines, "\n"))
		if caption.Alt != "" {
			lines = append(lines, "", s.t("sheet-line", "term", s.t("press-alt"), "text", caption.Alt))
		}
		texts = append(texts, PressText{c.ID + ".txt", plainFile(strings.Join(lines, "\n"))})
	}
	if embargo := s.embargo(); embargo != "" {
		captions = append([]string{embargo}, captions...)
	}
	return append(texts, PressText{AllCaptions, plainFile(strings.Join(captions, "\n\n"))}), nil
}

// byteOrderMark makes browsers read a text file as UTF-8 whose host does not say what it
// is, and so old editors.
const byteOrderMark = "\ufeff"

// plainFile is a text as a file: UTF-8, a line end at its end, no control characters
// but those of lines and columns.
func plainFile(text string) []byte {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
	return []byte(byteOrderMark + strings.TrimRight(text, "\n") + "\n")
}
