package output

import (
	"encoding/json"
	"slices"
)

// WriteManifest adds build.json: the version of the report's files, and the
// SHA-256 of every file of the site, so that a copy can be checked against it.
func (w *Writer) WriteManifest(version string) error {
	type entry struct {
		Path   string `json:"path"`
		SHA256 string `json:"sha256"`
	}
	manifest := struct {
		Generator string  `json:"generator"`
		Version   string  `json:"version"`
		Files     []entry `json:"files"`
	}{Generator: "diglot", Version: version}
	for path, sum := range w.Hashes() {
		manifest.Files = append(manifest.Files, entry{path, sum})
	}
	slices.SortFunc(manifest.Files, func(a, b entry) int {
		if a.Path < b.Path {
			return -1
		}
		return 1
	})
	content, err := json.MarshalIndent(manifest, "", " ")
	if err != nil {
		return err
	}
	return w.Write(Manifest, append(content, '\n'))
}
