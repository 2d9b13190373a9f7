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
}

// An entry is one file of a site.
type entry struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// WriteManifest adds build.json: the version of the report's files, and the
// SHA-256 of every file of the site, so that a copy can be checked against it.
func (w *Writer) WriteManifest(version string) error {
	m := manifest{Generator: "diglot", Version: version}
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
