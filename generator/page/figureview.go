package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/report"
)

// A chartView is a chart with everything around it.
type chartView struct {
	// ID is the element's, Chart the chart's own.
	ID, Chart string
	// One of H1, H2 and H3 is set: the level of the title.
	H1, H2, H3      bool
	Title, Subtitle string
	// Href leads to the chart's own page.
	Href         string
	Wide, Narrow template.HTML
	// Data is the address of the script with the chart's points and options, or "".
	// Role says what the chart is to those who walk through it, and Keys what the
	// keyboard does.
	Data, Role, Keys string
	// Engine is the address of the script that makes the chart interactive, or ""
	// where it stays as it is; Variants lists the classes of the drawings that can.
	Engine, Variants string

	Note string
	// Legend explains the signs at values, or is "".
	Legend    string
	Citation  citation
	Downloads downloads
	// Undrawn stands in the place of a drawing that the report's errors prevent, or "".
	Undrawn string
	// Fold is the words that open the table, or "" where the table stands by itself.
	Fold  string
	Table tableView
}

// A tableView is a table of data with its caption.
type tableView struct {
	Caption string
	// Scroll is set on tables that may be wider than the page.
	Scroll bool
	// Marked is set where flags stand at numbers.
	Marked  bool
	Columns []cellView
	// Widths are the widths of the columns.
	Widths []int
	Rows   []rowView
}

// A rowView is a row with its head.
type rowView struct {
	Head  string
	Cells []cellView
}

// A cellView is a cell or the head of a column. Numeric ones are set flush right.
type cellView struct {
	Text string
	// Mark is what is set after the text or, where that is "", in its place.
	Mark    template.HTML
	Numeric bool
	// Plain is the whole cell as text, the flags as raised letters.
	Plain string
}

// chartID is the id of a chart's element on every page that shows it.
func chartID(c *figure.Chart) string { return "chart-" + c.ID }

// chart places a chart on the page, its title as a heading of the level given
// (1, 2 or 3).
func (s *sheet) chart(c *figure.Chart, level int) chartView {
	v := s.view(c, level)
	picture, _ := s.picture(c)
	if v.Data = s.asset(picture.Data); v.Data != "" {
		v.Role, v.Keys = s.t("chart-role"), s.keysHint(picture)
		if v.Variants = variants(picture); v.Variants != "" {
			v.Engine = s.asset(engineAsset)
		}
		s.walked = true
	}
	s.placed[c.ID] = v.ID
	return v
}

// keysHint says what the keyboard does in a chart.
func (s *sheet) keysHint(p Picture) string {
	if p.Grouped {
		return s.t("chart-keys-groups")
	}
	return s.t("chart-keys")
}

// picture is a chart as this page shows it: side by side with another language there
// is room for the narrow drawing alone.
func (s *sheet) picture(c *figure.Chart) (Picture, bool) {
	picture, drawn := s.Pictures[s.lang.Key][c.ID]
	if s.edition != nil {
		picture.Wide = SVG{}
	}
	return picture, drawn
}

// variants lists the classes of a picture's drawings that can become interactive.
func variants(p Picture) string {
	var classes []string
	if p.Wide.Live {
		classes = append(classes, "w")
	}
	if p.Narrow.Live {
		classes = append(classes, "s")
	}
	return strings.Join(classes, " ")
}

// view writes what belongs to a chart, drawn or as a table.
func (s *sheet) view(c *figure.Chart, level int) chartView {
	picture, drawn := s.picture(c)
	title := s.text(c.Title)
	v := chartView{
		ID: chartID(c), Chart: c.ID,
		H1: level == 1, H2: level == 2, H3: level == 3,
		Title: title, Subtitle: s.text(c.Subtitle),
		Href:      s.page("charts/" + c.ID),
		Wide:      template.HTML(picture.Wide.Markup),
		Narrow:    template.HTML(picture.Narrow.Markup),
		Note:      s.text(c.Note),
		Legend:    s.legend(report.ChartSigns(c)),
		Citation:  s.citation(c),
		Downloads: s.downloads(picture.Downloads),
		Table:     s.tableOf(title, picture.Table),
	}
	if s.ebook == nil && drawn && s.Report.Config.BaseURL != "" {
		v.Downloads.Embed = link{v.Href + "#embed", s.t("embed-heading")}
	}
	if !drawn {
		v.Undrawn = s.t("chart-undrawn")
	} else if s.ebook != nil {
		s.forEbook(&v)
	}
	if len(picture.Table.Rows) > 0 && level != 1 {
		v.Fold = s.t("chart-table")
	}
	return v
}

// engineAsset is the logical name of the script that draws live charts.
const engineAsset = "echarts.js"

// The room that the table of a chart has on the smallest phone, in the size of text, and
// how wide its columns get at most: that of the heads of rows, and the others.
const (
	phoneRoom        = 18
	scrollRoom       = 24 // of a table that scrolls there
	mostHead, mostIn = 14, 10
)

func (s *sheet) tableOf(caption string, t report.Table) tableView {
	v := tableView{Caption: caption, Marked: t.Marked()}
	columns := make([]demand, len(t.Columns))
	for i, c := range t.Columns {
		columns[i].most = mostIn
		columns[i].plain(s.emHead, c.Title)
		v.Columns = append(v.Columns, cellView{Text: c.Title, Numeric: c.Numeric, Plain: c.Title})
	}
	for _, r := range t.Rows {
		row := rowView{Head: r.Head}
		if len(columns) > 0 {
			columns[0].most = mostHead
			columns[0].plain(s.em, r.Head)
		}
		for i, cell := range r.Cells {
			numeric := i+1 < len(t.Columns) && t.Columns[i+1].Numeric
			if numeric {
				columns[i+1].number(s.em, cell.Text, v.Marked)
			} else if i+1 < len(t.Columns) {
				columns[i+1].plain(s.em, cell.Text)
			}
			row.Cells = append(row.Cells, s.cellOf(cell, numeric))
		}
		v.Rows = append(v.Rows, row)
	}
	v.Widths = steps(columns, phoneRoom, phoneGap)
	if v.Scroll = total(v.Widths) > phoneRoom; v.Scroll {
		v.Widths = steps(columns, scrollRoom, phoneGap)
	}
	return v
}

// cellOf is a cell of a table.
func (s *sheet) cellOf(c report.Cell, numeric bool) cellView {
	v := cellView{Text: c.Text, Numeric: numeric, Plain: c.Text + c.Flags.Superscript(), Mark: s.flagMark(c.Flags)}
	if c.Missing != figure.Present {
		v.Text, v.Mark = "", s.missingMark(c.Missing)
	}
	return v
}
