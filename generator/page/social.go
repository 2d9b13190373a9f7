package page

import (
	"unicode/utf8"

	"golang.org/x/text/language"

	"example.org/diglot/generator/figure"
)

// A social is what services show of a page that somebody links to: the properties of the
// Open Graph protocol, which X's cards use too. They want absolute addresses, so there is
// none where the report does not know its own.
type social struct {
	// Type is "website" or "article".
	Type string
	// Site is the report's name, Title the page's without it.
	Site, Title, Description string
	// URL is the page's address.
	URL string
	// Locale is the page's language with a territory: zh_CN. Others are those of the same
	// page in other languages.
	Locale string
	Others []string
	// Image is zero where the report has no images.
	Image socialImage
}

// A socialImage is the picture on a card.
type socialImage struct {
	URL, Alt      string
	Width, Height int
}

// social describes the page to services, with the picture of a chart where it has one, or
// else of the report. Title is "" for the home page.
func (s *sheet) social(title, description string, c *figure.Chart) *social {
	base := s.Report.Config.BaseURL
	if base == "" {
		return nil
	}
	v := &social{
		Type: "article", Site: s.text(s.Report.Config.Name), Title: title, Description: description,
		URL: base + s.path, Locale: locale(s.lang.Tag),
	}
	if title == "" {
		v.Type, v.Title = "website", s.text(s.Report.Config.Title)
	}
	card, alt := s.Cards[s.lang.Key], s.text(s.Report.Config.Title)
	if picture, ok := s.card(c); ok {
		card, alt = picture, s.cardAlt(c)
	}
	if card.Path != "" {
		v.Image = socialImage{URL: base + card.Path, Alt: alt, Width: card.Width, Height: card.Height}
	}
	return v
}

// cardFormat is the press format of the pictures on cards.
const cardFormat = "card"

// card is the picture of a chart for links, or false where there is none.
func (s *sheet) card(c *figure.Chart) (Image, bool) {
	if c == nil {
		return Image{}, false
	}
	for _, image := range s.Pictures[s.lang.Key][c.ID].Images {
		if image.Format == cardFormat {
			return image, true
		}
	}
	return Image{}, false
}

// firstChart is a section's first chart, or nil.
func firstChart(c *chapter) *figure.Chart {
	if len(c.charts) == 0 {
		return nil
	}
	return c.charts[0]
}

// maxAlt is how many characters services take of a picture's description.
const maxAlt = 420

// cardAlt describes a chart's picture: by its description where this is short enough.
func (s *sheet) cardAlt(c *figure.Chart) string {
	if d := s.Pictures[s.lang.Key][c.ID].Description; d != "" && utf8.RuneCountInString(d) <= maxAlt {
		return d
	}
	return s.text(c.Title)
}

// locale is a language as the Open Graph protocol names it, with the territory that its
// speakers are most likely in where the tag names none: en_US.
func locale(tag string) string {
	t := language.Make(tag)
	base, _ := t.Base()
	region, _ := t.Region()
	return base.String() + "_" + region.String()
}
