package output

import (
	"encoding/json"
	"slices"
	"strings"
)

// A manifest is what build.json holds.
type manifest struct {
	Generator string  `json:"generator"`
	Version   string  `json:"version"`
	Files     []entry `json:"files"`
	Answers
}

// Answers are what authors say to what diglot finds in their report.
type Answers struct {
	Answers []Answer `json:"answers,omitempty"`
	// Names are the stretches of text that are marked as names.
	Names []Name `json:"names,omitempty"`
}

// A Place is a place in a file of the report: its path from the root, line and column
// counted from 1, the column in characters.
type Place struct {
	Path   string `json:"path,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// An Answer is one answer: why the findings of a rule may stand.
type Answer struct {
	Place
	Rule     string    `json:"rule"`
	Reason   string    `json:"reason"`
	Findings []Finding `json:"findings,omitempty"`
}

// A Finding is what an answer speaks of.
type Finding struct {
	Place
	Severity string `json:"severity"`
	Message  string `json:"message"`
}

// A Name is a stretch of text whose numerals count nothing.
type Name struct {
	Place
	Text string `json:"text"`
}

// An entry is one file of a site.
type entry struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// WriteManifest adds build.json: the version of the report's files, the SHA-256 of every
// file of the site, so that a copy can be checked against it, and what the authors have
// answered to findings.
func (w *Writer) WriteManifest(version string, answers Answers) error {
	m := manifest{Generator: "diglot", Version: version, Answers: answers}
	for path, sum := range w.Hashes() {
		m.Files = append(m.Files, entry{path, sum})
	}
	slices.SortFunc(m.Files, func(a, b entry) int { return strings.Compare(a.Path, b.Path) })
	content, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return w.Write(Manifest, append(content, '\n'))
}
