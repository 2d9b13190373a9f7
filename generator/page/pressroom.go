package page

import (
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

// NewPressroom opens a pressroom. Colours writes out the colours that a style refers to,
// as "var(--ink)".
func NewPressroom(s *Site, layouts *Layouts, colours func(style string) string) *Pressroom {
	return &Pressroom{newBook(s, layouts), colours}
}

// PressPath is the path of a file for newsrooms: "press/zh/kit.zip".
func PressPath(l i18n.Lang, name string) string { return "press/" + string(l) + "/" + name }

// CaptionPath is the path of a chart's caption: "press/zh/zones.txt".
func CaptionPath(l i18n.Lang, id string) string { return PressPath(l, id+".txt") }

// PressTexts are the texts in one language.
type PressTexts struct {
	sheet *sheet
	// text is the text pack's, with classes and the paths of images.
	text     string
	styles   map[string]string
	plain    []byte
	captions []PressText
	all      []byte
}

// Texts writes all texts in one language.
func (p *Pressroom) Texts(lang i18n.Lang) (*PressTexts, error) {
	s := p.sheet(p.Report.Catalog.Lang(lang), PressPath(lang, PackHTML))
	t := &PressTexts{sheet: s, styles: s.packStyles(p.colours)}
	t.text = s.part(packLayout, s.packView())
	t.plain = plainFile(p.plainText(s.lang, s.path))
	embargo := s.embargo()
	var all []string
	if embargo != "" {
		all = append(all, embargo)
	}
	for _, c := range p.Report.Figures.Charts {
		caption := s.caption(c)
		lines := caption.lines()
		all = append(all, strings.Join(lines, "\n"))
		if embargo != "" {
			lines = append([]string{embargo, ""}, lines...)
		}
		if caption.Alt != "" {
			lines = append(lines, "", s.t("sheet-line", "term", s.t("press-alt"), "text", caption.Alt))
		}
		t.captions = append(t.captions, PressText{c.ID + ".txt", plainFile(strings.Join(lines, "\n"))})
	}
	t.all = plainFile(strings.Join(all, "\n\n"))
	return t, s.err
}

// Site are the texts as files of press/<lang>/.
func (t *PressTexts) Site() ([]PressText, error) {
	html, err := t.sheet.textPack(t.text, t.styles, t.sheet.asset("icon.svg"), t.sheet.to)
	return append([]PressText{{PackHTML, html}, {PackText, t.plain}, {AllCaptions, t.all}}, t.captions...), err
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
