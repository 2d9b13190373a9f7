package page

import (
	"bytes"
	"encoding/json"
	"io"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// Embeds returns what other sites show charts with: a page for frames for each chart in
// each language and, where the report knows its address, what oEmbed says of it.
func Embeds(s *Site, layouts *Layouts) []Page {
	b := newBook(s, layouts)
	var pages []Page
	for _, l := range b.langs {
		for _, c := range s.Report.Figures.Charts {
			if !b.embeddable(l, c) {
				continue
			}
			pages = append(pages, b.embedPage(l, c))
			if s.Report.Config.BaseURL != "" {
				pages = append(pages, b.oembedFile(l, c))
			}
		}
	}
	return pages
}

// oembedPath is the path of what oEmbed says of a chart.
func oembedPath(l i18n.Lang, id string) string { return "oembed/" + string(l) + "/" + id + ".json" }

// A discovery is a link to what oEmbed says of the page, or zero.
type discovery struct{ Href, Title string }

// oembed leads to what oEmbed says of a chart's page.
func (s *sheet) oembed(c *figure.Chart) discovery {
	base := s.Report.Config.BaseURL
	if base == "" || !s.embeddable(s.lang, c) {
		return discovery{}
	}
	return discovery{base + oembedPath(s.lang.Key, c.ID), s.text(c.Title)}
}

// oembedMaxAge is how many seconds consumers may keep what they were told: a day, after
// which a correction shows.
const oembedMaxAge = 24 * 60 * 60

// An oembedRich is a response of the type "rich" (oEmbed 1.0, section 2.3.4.4).
type oembedRich struct {
	Type            string `json:"type"`
	Version         string `json:"version"`
	Title           string `json:"title"`
	AuthorName      string `json:"author_name,omitempty"`
	AuthorURL       string `json:"author_url,omitempty"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	CacheAge        int    `json:"cache_age"`
	ThumbnailURL    string `json:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
}

// oembedFile is the response for one chart's page. It is a frame alone: what a consumer
// that trusts nobody, such as WordPress, leaves of any code.
func (b *book) oembedFile(l *i18n.Language, c *figure.Chart) Page {
	path := oembedPath(l.Key, c.ID)
	return Page{Path: path, Render: func(w io.Writer) error {
		s := b.sheet(l, path)
		config := s.Report.Config
		q := quote{sheet: s, chart: c, title: s.text(c.Title), picture: s.Pictures[l.Key][c.ID]}
		width := embedWidths()[1]
		height := s.embedHeight(c, width)
		answer := oembedRich{
			Type: "rich", Version: "1.0", Title: q.title,
			AuthorName: s.text(config.Publisher.Name), AuthorURL: config.Publisher.URL,
			ProviderName: s.text(config.Name), ProviderURL: config.BaseURL,
			CacheAge: oembedMaxAge,
			HTML:     q.frame(config.BaseURL+EmbedPath(l.Key, c.ID), width, height, `frameborder="0"`),
			Width:    width, Height: height,
		}
		if card := imageOf(q.picture, "card"); card != nil {
			answer.ThumbnailURL = config.BaseURL + card.Path
			answer.ThumbnailWidth, answer.ThumbnailHeight = card.Width, card.Height
		}
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", " ")
		if err := encoder.Encode(answer); err != nil {
			return err
		}
		_, err := w.Write(out.Bytes())
		return err
	}}
}
