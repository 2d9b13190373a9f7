package page

import (
	"html"
	"html/template"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// The layouts of the text pack: its frame, its text, and a chart in it. The classes of
// the last two name styles; see restyle.
const (
	packFrameLayout  = "pack-base"
	packLayout       = "pack"
	packFigureLayout = "pack-figure"
)

// packViews lists the layouts of the text pack with the types of their views.
func packViews() []layoutView {
	return []layoutView{{packFrameLayout, packFrame{}}, {packLayout, &packView{}}, {packFigureLayout, packFigure{}}}
}

// A packFrame is the view of the layout "pack-base": a page around a finished text.
type packFrame struct {
	Lang, Dir, Title string
	// Icon is an address, or "" where the page is no part of a site.
	Icon string
	Body template.HTML
}

// A packView is the view of the layout "pack": the whole report as a text to be pasted.
type packView struct {
	// Draft is the words of the banner on a report with errors, or "".
	Draft, Embargo string

	Kicker           string
	Heading, Summary template.HTML
	Sections         []packSection

	// Doubts are the disputed figures of the text.
	DoubtsHeading, DoubtsIntro string
	Doubts                     []doubtView
	Sources                    sources
	// Boilerplate is the paragraph on the publisher, Contact whom to ask.
	PublisherHeading, Boilerplate, ContactHeading string
	Contact                                       []contactLine
	Citation                                      string
}

// A packSection is one section of it. Notes are the author's footnotes.
type packSection struct {
	Title, Summary, Body template.HTML
	NotesHeading         string
	Notes                []packNote
}

// A packNote is a footnote with the number that it has in the text.
type packNote struct {
	Number int
	Text   string
}

// A packFigure is the view of the layout "pack-figure": a chart as an image, or as a
// table where there is none.
type packFigure struct {
	Title, Subtitle string
	// Src is the image's path in the site, or ""; Alt says what it shows.
	Src, Alt      string
	Width, Height int
	// Undrawn stands in the place of a drawing that the report's errors prevent, or "".
	Undrawn      string
	Table        tableView
	Note, Source string
	// Legend explains the signs at values, or is "".
	Legend string
}

// textPack writes the report in one language as a page with inline styles alone, which
// editors keep when it is pasted, of its text. Image gives the address of an image by its
// path in the site, icon is that of the page's icon or "".
//
// The addresses of images are relative, and browsers make them absolute when they copy:
// from the published site, an editor's server then finds the images; from a disk it cannot,
// whatever the addresses were, and one on a site that is not yet published leads nowhere.
func (s *sheet) textPack(text string, styles map[string]string, icon string, image func(path string) string) ([]byte, error) {
	body, err := restyle(text, styles, image)
	if err != nil {
		return nil, err
	}
	page := s.part(packFrameLayout, packFrame{
		Lang: s.lang.Tag, Dir: s.lang.Dir, Icon: icon, Body: template.HTML(body),
		Title: s.t("page-title", "page", s.t("page-pack"), "report", s.text(s.Report.Config.Name)),
	})
	return []byte(page), s.err
}

func (s *sheet) packView() *packView {
	c := s.Report.Config
	v := &packView{
		Embargo: s.embargo(), Kicker: s.text(c.Kicker),
		Heading: s.title(s.Report.Inline(s.lang.Key, c.Title)), Summary: s.words(s.Report.Inline(s.lang.Key, c.Summary)),
		DoubtsHeading: s.t("about-disputed"), DoubtsIntro: s.t("about-disputed-intro"),
		PublisherHeading: s.t("press-publisher"), Boilerplate: s.text(c.Press.Boilerplate),
		ContactHeading: s.t("press-contact"), Contact: s.contact(), Citation: s.fullCitation(),
	}
	if s.Draft != nil {
		v.Draft = s.t("draft-banner")
	}
	for _, chapter := range s.chapters[s.lang.Key] {
		v.Sections = append(v.Sections, s.packSection(chapter))
	}
	v.Doubts = s.usedDoubts()
	v.Sources = s.sources()
	return v
}

func (s *sheet) packSection(c *chapter) packSection {
	doc := c.doc
	s.cite(doc)
	env := s.packEnv()
	stale := s.stale(doc)
	var body strings.Builder
	body.WriteString(s.staleWords(doc, stale, review.Front))
	for i := range doc.Blocks {
		body.WriteString(s.staleWords(doc, stale, i))
		body.WriteString(doc.RenderBlock(i, env))
	}
	out := packSection{
		Title: s.title(doc.Front.Title), Summary: s.words(doc.Front.Summary),
		Body: deepen(template.HTML(body.String())), NotesHeading: s.t("footnotes"),
	}
	for i, note := range doc.Footnotes {
		out.Notes = append(out.Notes, packNote{note.Number, doc.FootnoteText(i, s.ref)})
	}
	return out
}

// packEnv is what documents ask of the text pack: numbers are words alone, links lead to
// the web or are words too, and what stands in the text has no id.
func (s *sheet) packEnv() section.Env {
	return section.Env{
		Number:    func(r *section.Ref, closing string) string { return html.EscapeString(s.ref(r)) + closing },
		Directive: s.packDirective,
		Page: func(l *section.Link) string {
			if base := s.Report.Config.BaseURL; base != "" {
				return base + pagePath(s.lang.Key, l.Page) + strings.TrimSuffix("#"+l.Fragment, "#")
			}
			return ""
		},
		Tag: s.tag, NoBlockIDs: true,
	}
}

// ref writes what a placeholder stands for.
func (s *sheet) ref(r *section.Ref) string { return s.Report.RefText(s.lang.Key, r) }

// words writes a text with placeholders as HTML, its numbers as words alone.
func (s *sheet) words(in *section.Inline) template.HTML {
	return template.HTML(html.EscapeString(s.Report.Plain(s.lang.Key, in)))
}

// cite notes the documents and figures that a document of the text names.
func (s *sheet) cite(doc *section.Doc) {
	for _, f := range s.figuresIn(doc) {
		s.note(f)
		for _, c := range report.Cite(f) {
			s.cited[c.Document] = true
		}
	}
}

// usedDoubts lists the disputed figures among those of the text: there is no note that
// could say so at each.
func (s *sheet) usedDoubts() []doubtView {
	var list []doubtView
	for _, f := range s.noted {
		if f.Status == figure.Disputed && f.Quantity.Value != nil {
			list = append(list, doubtView{
				Label: s.text(f.Label), Note: s.text(f.Note),
				Number: template.HTML(html.EscapeString(s.Report.Phrase(s.lang.Key, f, number.Form{}).String())),
			})
		}
	}
	return list
}

// staleWords is the notice on a block that has not followed a change, without its links.
func (s *sheet) staleWords(doc *section.Doc, stale map[int]review.Pair, block int) string {
	p, ok := stale[block]
	if !ok {
		return ""
	}
	return `<blockquote><p class="small">` + html.EscapeString(s.staleText(doc, p)) + "</p></blockquote>\n"
}

// staleText is the same as text.
func (s *sheet) staleText(doc *section.Doc, p review.Pair) string {
	notice := s.notice(doc, p)
	text := notice.Text
	for _, l := range notice.Current {
		text += l.Join + l.Text
	}
	return text
}
