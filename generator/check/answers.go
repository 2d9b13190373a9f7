package check

import (
	"slices"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/report"
)

// Answers lists the author's answers in a report's files: those of config.toml, of the
// figure files and the glossary, and of the sections.
func Answers(r *report.Report) []answer.Answer {
	list := slices.Concat(r.Config.Answers, r.Figures.Answers)
	for _, t := range r.Terms {
		list = append(list, t.Answers...)
	}
	c := &checker{Report: r}
	for _, s := range c.sections() {
		for _, lang := range r.Config.Languages {
			if d := s.Doc(lang); d != nil {
				list = append(list, d.Answers...)
			}
		}
	}
	return list
}

// Names lists the stretches of text that authors have marked as names, whose numerals
// count nothing.
func Names(r *report.Report) []diag.Span {
	var list []diag.Span
	c := &checker{Report: r}
	c.passages(func(p *passage) {
		if p.name {
			list = append(list, p.span)
		}
	})
	return list
}
