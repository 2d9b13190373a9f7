package page

import (
	"html/template"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// credit names the report as a line below a chart does: “Innovation report”, first
// edition, November 2026.
func (s *sheet) credit() string {
	return s.listing(s.t("cite-title", "title", s.text(s.Report.Config.Name)), s.editionName())
}

// fullCitation names the report as a list of references does.
func (s *sheet) fullCitation() string {
	c := s.Report.Config
	text := s.listing(s.t("cite-title", "title", s.text(c.Title)), s.editionName(), c.BaseURL, c.Licence.Name)
	if publisher := s.text(c.Publisher.Name); publisher != "" {
		text = s.t("sheet-line", "term", publisher, "text", text)
	}
	return text + s.stop()
}

// editionName is the report's edition with its date, or "".
func (s *sheet) editionName() string {
	return s.listing(s.Report.EditionParts(s.lang.Key)...)
}

// listing joins those of the parts that say something.
func (s *sheet) listing(parts ...string) string {
	return strings.Join(said(parts...), s.t("source-comma"))
}

// said are those of the texts that say something.
func said(texts ...string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}

// stop is the sign that ends a sentence.
func (s *sheet) stop() string { return strings.TrimRight(s.t("source-stop"), " ") }

// embargo says before when nothing may be published, or is "". It does not ask a clock
// whether that has passed: the page is the same whenever it is made.
func (s *sheet) embargo() string {
	moment := s.Report.Config.Press.Embargo
	if moment.IsZero() {
		return ""
	}
	day, err := number.ParsePeriod(moment.Format(time.DateOnly))
	if err != nil { // a year of more than four digits, which the file cannot hold
		return ""
	}
	return s.t("press-embargo", "time", s.t("press-time",
		"date", s.date(day), "clock", strings.TrimPrefix(moment.Format("15:04"), "0"), "zone", s.zone(moment)))
}

// minute is what offsets from UTC are counted in.
const minute = 60

// zone writes the offset from UTC. Of all clocks the Chinese one has a name in its own
// language that every reader of it knows.
func (s *sheet) zone(moment time.Time) string {
	_, seconds := moment.Zone()
	minutes := seconds / minute
	if minutes == 8*minute {
		return s.t("press-zone-east-8")
	}
	offset := ""
	if minutes != 0 {
		sign := "+"
		if minutes < 0 {
			sign, minutes = "−", -minutes
		}
		offset = sign + strconv.Itoa(minutes/minute)
		if rest := minutes % minute; rest != 0 {
			offset += ":" + strconv.Itoa(100 + rest)[1:]
		}
	}
	return s.t("press-zone", "offset", offset)
}

// A contactLine is a way to reach the publisher: a term, and what leads there.
type contactLine struct {
	Term string
	// Href is of a scheme that html/template does not know for harmless (tel), or "";
	// config has checked what follows it.
	Href template.URL
	Text string
}

// contact lists the ways to reach whom journalists ask.
func (s *sheet) contact() []contactLine {
	c := s.Report.Config.Press.Contact
	var list []contactLine
	if name := s.text(c.Name); name != "" {
		list = append(list, contactLine{s.t("press-contact-name"), "", name})
	}
	if c.Email != "" {
		list = append(list, contactLine{s.t("press-contact-email"), template.URL("mailto:" + c.Email), c.Email})
	}
	if c.Phone != "" {
		list = append(list, contactLine{s.t("press-contact-phone"), template.URL("tel:" + dialled(c.Phone)), c.Phone})
	}
	if c.URL != "" {
		list = append(list, contactLine{s.t("press-contact-url"), template.URL(c.URL), c.URL})
	}
	return list
}

// dialled keeps of a telephone number what is dialled (RFC 3966).
func dialled(phone string) string {
	return strings.Map(func(r rune) rune {
		if r == '+' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, phone)
}

// A caption is what stands below a chart in somebody else's pages.
type caption struct {
	Title, Subtitle, Note string
	// Source names the documents and days, Credit the report.
	Source, Credit string
	// Address is the chart's own on the web, or "".
	Address string
	// Alt says in words what the chart shows.
	Alt string
}

// caption writes a chart's.
func (s *sheet) caption(c *figure.Chart) caption {
	out := caption{
		Title: s.text(c.Title), Subtitle: s.text(c.Subtitle), Note: s.text(c.Note),
		Source: s.Report.SourceLine(s.lang.Key, c, ""),
		Credit: s.t("press-credit", "report", s.credit()),
		Alt:    s.Pictures[s.lang.Key][c.ID].Description,
	}
	if base := s.Report.Config.BaseURL; base != "" {
		out.Address = base + ChartPath(s.lang.Key, c.ID)
	}
	return out
}

// lines are the caption without the words for those who do not see the chart.
func (c caption) lines() []string {
	return said(c.Title, c.Subtitle, c.Note, c.Source, c.Credit, c.Address)
}
