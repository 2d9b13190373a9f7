package page

import (
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"reflect"
	"strings"
)

// frameLayout is the layout that every page starts from; it calls "main".
const frameLayout = "base"

// partLayouts are the layouts that several pages share.
func partLayouts() []string {
	return []string{
		frameLayout, "header", "footer", "notes", "sources", "citation",
		"figure", "plot", "patterns", "datatable", "again", "keyfigures", "table", "rail", "pager", "meta", "stale",
		"words", "downloads", "codes", "menu", "chapter", "keysection", "contents", "figuretable", "termtable", "method", "finder",
		embedFrameLayout, ebookFrameLayout, ebookHeadLayout, ebookFigureLayout, ebookNotesLayout,
		packFrameLayout, packLayout, packFigureLayout,
	}
}

// A layout is the parsed form of one kind of page.
type layout struct {
	tree *template.Template
	// frame is the layout that it starts from.
	frame, name string
}

// write fills the layout in.
func (l *layout) write(w io.Writer, view any) error {
	if err := l.tree.ExecuteTemplate(w, l.frame, view); err != nil {
		return fmt.Errorf("layouts/%s.html: %w", l.name, err)
	}
	return nil
}

// Layouts are the parsed layouts of a report. They are safe for concurrent use.
type Layouts struct {
	// whole are those that documents start from, by name.
	whole map[string]*layout
	// parts are the shared layouts alone, for what stands inside prose.
	parts *template.Template
}

// ParseLayouts reads layouts/*.html under a root: that of a report, laid over the defaults.
// A layout that is missing, that does not parse or that names a field its view does not
// have is an error.
func ParseLayouts(fsys fs.FS) (*Layouts, error) {
	set, err := parseShared(fsys)
	if err != nil {
		return nil, err
	}
	l := &Layouts{whole: map[string]*layout{}, parts: set.parts}
	for _, v := range views() {
		if l.whole[v.layout], err = set.page(frameLayout, v.layout, v.view); err != nil {
			return nil, err
		}
	}
	if l.whole[embedLayout], err = set.page(embedFrameLayout, embedLayout, &embedView{}); err != nil {
		return nil, err
	}
	for _, v := range ebookViews() {
		if l.whole[v.layout], err = set.page(ebookFrameLayout, v.layout, v.view); err != nil {
			return nil, err
		}
	}
	if l.whole[oneFileLayout], err = set.file(oneFileLayout, &oneFileView{}); err != nil {
		return nil, err
	}
	for _, v := range packViews() {
		if err := checkFields(set.parts, v.layout, reflect.TypeOf(v.view)); err != nil {
			return nil, fmt.Errorf("layouts/%s.html: %w", v.layout, err)
		}
	}
	return l, nil
}

// A layoutSet is the shared layouts of a folder, and the others still to be read.
type layoutSet struct {
	fsys  fs.FS
	parts *template.Template
}

// parseShared reads the shared layouts.
func parseShared(fsys fs.FS) (*layoutSet, error) {
	parts := template.New("")
	for _, name := range partLayouts() {
		if err := parseInto(parts, name, fsys, name); err != nil {
			return nil, err
		}
	}
	return &layoutSet{fsys: fsys, parts: parts}, nil
}

// page reads the layout of one kind of page, and checks that every field that
// it names exists in its view. Frame is the layout that it starts from.
func (s *layoutSet) page(frame, name string, view any) (*layout, error) {
	tree, err := s.parts.Clone()
	if err != nil {
		return nil, err
	}
	if err := parseInto(tree, "main", s.fsys, name); err != nil {
		return nil, err
	}
	if err := checkFields(tree, frame, reflect.TypeOf(view)); err != nil {
		return nil, fmt.Errorf("layouts/%s.html: %w", name, err)
	}
	return &layout{tree: tree, frame: frame, name: name}, nil
}

// file reads a layout that is a whole document by itself, without a frame.
func (s *layoutSet) file(name string, view any) (*layout, error) {
	tree, err := s.parts.Clone()
	if err != nil {
		return nil, err
	}
	if err := parseInto(tree, name, s.fsys, name); err != nil {
		return nil, err
	}
	if err := checkFields(tree, name, reflect.TypeOf(view)); err != nil {
		return nil, fmt.Errorf("layouts/%s.html: %w", name, err)
	}
	return &layout{tree: tree, frame: name, name: name}, nil
}

// parseInto adds the file of a layout to a set, under a name. What an editor
// leaves around the text is no part of it.
func parseInto(set *template.Template, as string, fsys fs.FS, name string) error {
	file := "layouts/" + name + ".html"
	text, err := fs.ReadFile(fsys, file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if _, err := set.New(as).Parse(strings.TrimSpace(string(text))); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
