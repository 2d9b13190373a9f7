package press

import (
	"io/fs"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"example.org/diglot/generator/font"
)

// A role is what a text is set for.
type role int

// The roles: running text, what stands out in it, titles.
const (
	plain role = iota
	bold
	title
)

// A family is the faces of a role, the first choice first. A character is set in the
// first that has it.
type family []*font.Face

// A fount holds the fonts of images, and which characters were set in them.
type fount struct {
	// eastern are the families of languages that write with Chinese characters, whose
	// quotation marks and dots are as wide as these.
	eastern, western map[role]family
}

// loadFount reads the fonts from the folder of built assets.
func loadFount(built fs.FS) (*fount, error) {
	faces := map[font.Style]*font.Face{}
	for _, s := range font.Styles() {
		face, err := font.LoadFace(built, s)
		if err != nil {
			return nil, err
		}
		faces[s] = face
	}
	pick := func(styles ...font.Style) family {
		var f family
		for _, s := range styles {
			f = append(f, faces[s])
		}
		return f
	}
	sans, strong := font.Style{Family: font.Sans, Weight: 400}, font.Style{Family: font.Sans, Weight: 700}
	serif := font.Style{Family: font.Serif, Weight: 700}
	return &fount{
		eastern: map[role]family{plain: pick(sans), bold: pick(strong), title: pick(serif, strong)},
		western: map[role]family{
			plain: pick(font.Style{Family: font.LatinSans, Weight: 400}, sans),
			bold:  pick(font.Style{Family: font.LatinSans, Weight: 700}, strong),
			title: pick(font.Style{Family: font.LatinSerif, Weight: 700}, serif, strong),
		},
	}, nil
}

// eastern reports whether a language, by its BCP 47 tag, writes with Chinese characters.
func eastern(tag string) bool {
	script, _ := language.Make(tag).Script()
	switch script.String() {
	case "Hans", "Hant", "Jpan", "Kore", "Hani", "Bopo":
		return true
	}
	return false
}

// families returns the families of a language.
func (f *fount) families(tag string) map[role]family {
	if eastern(tag) {
		return f.eastern
	}
	return f.western
}

// face returns the face that a character is set in: the last choice where none has it.
func (f family) face(r rune) *font.Face {
	for _, face := range f {
		if face.Has(r) {
			return face
		}
	}
	return f[len(f)-1]
}

// A typesetter sets the texts of one image and keeps what they need.
type typesetter struct {
	families map[role]family
	used     map[*font.Face]map[rune]bool
	// mixed are the texts in several faces (see [Image]).
	mixed   []map[*font.Face]map[rune]bool
	missing []rune
}

// set puts a text into an element, in runs of one face each.
func (t *typesetter) set(n *node, r role, text string) {
	f := t.families[r]
	text = unmarked(clean(text))
	for _, r := range font.Missing(f, text) {
		if !slices.Contains(t.missing, r) {
			t.missing = append(t.missing, r)
		}
	}
	size, _ := strconv.ParseFloat(n.get("font-size"), 64)
	// A text that ends or is centred somewhere keeps its squares.
	still := n.get("text-anchor") != "" && n.get("text-anchor") != "start"
	n.children = nil
	n.drop("font-family")
	n.drop("font-weight")
	runs := f.runs(text)
	faces := map[*font.Face]map[rune]bool{}
	for _, run := range runs {
		part := n
		if len(runs) > 1 || run.squeeze > 0 {
			part = element("tspan")
			n.children = append(n.children, part)
		}
		part.set("font-family", run.face.Family)
		if run.squeeze > 0 && !still {
			part.set("dx", number(-run.squeeze*size))
		}
		if run.face.Weight != 400 {
			part.set("font-weight", strconv.Itoa(run.face.Weight))
		}
		part.children = append(part.children, &node{text: run.text})
		run.note(t.used)
		run.note(faces)
	}
	if len(faces) > 1 {
		t.mixed = append(t.mixed, faces)
	}
}

// note adds the characters of a run to those of its face.
func (r run) note(used map[*font.Face]map[rune]bool) {
	if used[r.face] == nil {
		used[r.face] = map[rune]bool{}
	}
	for _, char := range r.text {
		used[r.face][char] = true
	}
}

// restyle sets all texts of a drawing.
func (t *typesetter) restyle(drawing *node) {
	drawing.walk(func(n *node) {
		if n.name != "text" {
			return
		}
		r := plain
		if weight, _ := strconv.Atoi(n.get("font-weight")); weight >= 600 {
			r = bold
		}
		t.set(n, r, n.content())
	})
}

// width is the room that a text needs on one line: kerning, and punctuation that moves
// together, only make it shorter.
func (f family) width(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		sum += f.face(r).Advance(r, size)
	}
	return sum
}

// tight is the width of a text as it is set.
func (f family) tight(text string, size float64) float64 {
	sum := 0.0
	for _, r := range f.runs(text) {
		sum += f.width(r.text, size) - r.squeeze*size
	}
	return sum
}
