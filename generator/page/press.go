package page

import (
	"html/template"
	"slices"
	"strconv"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// A pressView is the view of the layout "press": all that a newsroom needs.
type pressView struct {
	frame
	Heading, Summary string
	// Embargo says before when nothing may be published, or is "".
	Embargo string

	FilesHeading string
	Files        []pressFile

	UseHeading string
	Licence    pressLicence
	Citations  []pressText

	PublisherHeading, Boilerplate string
	ContactHeading                string
	Contact                       []contactLine

	ChartsHeading string
	Charts        []pressChart
}

// A pressFile is a file to take along, with what it is and how heavy.
type pressFile struct {
	link
	// Name is what the file of the whole report shall be called by those who download it;
	// "" for one that is opened.
	Name           string
	Detail, Weight string
}

// A pressLicence says what may be done, around the licence's name.
type pressLicence struct {
	Before, After string
	link
}

// A pressText is a text to be copied, with what it is.
type pressText struct{ Term, Text string }

// A pressChart is a chart with all that can be taken of it.
type pressChart struct {
	ID string
	link
	// Thumbnail shows the chart, or Drawing where there is no file of it; where it is not
	// drawn Undrawn says so.
	Thumbnail    thumbnail
	Drawing      template.HTML
	Undrawn      string
	CaptionTerm  string
	Caption      []string
	FilesHeading string
	Files        []pressFile
}

// A thumbnail is an image that leads to itself.
type thumbnail struct {
	Src, Alt      string
	Width, Height int
}

// pressID is the id of a chart's place on the page for the press.
func pressID(c *figure.Chart) string { return "press-" + c.ID }

// pressPage is what newsrooms take along, in one language.
func (b *book) pressPage(l *i18n.Language) Page {
	return b.newPage(l, "press", "press", func(s *sheet) any {
		c := s.Report.Config
		v := &pressView{
			Heading: s.t("page-press"), Summary: s.t("press-summary"), Embargo: s.embargo(),
			FilesHeading: s.t("press-files"), Files: s.pressFiles(),
			UseHeading: s.t("press-use"), Licence: s.pressLicence(),
			Citations: []pressText{
				{s.t("press-cite-short"), s.t("press-credit", "report", s.credit())},
				{s.t("press-cite-full"), s.fullCitation()},
			},
			PublisherHeading: s.t("press-publisher"), Boilerplate: s.text(c.Press.Boilerplate),
			ContactHeading: s.t("press-contact"), Contact: s.contact(),
			ChartsHeading: s.t("page-charts"),
		}
		for _, chart := range s.Report.Figures.Charts {
			v.Charts = append(v.Charts, s.pressChart(chart))
		}
		v.frame = s.frame("press", v.Heading, v.Summary)
		v.Styles = append(v.Styles, s.assetList("press.css")...)
		return v
	})
}

// pressFiles lists the files that hold the whole report.
func (s *sheet) pressFiles() []pressFile {
	p := s.Press[s.lang.Key]
	name := s.KitName(s.lang.Key)
	var list []pressFile
	for _, f := range []struct {
		Download
		key, name string
	}{
		{p.Kit, "kit", name + ".zip"},
		{p.HTML, "html", ""},
		{p.Text, "text", name + ".txt"},
		{p.Captions, "captions", name + "-captions.txt"},
	} {
		if f.Path != "" {
			list = append(list, pressFile{
				link: link{s.to(f.Path), s.t("press-file-" + f.key)}, Name: f.name,
				Detail: s.t("press-detail-" + f.key), Weight: s.weight(f.Bytes),
			})
		}
	}
	return list
}

func (s *sheet) pressLicence() pressLicence {
	licence := s.Report.Config.Licence
	if licence.Name == "" {
		return pressLicence{}
	}
	return pressLicence{s.t("press-licence-before"), s.t("press-licence-after"), link{licence.URL, licence.Name}}
}

func (s *sheet) pressChart(c *figure.Chart) pressChart {
	caption := s.caption(c)
	v := pressChart{
		ID: pressID(c), link: link{s.page("charts/" + c.ID), caption.Title},
		CaptionTerm: s.t("press-caption"), Caption: caption.lines(), FilesHeading: s.t("download-heading"),
	}
	picture, drawn := s.Pictures[s.lang.Key][c.ID]
	if !drawn {
		v.Undrawn = s.t("chart-undrawn")
		return v
	}
	v.Thumbnail = s.thumbnail(picture)
	switch {
	case v.Thumbnail.Src == "":
		v.Drawing = template.HTML(picture.Narrow.Markup)
		s.placed[c.ID] = v.ID
	case v.Thumbnail.Alt == "":
		v.Thumbnail.Alt = caption.Title
	}
	for _, image := range picture.Images {
		v.Files = append(v.Files, pressFile{
			link: link{s.to(image.Path), s.t("press-image-" + image.Format)},
			Weight: s.listing(
				s.t("press-image-size", "width", strconv.Itoa(image.Width), "height", strconv.Itoa(image.Height)), s.weight(image.Bytes)),
		})
	}
	for _, d := range picture.Downloads {
		if !slices.ContainsFunc(picture.Images, func(i Image) bool { return i.Path == d.Path }) {
			v.Files = append(v.Files, pressFile{link: link{s.to(d.Path), s.t("download-" + d.Format)}, Weight: s.weight(d.Bytes)})
		}
	}
	if s.Press[s.lang.Key].Text.Path != "" {
		v.Files = append(v.Files, pressFile{link: link{s.to(CaptionPath(s.lang.Key, c.ID)), s.t("press-file-caption")}})
	}
	return v
}

// thumbnail is the first image of a chart, or its SVG where there is none.
func (s *sheet) thumbnail(p Picture) thumbnail {
	if len(p.Images) > 0 {
		first := p.Images[0]
		return thumbnail{s.to(first.Path), p.Description, first.Width, first.Height}
	}
	for _, d := range p.Downloads {
		if d.Format == "svg" {
			return thumbnail{s.to(d.Path), p.Description, p.Wide.Width, p.Wide.Height}
		}
	}
	return thumbnail{}
}
