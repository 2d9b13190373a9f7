package generator

import (
	"context"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/paper"
	"example.org/diglot/generator/report"
)

// A PDFRequest asks for the whole report on paper.
type PDFRequest struct {
	Lang i18n.Lang // "" for the report's first language
	// Browser is the path of the program that prints (see paper.Find).
	Browser string
	// Folder is empty, or not there yet; the site is built into it, to be printed from.
	Folder string
}

// A PDF is a printed report.
type PDF struct {
	Content []byte
	// Name is what the file is called where nobody calls it otherwise.
	Name string
}

// Print builds the site and prints the page that holds all sections in one language.
// Messages hold the problems found in the report; where they hold errors nothing is
// printed.
func Print(ctx context.Context, in Input, q PDFRequest) (*PDF, diag.List, error) {
	var msgs diag.List
	r := Load(in.Root, in.Defaults, &msgs)
	if msgs.HasErrors() {
		return nil, msgs, nil
	}
	lang, err := languageOf(r, q.Lang)
	if err != nil {
		return nil, msgs, err
	}
	result, err := buildOf(ctx, in, onPaper(r), msgs, q.Folder)
	if err != nil || result.Messages.HasErrors() {
		return nil, result.Messages, err
	}
	content, err := paper.Print(ctx, q.Browser, paper.Job{
		Root:  q.Folder,
		Page:  page.Path(lang, "report"),
		Base:  r.Config.BaseURL,
		Title: r.Text(lang, r.Config.Title),
		Date:  page.Day(r),
	})
	return &PDF{content, r.Config.Offline.Name + "-" + string(lang) + ".pdf"}, msgs, err
}

// onPaper is a report without the files of its site that nobody needs who prints.
func onPaper(r *report.Report) *report.Report {
	c := *r.Config
	c.Press.Images = false
	c.Offline = config.Offline{Name: c.Offline.Name}
	out := *r
	out.Config = &c
	return &out
}
