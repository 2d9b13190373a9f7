package generator

import (
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/report"
)

// answersOf lists the answers in a report's files, with what was found and answered.
func answersOf(r *report.Report, msgs *diag.List) output.Answers {
	found := map[diag.Span][]output.Finding{}
	for _, a := range msgs.Answered() {
		found[a.Place] = append(found[a.Place], output.Finding{
			Place: lineOf(a.Span), Severity: a.Severity.String(), Message: a.Text,
		})
	}
	var all output.Answers
	for _, a := range check.Answers(r) {
		all.Answers = append(all.Answers, output.Answer{
			Place: lineOf(a.Span), Rule: a.Rule, Reason: a.Reason, Findings: found[a.Span],
		})
	}
	for _, name := range check.Names(r) {
		all.Names = append(all.Names, output.Name{Place: lineOf(name), Text: name.Text()})
	}
	return all
}

func lineOf(s diag.Span) output.Place {
	if s.File == nil {
		return output.Place{}
	}
	line, column := s.Position()
	return output.Place{Path: s.File.Path, Line: line, Column: column}
}
