package generator

import (
	"context"
	"fmt"
	"io/fs"
	"strconv"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/report"
)

// engineAsset is the logical name of the browser's chart engine.
const engineAsset = "echarts.js"

// licencesFile holds the licences of the works in the chart engine. They travel
// with every copy of it.
const licencesFile = "licences.txt"

// draw makes every chart in every language, and the assets that pages refer to.
// The number is how many drawings were not in the cache.
func draw(ctx context.Context, in Input, r *report.Report) (*page.Site, []file, int, error) {
	site, d, err := newDrawer(in, r)
	if err != nil {
		return nil, nil, 0, err
	}
	broken := map[string]bool{}
	if in.Draft {
		broken = undrawable(r)
	}
	for _, lang := range r.Config.Languages {
		site.Pictures[lang] = map[string]page.Picture{}
		for _, c := range r.Figures.Charts {
			if broken[c.ID] {
				continue
			}
			if err := d.picture(site, lang, c); err != nil {
				return nil, nil, 0, err
			}
		}
	}
	drawn, err := d.render(ctx, site)
	if err != nil {
		return nil, nil, 0, err
	}
	if err := d.engine(); err != nil {
		return nil, nil, 0, err
	}
	if err := addSearch(ctx, in, site, d.assets); err != nil {
		return nil, nil, 0, err
	}
	site.Assets = d.assets.paths
	return site, d.assets.files, drawn, nil
}

// newDrawer returns what draws a report's charts, and the site that they are for, with
// the assets that do not hang on the charts.
func newDrawer(in Input, r *report.Report) (*page.Site, *drawer, error) {
	site := &page.Site{Report: r, Pictures: map[i18n.Lang]map[string]page.Picture{}}
	d := &drawer{in: in, report: r, assets: &assets{paths: map[string]string{}}}
	files := overlay{in.Root, in.Defaults}
	if err := d.assets.addFolder(files, in.Built, r.Palette); err != nil {
		return nil, nil, err
	}
	var err error
	if site.Inline, err = embedAssets(files, in.Built, r.Palette, d.assets); err != nil {
		return nil, nil, err
	}
	if d.metrics, err = font.Load(in.Built); err != nil {
		return nil, nil, err
	}
	site.Type = typeOf(d.metrics)
	return site, d, nil
}

// A drawer turns the report's charts into pictures.
type drawer struct {
	in      Input
	report  *report.Report
	metrics *font.Metrics
	assets  *assets
	tasks   []task
	modules []string
}

// A task is one drawing that ECharts makes.
type task struct {
	job  echarts.Job
	lang i18n.Lang
	id   string
	wide bool
}

// picture builds one chart in one language. What ECharts draws is queued.
func (d *drawer) picture(site *page.Site, lang i18n.Lang, c *figure.Chart) error {
	p, err := chart.Build(d.report, d.metrics, c, lang)
	if err != nil {
		return fmt.Errorf("chart %q: %w", c.ID, err)
	}
	picture := page.Picture{
		Wide:        page.SVG{Markup: p.Wide.SVG, Width: p.Wide.Width, Height: p.Wide.Height, Live: p.Wide.Option != nil},
		Narrow:      page.SVG{Markup: p.Narrow.SVG, Width: p.Narrow.Width, Height: p.Narrow.Height, Live: p.Narrow.Option != nil},
		Table:       p.Table,
		Description: p.Description,
	}
	if len(p.Points) > 0 {
		picture.Data, picture.Grouped = scriptName(c, lang), grouped(p.Points)
		script, err := chartScript(c.ID, p)
		if err != nil {
			return err
		}
		d.assets.add(picture.Data, script)
		if picture.Points, err = pointsScript(c.ID, p); err != nil {
			return err
		}
	}
	site.Pictures[lang][c.ID] = picture
	return d.queue(lang, c, p)
}

// grouped reports whether a walk has two directions: along a group, and from group to
// group.
func grouped(points [][]string) bool {
	for _, group := range points {
		if len(group) > 1 && len(points) > 1 {
			return true
		}
	}
	return false
}

// queue queues the drawings that ECharts makes.
func (d *drawer) queue(lang i18n.Lang, c *figure.Chart, p chart.Picture) error {
	for _, class := range []string{"s", "w"} {
		drawing := p.Narrow
		if class == "w" {
			drawing = p.Wide
		}
		if drawing.Option == nil {
			continue
		}
		modules, err := echarts.Modules(drawing.Option)
		if err != nil {
			return fmt.Errorf("chart %q: %w", c.ID, err)
		}
		d.modules = append(d.modules, modules...)
		d.tasks = append(d.tasks, task{
			lang: lang, id: c.ID, wide: class == "w",
			job: echarts.Job{
				ID: "c-" + c.ID + "-" + string(lang) + "-" + class, Option: drawing.Option,
				Width: drawing.Width, Height: drawing.Height, Class: class,
				Title: d.report.Text(lang, c.Title), Desc: p.Description,
			},
		})
	}
	return nil
}

// scriptName is the logical name of the script with a chart's points and options.
func scriptName(c *figure.Chart, lang i18n.Lang) string { return c.ID + "-" + string(lang) + ".js" }

// render draws what the cache does not hold.
func (d *drawer) render(ctx context.Context, site *page.Site) (int, error) {
	if len(d.tasks) == 0 {
		return 0, nil
	}
	jobs := make([]echarts.Job, len(d.tasks))
	for i, t := range d.tasks {
		jobs[i] = t.job
	}
	svgs, drawn, err := renderCharts(ctx, d.in, jobs)
	if err != nil {
		return 0, err
	}
	for i, t := range d.tasks {
		picture := site.Pictures[t.lang][t.id]
		if t.wide {
			picture.Wide.Markup = svgs[i]
		} else {
			picture.Narrow.Markup = svgs[i]
		}
		site.Pictures[t.lang][t.id] = picture
	}
	return drawn, nil
}

// renderCharts has ECharts draw what the cache does not hold. The number is how many
// drawings that were.
func renderCharts(ctx context.Context, in Input, jobs []echarts.Job) ([][]byte, int, error) {
	engine, err := echarts.Fingerprint(in.Built)
	if err != nil {
		return nil, 0, err
	}
	svgs := make([][]byte, len(jobs))
	keys := make([]string, len(jobs))
	queued := map[string]int{} // the place in left by key
	var left []echarts.Job
	for i, job := range jobs {
		keys[i] = cacheKey(engine, job)
		if _, twice := queued[keys[i]]; twice {
			continue
		}
		if svg, ok := in.Cache.Get(keys[i]); ok {
			svgs[i] = svg
			continue
		}
		queued[keys[i]] = len(left)
		left = append(left, job)
	}
	if len(left) == 0 {
		return svgs, 0, nil
	}
	pool := echarts.NewPool(in.Built, in.Worker)
	defer pool.Close()
	drawn, err := pool.Render(ctx, left)
	if err != nil {
		return nil, 0, err
	}
	for key, k := range queued {
		// A cache that cannot be written to makes the next build slower, not wrong.
		_ = in.Cache.Put(key, drawn[k])
	}
	for i, key := range keys {
		if svgs[i] == nil {
			svgs[i] = drawn[queued[key]]
		}
	}
	return svgs, len(left), nil
}

// cacheKey covers everything that a drawing is made from.
func cacheKey(engine []byte, job echarts.Job) string {
	size := strconv.Itoa(job.Width) + "x" + strconv.Itoa(job.Height)
	return output.Key(engine, []byte(job.ID), job.Option, []byte(size),
		[]byte(job.Class), []byte(job.Title), []byte(job.Desc), []byte(job.Lang))
}

// engine adds the script that makes charts interactive, with what
// the report's charts need of ECharts and no more.
func (d *drawer) engine() error {
	if len(d.modules) == 0 {
		return nil
	}
	bundle, err := echarts.LiveBundle(d.in.Built, d.modules)
	if err != nil {
		return err
	}
	d.assets.add(engineAsset, bundle)
	licences, err := fs.ReadFile(d.in.Built, licencesFile)
	if err != nil {
		return err
	}
	d.assets.files = append(d.assets.files, file{"assets/" + licencesFile, licences})
	return nil
}
