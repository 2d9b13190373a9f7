package generator

import (
	"context"
	"sync"

	"example.org/diglot/generator/output"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/press"
	"example.org/diglot/generator/report"
)

// A workbench is what images are made with, each tool brought when it is first needed.
type workbench struct {
	in     Input
	report *report.Report
	paint  *palette.Paint
	desk   *desk
	room   *darkroom
	// engines stands for what makes files out of images.
	engines []byte

	mu sync.Mutex
	// made counts the images that were made, of those that were found to be needed.
	made, of int
}

// open brings the desk.
func (b *workbench) open() error {
	if b.desk != nil {
		return nil
	}
	var err error
	if b.engines, err = press.Fingerprint(b.in.Built); err != nil {
		return err
	}
	b.desk, err = newDesk(b.in, b.report, b.paint)
	return err
}

// An exposure is an image that is laid out and not in the cache.
type exposure struct {
	file  *imageFile
	image *press.Image
}

// make lays sets out, takes from the cache what is there, draws the rest, and writes all
// of it. Where something is said of the report, nothing is drawn but in a draft.
func (p *printer) make(ctx context.Context, sets []*imageSet) error {
	if err := p.open(); err != nil {
		return err
	}
	images, err := p.layOut(ctx, sets)
	if err != nil || p.msgs.HasErrors() && !p.in.Draft {
		return err
	}
	var left []exposure
	for _, s := range sets {
		for k := range s.files {
			f := &s.files[k]
			image := images[f]
			if image == nil {
				continue
			}
			kind := "png"
			if f.outlines {
				kind = "svg"
			}
			f.key = output.Key([]byte("image"), p.engines, image.Fingerprint(), []byte(kind))
			content, ok := p.in.Cache.Get(f.key)
			if !ok {
				left = append(left, exposure{f, image})
			} else if err := p.write(f, content); err != nil {
				return err
			}
		}
	}
	if err := p.develop(ctx, left); err != nil {
		return err
	}
	for _, s := range sets {
		p.remember(s)
	}
	return nil
}

// layOut lays the images of sets out. One that cannot be made has no place in the result.
func (p *printer) layOut(ctx context.Context, sets []*imageSet) (map[*imageFile]*press.Image, error) {
	var orders []order
	for _, s := range sets {
		for _, f := range s.files {
			if !f.outlines {
				orders = append(orders, order{s.chart, s.lang, f.format})
			}
		}
	}
	images, err := p.desk.compose(ctx, orders, p.msgs)
	if err != nil {
		return nil, err
	}
	all := map[*imageFile]*press.Image{}
	for _, s := range sets {
		byFormat := map[string]*press.Image{}
		for k := range s.files {
			f := &s.files[k]
			if !f.outlines {
				byFormat[f.format.Name], images = images[0], images[1:]
			}
			all[f] = byFormat[f.format.Name]
		}
	}
	return all, nil
}

// develop draws images, as many at once as there are processors, and keeps them.
func (p *printer) develop(ctx context.Context, left []exposure) error {
	if len(left) == 0 {
		return nil
	}
	p.of += len(left)
	p.progress()
	room, err := p.room.open(ctx)
	if err != nil {
		return err
	}
	images := make([]*press.Image, len(left))
	for i, e := range left {
		images[i] = e.image
	}
	letters, err := room.Case(ctx, images...)
	if err != nil {
		return err
	}
	return parallel(ctx, workers(p.in.Jobs), len(left), func(i int) error {
		e := left[i]
		draw := e.image.PNG
		if e.file.outlines {
			draw = e.image.SVG
		}
		content, err := draw(ctx, letters)
		if err != nil {
			return err
		}
		// A cache that cannot be written to makes the next build slower, not wrong.
		_ = p.in.Cache.Put(e.file.key, content)
		if err := p.write(e.file, content); err != nil {
			return err
		}
		p.mu.Lock()
		defer p.mu.Unlock()
		p.made++
		p.progress()
		return nil
	})
}

// progress tells how far the images are.
func (b *workbench) progress() {
	if b.in.Progress != nil {
		b.in.Progress(b.made, b.of)
	}
}
