package generator

import (
	"encoding/hex"
	"io/fs"
	"strings"

	"example.org/diglot/generator/offline"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
)

// The scripts that make the hosted site work without a network. The worker's text and the
// one that takes its place where it is switched off are no assets of the pages.
const (
	workerScript  = "sw.js"
	retiredScript = "sw-off.js"
)

// keep adds the web manifest and the service worker, which lists files that the writer has
// already; named holds the assets that each page names. Switched off, a worker is written
// all the same: one that removes the one that readers have.
func keep(in Input, w *output.Writer, site *page.Site, pages []page.Page, named [][]string) error {
	config := site.Report.Config
	if !config.Offline.Worker {
		text, err := script(in, retiredScript)
		if err != nil {
			return err
		}
		return w.Write(offline.WorkerFile, text)
	}
	text, err := script(in, workerScript)
	if err != nil {
		return err
	}
	files, err := filesOf(w)
	if err != nil {
		return err
	}
	var list []offline.Page
	for i, p := range pages {
		if strings.HasSuffix(p.Path, ".html") {
			list = append(list, offline.Page{File: files[p.Path], Assets: named[i]})
		}
	}
	worker, err := offline.Worker(text, foldersOf(site), list, files)
	if err != nil {
		return err
	}
	manifest, err := manifestOf(site).Encode()
	if err != nil {
		return err
	}
	if err := w.Write(offline.ManifestFile, manifest); err != nil {
		return err
	}
	return w.Write(offline.WorkerFile, worker)
}

// script is one of the scripts in assets/, as it is sent.
func script(in Input, name string) ([]byte, error) {
	source, err := fs.ReadFile(overlay{in.Root, in.Defaults}, "assets/"+name)
	return sent(in.Built, name, source), err
}

// filesOf lists the assets and pages that are written so far, by path.
func filesOf(w *output.Writer) (map[string]offline.File, error) {
	files := map[string]offline.File{}
	for path, sum := range w.Hashes() {
		f := offline.File{Path: path}
		if _, err := hex.Decode(f.Sum[:], []byte(sum)); err != nil {
			return nil, err
		}
		files[path] = f
	}
	return files, nil
}

// foldersOf says where the pages lie.
func foldersOf(site *page.Site) offline.Folders {
	var folders offline.Folders
	for _, lang := range site.Report.Config.Languages {
		folders.Languages = append(folders.Languages, string(lang))
	}
	for _, other := range folders.Languages[1:] {
		folders.Editions = append(folders.Editions, folders.Languages[0]+"-"+other)
	}
	return folders
}

// manifestOf describes the report in its first language.
func manifestOf(site *page.Site) offline.Manifest {
	r := site.Report
	first := r.Catalog.Languages()[0]
	m := offline.Manifest{
		Name: r.Text(first.Key, r.Config.Name), Description: r.Text(first.Key, r.Config.Description),
		Language: first.Tag, Direction: first.Dir, Icon: site.Assets["icon.svg"],
	}
	if paper, ok := r.Palette.Light.Colour("paper"); ok {
		m.Theme, m.Background = paper.String(), paper.String()
	}
	return m
}
