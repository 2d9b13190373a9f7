package section

import (
	"cmp"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// contentDir is the folder that holds the sections.
const contentDir = "content"

// Load reads all sections of the report whose root is fsys, in their order, in
// the languages of the report. What is wrong goes into msgs. A section of which
// no language can be read is left out; one of which some language is missing
// lacks that document.
func Load(fsys fs.FS, langs []i18n.Lang, msgs *diag.List) []*Section {
	folders := listFolders(fsys, msgs)
	sections := make([]*Section, len(folders))
	lists := make([]diag.List, len(folders))
	r := newReader(langs)
	inParallel(len(folders), func(i int) {
		sections[i] = r.section(fsys, folders[i], &lists[i])
	})
	msgs.Merge(lists...)
	sections = slices.DeleteFunc(sections, func(s *Section) bool { return len(s.Docs) == 0 })
	slices.SortFunc(sections, func(a, b *Section) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Slug, b.Slug))
	})
	return sections
}

// LoadSection reads the section of one folder again, for a program that watches
// the files: what it returns and reports is what [Load] would for this section.
// It returns nil where the folder is gone or no section.
func LoadSection(fsys fs.FS, dir string, langs []i18n.Lang, msgs *diag.List) *Section {
	if dir == aboutDir {
		return LoadAbout(fsys, langs, msgs)
	}
	f, ok := parseFolder(dir)
	if !ok {
		return nil
	}
	s := newReader(langs).section(fsys, f, msgs)
	if len(s.Docs) == 0 {
		return nil
	}
	return s
}

// inParallel calls do for every number below n, on all processors.
func inParallel(n int, do func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wait.Wait()
}

// section reads one folder.
func (r *reader) section(fsys fs.FS, f folder, msgs *diag.List) *Section {
	s := &Section{Slug: f.slug, Dir: f.dir, Order: f.order, Docs: map[i18n.Lang]*Doc{}}
	files, ok := r.listFiles(fsys, f, msgs)
	if !ok {
		return s
	}
	var docs []*Doc
	for _, lang := range r.langs {
		if !slices.Contains(files, string(lang)+markdownExt) {
			continue
		}
		if file, ok := diag.ReadFile(fsys, f.dir+"/"+string(lang)+markdownExt, msgs); ok {
			d := r.doc(file, f.slug, lang, msgs)
			s.Docs[lang] = d
			docs = append(docs, d)
		}
	}
	for _, d := range docs {
		d.reportUnnamed(docs, msgs)
	}
	r.reportMissing(f, files, docs, msgs)
	return s
}

// reportMissing reports the languages that a section has no file for, at the
// files that it has.
func (r *reader) reportMissing(f folder, files []string, docs []*Doc, msgs *diag.List) {
	if len(files) == 0 {
		msgs.Errorf("missing-language", diag.NewFile(f.dir, nil).Span(0, 0), "this folder holds no section").
			WithHint("write %s/%s%s, or delete the folder", f.dir, r.langs[0], markdownExt)
		return
	}
	for _, lang := range r.langs {
		name := string(lang) + markdownExt
		if slices.Contains(files, name) {
			continue
		}
		for _, d := range docs {
			msgs.Errorf("missing-language", d.Front.Mark, "this section is missing in %q", lang).
				WithHint("write %s/%s", f.dir, name)
		}
	}
}
