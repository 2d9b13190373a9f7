package check

import (
	"encoding/json"
	"net/url"
	"slices"

	"example.org/diglot/generator/diag"
)

// The parts of SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format) that
// a list of messages needs. Columns count UTF-16 code units unless the run says
// otherwise, and ours says that they count characters.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string       `json:"id"`
		Configuration sarifDefault `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
		// Suppressions is there, and holds the author's answer, where there is one.
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifSuppression struct {
		Kind          string         `json:"kind"`
		Justification string         `json:"justification"`
		Location      *sarifLocation `json:"location,omitempty"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Message  *sarifText    `json:"message,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
)

// SARIF writes messages as a SARIF 2.1.0 log, for code hosts and editors. Version
// is diglot's own. What is answered is a result that is suppressed in its source.
func SARIF(msgs *diag.List, version string) ([]byte, error) {
	messages := msgs.Messages()
	for _, a := range msgs.Answered() {
		messages = append(messages, a.Message)
	}
	driver := sarifDriver{Name: "diglot", Version: version, Rules: []sarifRule{}}
	for _, m := range messages {
		if !slices.ContainsFunc(driver.Rules, func(r sarifRule) bool { return r.ID == m.ID }) {
			driver.Rules = append(driver.Rules, sarifRule{m.ID, sarifDefault{m.Severity.String()}})
		}
	}
	slices.SortFunc(driver.Rules, func(a, b sarifRule) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	run := sarifRun{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	for _, m := range msgs.Messages() {
		run.Results = append(run.Results, sarifOf(m, driver.Rules))
	}
	for _, a := range msgs.Answered() {
		result, answer := sarifOf(a.Message, driver.Rules), sarifSuppression{Kind: "inSource", Justification: a.Reason}
		if place, ok := sarifPlace(a.Place); ok {
			answer.Location = &place
		}
		result.Suppressions = []sarifSuppression{answer}
		run.Results = append(run.Results, result)
	}
	log := sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	}
	return json.MarshalIndent(log, "", "  ")
}

func sarifOf(m diag.Message, rules []sarifRule) sarifResult {
	text := m.Text
	if m.Hint != "" {
		text += "; " + m.Hint
	}
	result := sarifResult{
		RuleID:    m.ID,
		RuleIndex: slices.IndexFunc(rules, func(r sarifRule) bool { return r.ID == m.ID }),
		Level:     m.Severity.String(),
		Message:   sarifText{text},
	}
	if place, ok := sarifPlace(m.Span); ok {
		result.Locations = []sarifLocation{place}
	}
	for i, n := range m.Notes {
		if place, ok := sarifPlace(n.Span); ok {
			place.ID = i + 1
			place.Message = &sarifText{n.Text}
			result.Related = append(result.Related, place)
		}
	}
	return result
}

// sarifPlace is a span as SARIF writes it; ok is false for the report as a whole.
func sarifPlace(s diag.Span) (sarifLocation, bool) {
	if s.File == nil {
		return sarifLocation{}, false
	}
	uri := url.URL{Path: s.File.Path}
	place := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri.String()}}}
	if s.HasPlace() {
		line, column := s.Position()
		endLine, endColumn := s.EndPosition()
		place.Physical.Region = &sarifRegion{line, column, endLine, endColumn}
	}
	return place, true
}
