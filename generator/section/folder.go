package section

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
)

const markdownExt = ".md"

// A folder is a folder of content/ that holds a section.
type folder struct {
	dir, slug string
	order     int
}

// folderName is two digits, a hyphen and the slug.
var folderName = regexp.MustCompile(`^([0-9][0-9])-([a-z0-9]+(?:-[a-z0-9]+)*)$`)

// reservedSlugs are the names of pages that every report has.
func reservedSlugs() []string {
	return []string{"index", "report", "data", "glossary", "about", "press", "search", "charts"}
}

// parseFolder reads the path of a section's folder.
func parseFolder(dir string) (folder, bool) {
	m := folderName.FindStringSubmatch(path.Base(dir))
	if m == nil || slices.Contains(reservedSlugs(), m[2]) {
		return folder{}, false
	}
	order, err := strconv.Atoi(m[1])
	return folder{dir: dir, slug: m[2], order: order}, err == nil
}

// listFolders lists the folders of sections, in the order of their names.
func listFolders(fsys fs.FS, msgs *diag.List) []folder {
	entries, err := fs.ReadDir(fsys, contentDir)
	if err != nil {
		msgs.Errorf("unreadable", diag.NewFile(contentDir, nil).Span(0, 0), "this folder cannot be read: %v", cause(err))
		return nil
	}
	var folders []folder
	bySlug := map[string]folder{}
	for _, entry := range entries {
		dir := path.Join(contentDir, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."), dir == aboutDir:
			continue
		case !isFolder(fsys, dir, entry):
			reportStray(dir, msgs)
			continue
		}
		f, ok := parseFolder(dir)
		if !ok {
			reportFolderName(dir, msgs)
			continue
		}
		if first, taken := bySlug[f.slug]; taken {
			msgs.Errorf("duplicate-slug", diag.NewFile(dir, nil).Span(0, 0), "two sections have the slug %q", f.slug).
				WithNote(diag.NewFile(first.dir, nil).Span(0, 0), "this is the other")
			continue
		}
		bySlug[f.slug] = f
		folders = append(folders, f)
	}
	return folders
}

// isFolder reports whether an entry is a folder, or a link to one.
func isFolder(fsys fs.FS, name string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.IsDir()
	}
	info, err := fs.Stat(fsys, name)
	return err == nil && info.IsDir()
}

// reportStray reports a Markdown file that stands in no section's folder. Other
// files belong to other packages.
func reportStray(name string, msgs *diag.List) {
	if strings.EqualFold(path.Ext(name), markdownExt) {
		msgs.Errorf("stray-file", diag.NewFile(name, nil).Span(0, 0), "this file belongs to no section").
			WithHint("a section is a folder: %s/01-name/zh.md", contentDir)
	}
}

// reportFolderName reports a folder whose name gives no order and slug.
func reportFolderName(dir string, msgs *diag.List) {
	name := path.Base(dir)
	place := diag.NewFile(dir, nil).Span(0, 0)
	if m := folderName.FindStringSubmatch(name); m != nil {
		msgs.Errorf("folder-name", place, "%q is the name of another page of the report", m[2]).
			WithHint("taken: %s", strings.Join(reservedSlugs(), ", "))
		return
	}
	m := msgs.Errorf("folder-name", place, "%q is no name for the folder of a section", name)
	digits := len(name) - len(strings.TrimLeft(name, "0123456789"))
	slug := toName(strings.ReplaceAll(name[digits:], " ", "-"), '-')
	if order, err := strconv.Atoi(name[:digits]); err == nil && order < 100 && slug != "" {
		m.WithHint("did you mean %q?", fmt.Sprintf("%02d-%s", order, slug))
		return
	}
	m.WithHint("write two digits, a hyphen and a slug: 03-zones")
}

// listFiles lists the Markdown files of a section, and reports those of unknown
// languages.
func (r *reader) listFiles(fsys fs.FS, f folder, msgs *diag.List) (files []string, ok bool) {
	entries, err := fs.ReadDir(fsys, f.dir)
	if err != nil {
		msgs.Errorf("unreadable", diag.NewFile(f.dir, nil).Span(0, 0), "this folder cannot be read: %v", cause(err))
		return nil, false
	}
	for _, entry := range entries {
		name := entry.Name()
		ext := path.Ext(name)
		if strings.HasPrefix(name, ".") || !strings.EqualFold(ext, markdownExt) && !strings.EqualFold(ext, ".markdown") {
			continue
		}
		if r.knows(name) {
			files = append(files, name)
			continue
		}
		r.reportLanguage(path.Join(f.dir, name), strings.TrimSuffix(name, ext), msgs)
	}
	return files, true
}

// knows reports whether a file's name is that of a language of the report.
func (r *reader) knows(name string) bool {
	for _, lang := range r.langs {
		if name == string(lang)+markdownExt {
			return true
		}
	}
	return false
}

func (r *reader) reportLanguage(name, lang string, msgs *diag.List) {
	valid := make([]string, len(r.langs))
	for i, l := range r.langs {
		valid[i] = string(l) + markdownExt
	}
	msgs.Errorf("stray-file", diag.NewFile(name, nil).Span(0, 0), "%q is no language of the report", lang).
		WithHint("%s", diag.DidYouMean(path.Base(name), valid))
}

// cause is an error without the path that the message names already.
func cause(err error) error {
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}
