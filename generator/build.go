package generator

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"runtime"
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/offline"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/report"
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
	// Progress, where there is one, is told how many images are made, of those that are to
	// be made: from one goroutine at a time, in rising order.
	Progress func(made, of int)
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
	// Drawn is how many drawings of the pages were made, and Printed how many images, and
	// not found in the cache.
	Drawn, Printed int
}

// Counts are how many of its parts a report has.
type Counts struct {
	Sections, Figures, Charts, Pages int
	// Images are files: for each chart one a language and format.
	Images int
	// Answered is how many findings the author has answered.
	Answered int
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
	var msgs diag.List
	r := Load(in.Root, in.Defaults, &msgs)
	return buildOf(ctx, in, r, msgs, out)
}

// buildOf builds the site of a report that is loaded, with what was said of it.
func buildOf(ctx context.Context, in Input, r *report.Report, msgs diag.List, out string) (Result, error) {
	result := Result{Messages: msgs}
	result.Draft = in.Draft && result.Messages.HasErrors()
	if result.Messages.HasErrors() && !result.Draft {
		return result, nil
	}
	result.Sections = len(r.Sections)
	result.Figures = len(r.Figures.Figures)
	result.Charts = len(r.Figures.Charts)

	w, err := output.Begin(out)
	if err != nil {
		return result, err
	}
	if err := fill(ctx, in, r, w, &result); err != nil {
		return result, fmt.Errorf("%w%s", err, aborted(w))
	}
	if result.Messages.HasErrors() && !result.Draft {
		return result, w.Abort()
	}
	result.Answered = len(result.Messages.Answered())
	result.Result, err = w.Commit()
	return result, err
}

// fill makes everything that the site holds and writes it. Where the images show that the
// report has errors, it stops there.
func fill(ctx context.Context, in Input, r *report.Report, w *output.Writer, result *Result) error {
	site, files, drawn, err := draw(ctx, in, r)
	if err != nil {
		return err
	}
	result.Drawn = drawn
	paint, err := paintOf(in, r)
	if err != nil {
		return err
	}
	room := &darkroom{in: in}
	defer room.close(ctx)
	result.Images, result.Printed, err = printImages(ctx, in, site, paint, room, w, &result.Messages)
	result.Draft = in.Draft && result.Messages.HasErrors()
	if err != nil || result.Messages.HasErrors() && !result.Draft {
		return err
	}
	if result.Draft {
		site.Draft = draftOf(r, &result.Messages)
	}
	if site.Version, err = version(in.Root); err != nil {
		return err
	}
	data, err := downloads(ctx, in, site)
	if err != nil {
		return err
	}
	layouts, err := page.ParseLayouts(overlay{in.Root, in.Defaults})
	if err != nil {
		return err
	}
	files = append(files, data...)
	for _, f := range files {
		if err := w.Write(f.path, f.content); err != nil {
			return err
		}
	}
	if err := pressroom(in, site, layouts, paint, w); err != nil {
		return err
	}
	embedded, frozen, err := embeds(site, layouts, result.Draft)
	if err != nil {
		return err
	}
	pages := page.Pages(site, layouts)
	result.Pages = len(pages)
	books, err := ebooks(ctx, &covers{in: in, paint: paint, room: room}, site, layouts)
	if err != nil {
		return err
	}
	single, err := oneFiles(in, site, layouts, files)
	if err != nil {
		return err
	}
	pages = slices.Concat(single, books, pages, embedded)
	if err := write(ctx, in, w, site, pages, frozen); err != nil {
		return err
	}
	if err := w.Keep(page.FrozenFolder); err != nil {
		return err
	}
	return w.WriteManifest(site.Version, answersOf(r, &result.Messages))
}

// aborted drops a staging folder after an error, and says so if even that fails.
func aborted(w *output.Writer) string {
	if err := w.Abort(); err != nil {
		return "; and the half-written site could not be removed: " + err.Error()
	}
	return ""
}

// write puts every page into the staging folder, then what lists the files.
func write(ctx context.Context, in Input, w *output.Writer, site *page.Site, pages []page.Page, frozen []page.FrozenPage) error {
	for _, f := range frozen {
		if err := w.WriteOnce(f.Path, f.Content); err != nil {
			return err
		}
	}
	named := make([][]string, len(pages))
	err := parallel(ctx, workers(in.Jobs), len(pages), func(i int) error {
		var buf bytes.Buffer
		if err := pages[i].Render(&buf); err != nil {
			return fmt.Errorf("%s: %w", pages[i].Path, err)
		}
		named[i] = offline.Assets(buf.Bytes())
		return w.Write(pages[i].Path, buf.Bytes())
	})
	if err != nil {
		return err
	}
	if err := keep(in, w, site, pages, named); err != nil {
		return err
	}
	return archive(in, w, site)
}

// workers is how many goroutines share the work.
func workers(jobs int) int {
	if jobs > 0 {
		return jobs
	}
	return runtime.GOMAXPROCS(0)
}
