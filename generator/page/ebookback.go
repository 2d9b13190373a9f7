package page

// An ebookDataView is the view of the layout "epub-data": every figure of the report.
type ebookDataView struct {
	ebookFrame
	Halves []ebookDataHalf
}

// An ebookDataHalf is that list in one language.
type ebookDataHalf struct {
	tongue
	Summary string
	Terms   dataTerms
	Groups  []dataGroup
	// Legend explains the signs at values, or is "".
	Legend string
}

func (e *ebook) dataView(sheets []*sheet) any {
	v := &ebookDataView{}
	for _, s := range sheets {
		half := ebookDataHalf{
			tongue: s.tongue(""), Summary: s.t("data-summary"),
			Terms:  s.dataTerms(),
			Groups: s.dataGroups(),
			Legend: s.legend(figureSigns(s.Report.Figures.Figures)),
		}
		for i := range half.Groups {
			half.Groups[i].ID = s.prefix + half.Groups[i].ID
		}
		v.Halves = append(v.Halves, half)
	}
	v.ebookFrame = e.plainFrame(sheets, "data", "page-data")
	return v
}

// An ebookGlossaryView is the view of the layout "epub-glossary".
type ebookGlossaryView struct {
	ebookFrame
	Halves []ebookGlossaryHalf
}

// An ebookGlossaryHalf lists the terms in the order of one language.
type ebookGlossaryHalf struct {
	tongue
	Rows []termView
}

func (e *ebook) glossaryView(sheets []*sheet) any {
	v := &ebookGlossaryView{ebookFrame: e.plainFrame(sheets, "glossary", "page-glossary")}
	for _, s := range sheets {
		v.Halves = append(v.Halves, ebookGlossaryHalf{s.tongue(""), s.terms()})
	}
	return v
}

// An ebookSourcesView is the view of the layout "epub-sources": the documents that
// figures come from, and those that are in doubt.
type ebookSourcesView struct {
	ebookFrame
	Halves []ebookSourcesHalf
	Notes  []ebookNotes
}

// An ebookSourcesHalf is that list in one language.
type ebookSourcesHalf struct {
	tongue
	Documents []documentView

	DisputedHeading, DisputedIntro string
	Disputed                       []doubtView
	Revisions                      revisionsView
}

func (e *ebook) sourcesView(sheets []*sheet) any {
	v := &ebookSourcesView{ebookFrame: e.plainFrame(sheets, "about", "ebook-sources")}
	for _, s := range sheets {
		v.Halves = append(v.Halves, ebookSourcesHalf{
			tongue: s.tongue(""), Documents: s.documents(),
			DisputedHeading: s.t("about-disputed"), DisputedIntro: s.t("about-disputed-intro"), Disputed: s.doubts(),
			Revisions: s.revisions(s.prefix + "revisions"),
		})
	}
	v.Notes = ebookNotesOf(sheets)
	return v
}
