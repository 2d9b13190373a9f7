package generator

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"runtime"
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
)

// Input is what a build reads.
type Input struct {
	// Root is the report: the folder that holds config.toml.
	Root fs.FS
	// Defaults holds the layouts, assets and interface strings that come with diglot.
	Defaults fs.FS
	// Built holds what `make assets` made: the chart engine and its measures.
	Built fs.FS
	// Cache keeps drawn charts and what is known of built sites; the zero Cache keeps
	// nothing.
	Cache output.Cache
	// Code names the program, with Defaults and Built: two that could write different
	// sites have different names. A build that it has made before, from the same files,
	// is then left as it is. Empty to build every time.
	Code string
	// CodeCache is a folder for the machine code of the image engines (see
	// wasm.Options); empty to keep none.
	CodeCache string
	// Worker is the command that draws charts in a process of its own (see
	// echarts.NewPool); empty to draw in this process.
	Worker []string
	// Jobs is how many goroutines read and write; 0 means one a processor.
	Jobs int
	// Draft builds in spite of errors in the report: the pages that they concern
	// carry a banner (see page.Draft), and what cannot be drawn a notice.
	Draft bool
}

// A Result says what a build made.
type Result struct {
	output.Result
	// Messages are the problems found in the report. Where they hold errors
	// nothing was written, but for a draft.
	Messages diag.List
	// Draft is set where the site was built in spite of errors.
	Draft bool
	Counts
	// Drawn is how many drawings were made, and not found in the cache.
	Drawn int
}

// Counts are how many of its parts a report has.
type Counts struct {
	Sections, Figures, Charts, Pages int
}

// Build reads a report and writes its site to the folder out. The error concerns
// the environment; problems in the report are in the Result's Messages.
func Build(ctx context.Context, in Input, out string) (Result, error) {
	if result, ok := unchanged(in, out); ok {
		return result, nil
	}
	read := newTrace(in.Root)
	in.Root = read
	result, err := build(ctx, in, out)
	if err == nil {
		remember(in, out, read, result)
	}
	return result, err
}

// build builds the site, whatever stands at out.
func build(ctx context.Context, in Input, out string) (Result, error) {
	var result Result
	r := Load(in.Root, in.Defaults, &result.Messages)
	result.Draft = in.Draft && result.Messages.HasErrors()
	if result.Messages.HasErrors() && !result.Draft {
		return result, nil
	}
	result.Sections = len(r.Sections)
	result.Figures = len(r.Figures.Figures)
	result.Charts = len(r.Figures.Charts)

	site, files, drawn, err := draw(ctx, in, r)
	if err != nil {
		return result, err
	}
	result.Drawn = drawn
	if result.Draft {
		site.Draft = draftOf(r, &result.Messages)
	}
	site.Version, err = version(in.Root)
	if err != nil {
		return result, err
	}
	paint, err := paintOf(in, r)
	if err != nil {
		return result, err
	}
	data, err := downloads(ctx, in, site, paint)
	if err != nil {
		return result, err
	}
	files = append(files, data...)
	pages, err := page.Pages(site, overlay{in.Root, in.Defaults})
	if err != nil {
		return result, err
	}
	result.Pages = len(pages)
	books, err := ebooks(in, site, paint)
	if err != nil {
		return result, err
	}
	single, err := oneFiles(in, site, files)
	if err != nil {
		return result, err
	}
	pages = slices.Concat(single, books, pages)
	w, err := output.Begin(out)
	if err != nil {
		return result, err
	}
	if err := write(ctx, in, w, pages, files); err != nil {
		return result, fmt.Errorf("%w%s", err, aborted(w))
	}
	if err := w.WriteManifest(site.Version); err != nil {
		return result, fmt.Errorf("%w%s", err, aborted(w))
	}
	result.Result, err = w.Commit()
	return result, err
}

// aborted drops a staging folder after an error, and says so if even that fails.
func aborted(w *output.Writer) string {
	if err := w.Abort(); err != nil {
		return "; and the half-written site could not be removed: " + err.Error()
	}
	return ""
}

// write puts every page and asset into the staging folder.
func write(ctx context.Context, in Input, w *output.Writer, pages []page.Page, files []file) error {
	for _, f := range files {
		if err := w.Write(f.path, f.content); err != nil {
			return err
		}
	}
	return parallel(ctx, workers(in.Jobs), len(pages), func(i int) error {
		var buf bytes.Buffer
		if err := pages[i].Render(&buf); err != nil {
			return fmt.Errorf("%s: %w", pages[i].Path, err)
		}
		return w.Write(pages[i].Path, buf.Bytes())
	})
}

// workers is how many goroutines share the work.
func workers(jobs int) int {
	if jobs > 0 {
		return jobs
	}
	return runtime.GOMAXPROCS(0)
}
