package generator

import (
	"io/fs"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// Reviews is a report's text beside what was last reviewed of it.
type Reviews struct {
	Languages []i18n.Lang
	// Sections are all sections, the page on the report itself last.
	Sections []*section.Section
	// Pairs are those of the sections that have a lock.
	Pairs review.Set
}

// LoadReviews reads the text of a report and the locks beside it, and nothing
// else: figures that are in disorder keep nobody from comparing two languages.
// What is wrong with the text goes into msgs.
func LoadReviews(root fs.FS, msgs *diag.List) Reviews {
	langs := config.Load(root, msgs).Languages
	parts := report.Parts{Sections: section.Load(root, langs, msgs), About: section.LoadAbout(root, langs, msgs)}
	all := allSections(parts)
	return Reviews{Languages: langs, Sections: all, Pairs: review.Load(root, all, langs, msgs)}
}
