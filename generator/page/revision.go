package page

import (
	"slices"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// A revisionsView lists what was changed after it was published, newest first.
type revisionsView struct {
	// ID is the heading's. The other words are the heads of the columns.
	ID, Heading, Intro                string
	Date, Figure, Was, Now, Kind, Why string
	Rows                              []revisionView
}

// A revisionView is one change. Href leads to the figure's row of data.
type revisionView struct {
	Date, Figure, Href, Was, Now, Kind, Why string
}

// revisions lists the changes of all figures; the list is empty where there are none.
func (s *sheet) revisions(id string) revisionsView {
	v := revisionsView{
		ID: id, Heading: s.t("revisions"), Intro: s.t("revisions-intro"),
		Date: s.t("revision-date"), Figure: s.t("revision-figure"), Was: s.t("revision-was"),
		Now: s.t("revision-now"), Kind: s.t("revision-kind"), Why: s.t("revision-why"),
	}
	type change struct {
		of *figure.Figure
		at int
	}
	var all []change
	for _, f := range s.Report.Figures.Figures {
		for i := range slices.Backward(f.Revisions) {
			all = append(all, change{f, i})
		}
	}
	slices.SortStableFunc(all, func(a, b change) int {
		return b.of.Revisions[b.at].Date.Compare(a.of.Revisions[a.at].Date)
	})
	for _, c := range all {
		r := c.of.Revisions[c.at]
		now := s.Report.Phrase(s.lang.Key, c.of, number.Form{}).String()
		if c.at+1 < len(c.of.Revisions) {
			now = s.Report.RevisionPhrase(s.lang.Key, c.of, c.of.Revisions[c.at+1])
		}
		v.Rows = append(v.Rows, revisionView{
			Date: s.date(r.Date), Figure: s.text(c.of.Label), Href: s.row(c.of),
			Was: s.Report.RevisionPhrase(s.lang.Key, c.of, r), Now: now,
			Kind: s.t("revision-kind-" + string(r.Kind)), Why: s.text(r.Why),
		})
	}
	return v
}

// revisionRow says in a figure's note what one revision changed.
func (s *sheet) revisionRow(f *figure.Figure, r figure.Revision) noteRow {
	return noteRow{
		Term: s.t("revision-kind-" + string(r.Kind)),
		Text: s.t("revision-line", "date", s.date(r.Date), "was", s.Report.RevisionPhrase(s.lang.Key, f, r), "why", s.text(r.Why)),
	}
}
