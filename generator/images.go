package generator

import (
	"bytes"
	"context"
	"encoding/json"
	"image/png"
	"slices"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/data"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/press"
)

// An imageSet is the images of one chart in one language, or the card of the report.
type imageSet struct {
	lang i18n.Lang
	// chart is nil for the card.
	chart *figure.Chart
	files []imageFile
	// key names what the set is made from, where nothing was drawn or laid out yet. It is
	// "" where the program has no name.
	key string
}

// An imageFile is one file of a set, and what it was found to be.
type imageFile struct {
	path   string
	format press.Format
	// outlines is set on the SVG.
	outlines bool
	// key names what the file is made from, once it is laid out.
	key string
	// made is the file as pages refer to it, its Path "" where it could not be made.
	made page.Image
}

// newImageSet lists the files of a set.
func newImageSet(lang i18n.Lang, c *figure.Chart) *imageSet {
	s := &imageSet{lang: lang, chart: c}
	if c == nil {
		s.files = []imageFile{{path: data.CardPath(lang), format: press.Front()}}
		return s
	}
	for i, f := range press.Formats() {
		name := c.ID + "-" + f.Name
		if i == 0 {
			name = c.ID
		}
		s.files = append(s.files, imageFile{path: data.ChartPath(lang, name, "png"), format: f})
	}
	s.files = append(s.files, imageFile{path: data.ChartPath(lang, c.ID, "svg"), format: press.Post(), outlines: true})
	return s
}

// A printer makes the images of a site and writes them.
type printer struct {
	in    Input
	site  *page.Site
	paint *palette.Paint
	out   *output.Writer
	msgs  *diag.List
	sets  []*imageSet
	*workbench
}

// printImages writes the images of every chart in every language and format, and the card
// of the report, and tells the site of them. What keeps one from being made, because of
// what the author wrote, is said in msgs. The numbers are how many there are, and how many
// of them were not in the cache.
func printImages(ctx context.Context, in Input, site *page.Site, paint *palette.Paint, room *darkroom, out *output.Writer, msgs *diag.List) (images, made int, err error) {
	if !site.Report.Config.Press.Images {
		return 0, 0, nil
	}
	p := &printer{in: in, site: site, paint: paint, out: out, msgs: msgs}
	p.workbench = &workbench{in: in, report: site.Report, paint: paint, room: room}
	for _, lang := range site.Report.Config.Languages {
		for _, c := range site.Report.Figures.Charts {
			if _, drawn := site.Pictures[lang][c.ID]; drawn {
				p.sets = append(p.sets, newImageSet(lang, c))
			}
		}
		p.sets = append(p.sets, newImageSet(lang, nil))
	}
	left, err := p.recall(ctx)
	if err != nil {
		return 0, 0, err
	}
	for batch := range slices.Chunk(left, batchSize) {
		if err := p.make(ctx, batch); err != nil {
			return 0, 0, err
		}
	}
	return p.tell(), p.made, nil
}

// batchSize is how many sets are laid out before their images are drawn, so that a report
// of a thousand charts takes no more memory than one of a few dozen.
const batchSize = 48

// recall writes the sets that the cache knows by what they are made from, and returns the
// others.
func (p *printer) recall(ctx context.Context) ([]*imageSet, error) {
	p.name()
	known := make([]bool, len(p.sets))
	err := parallel(ctx, workers(p.in.Jobs), len(p.sets), func(i int) error {
		contents := p.remembered(p.sets[i])
		if known[i] = contents != nil; !known[i] {
			return nil
		}
		for k, content := range contents {
			if err := p.write(&p.sets[i].files[k], content); err != nil {
				return err
			}
		}
		return nil
	})
	var left []*imageSet
	for i, s := range p.sets {
		if !known[i] {
			left = append(left, s)
		}
	}
	return left, err
}

// name gives every set its key: over the program, and over all words, numbers and colours
// that go into its images.
func (p *printer) name() {
	if p.in.Code == "" {
		return
	}
	r := p.site.Report
	paint := p.paint.Fingerprint()
	languages := map[i18n.Lang][]byte{}
	for _, l := range r.Catalog.Languages() {
		languages[l.Key] = l.Fingerprint()
	}
	for _, s := range p.sets {
		var content []byte
		if s.chart == nil {
			content = digest.Of(cardSheet(r, s.lang), cardDrawing(r).SVG)
		} else {
			description := p.site.Pictures[s.lang][s.chart.ID].Description
			content = digest.Of(sheetOf(r, s.lang, s.chart, description), chart.Fingerprint(r, s.chart, s.lang))
		}
		s.key = output.Key([]byte("images"), []byte(p.in.Code), paint, languages[s.lang], content)
	}
}

// remembered returns the contents of a set's files, or nil where the cache lacks one.
func (p *printer) remembered(s *imageSet) [][]byte {
	if s.key == "" {
		return nil
	}
	entry, ok := p.in.Cache.Get(s.key)
	var keys []string
	if !ok || json.Unmarshal(entry, &keys) != nil || len(keys) != len(s.files) {
		return nil
	}
	contents := make([][]byte, len(keys))
	for i, key := range keys {
		if contents[i], ok = p.in.Cache.Get(key); !ok {
			return nil
		}
	}
	return contents
}

// remember keeps what files a set has. Where that fails the next build is slower, and not
// wrong.
func (p *printer) remember(s *imageSet) {
	var keys []string
	for _, f := range s.files {
		if f.made.Path == "" {
			return
		}
		keys = append(keys, f.key)
	}
	if entry, err := json.Marshal(keys); err == nil && s.key != "" {
		_ = p.in.Cache.Put(s.key, entry)
	}
}

// write writes a file and notes what it is.
func (p *printer) write(f *imageFile, content []byte) error {
	f.made = page.Image{Format: f.format.Name, Path: f.path, Bytes: len(content)}
	if !f.outlines {
		size, err := png.DecodeConfig(bytes.NewReader(content))
		if err != nil {
			return err
		}
		f.made.Width, f.made.Height = size.Width, size.Height
	}
	return p.out.Write(f.path, content)
}

// tell tells the site of the images that there are, and counts them.
func (p *printer) tell() int {
	n := 0
	p.site.Cards = map[i18n.Lang]page.Image{}
	for _, s := range p.sets {
		for _, f := range s.files {
			if f.made.Path == "" {
				continue
			}
			n++
			if s.chart == nil {
				p.site.Cards[s.lang] = f.made
				continue
			}
			picture := p.site.Pictures[s.lang][s.chart.ID]
			if f.outlines {
				picture.Downloads = append(picture.Downloads, page.Download{Format: "svg", Path: f.path, Bytes: f.made.Bytes})
			} else {
				picture.Images = append(picture.Images, f.made)
			}
			if f.format.Name == press.Post().Name && !f.outlines {
				picture.Downloads = append(picture.Downloads, page.Download{Format: "png", Path: f.path, Bytes: f.made.Bytes})
			}
			p.site.Pictures[s.lang][s.chart.ID] = picture
		}
	}
	return n
}
