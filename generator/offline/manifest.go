package offline

import "encoding/json"

// ManifestFile is the path of the web manifest.
const ManifestFile = "manifest.webmanifest"

// A Manifest says how a device shows the report among its programs. Language is a BCP 47
// tag, Direction "ltr" or "rtl", colours are as in CSS.
type Manifest struct {
	Name, Description   string
	Language, Direction string
	Theme, Background   string
	// Icon is the path of an SVG, or "".
	Icon string
}

// Encode writes the manifest (W3C Web Application Manifest). It has no id: one would be
// held against the host's root, and the same files must do in any folder of a host. So
// the address of the first page identifies the report.
func (m Manifest) Encode() ([]byte, error) {
	type icon struct {
		Source string `json:"src"`
		Sizes  string `json:"sizes"`
		Type   string `json:"type"`
	}
	file := struct {
		Name        string `json:"name"`
		Description string `json:"description,omitempty"`
		Language    string `json:"lang"`
		Direction   string `json:"dir"`
		Start       string `json:"start_url"`
		Scope       string `json:"scope"`
		Display     string `json:"display"`
		Theme       string `json:"theme_color,omitempty"`
		Background  string `json:"background_color,omitempty"`
		Icons       []icon `json:"icons,omitempty"`
	}{
		Name: m.Name, Description: m.Description, Language: m.Language, Direction: m.Direction,
		Start: "index.html", Scope: "./", Display: "minimal-ui", Theme: m.Theme, Background: m.Background,
	}
	if m.Icon != "" {
		file.Icons = []icon{{m.Icon, "any", "image/svg+xml"}}
	}
	content, err := json.MarshalIndent(file, "", " ")
	return append(content, '\n'), err
}
