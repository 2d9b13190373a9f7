package raster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"io/fs"

	"example.org/diglot/generator/packed"
	"example.org/diglot/generator/wasm"
)

// File is the name of resvg in the folder of built assets (see package packed).
const File = "raster.wasm"

// maxMemory is what drawing one picture may take.
const maxMemory = 256 << 20

// MaxPixels is how large a picture can be: 300 dpi on A3 and a little more.
const MaxPixels = 24 << 20

// An Engine draws pictures. It is safe for concurrent use.
type Engine struct {
	module *wasm.Module
}

// Open makes resvg ready. CacheDir keeps its machine code (see [wasm.Options]). The
// error is [packed.ErrNotBuilt] where the folder of built assets lacks it.
func Open(ctx context.Context, built fs.FS, cacheDir string) (*Engine, error) {
	code, err := packed.Read(built, File)
	if err != nil {
		return nil, err
	}
	module, err := wasm.Compile(ctx, code, wasm.Options{CacheDir: cacheDir, MaxMemory: maxMemory, Host: host})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", File, err)
	}
	return &Engine{module}, nil
}

// Close frees what the engine holds. No picture may be in the making.
func (e *Engine) Close(ctx context.Context) error { return e.module.Close(ctx) }

// A Drawing is an SVG with the fonts that its texts are set in.
type Drawing struct {
	SVG []byte
	// Fonts are font files. A text whose family is not among them, or lacks a
	// character, is set in the first of equal weight that has it.
	Fonts [][]byte
	// Ground is a colour that the picture has below the SVG, as in CSS, or empty. It takes
	// resvg less time than to draw a rectangle.
	Ground string
}

// Render draws at a width in pixels; the height follows from the SVG's viewBox. Where
// the SVG covers its ground, or there is one, the picture has no transparent pixels. The error says what
// resvg finds wrong, or that the picture would be larger than [MaxPixels].
func (e *Engine) Render(ctx context.Context, d Drawing, width int) (*image.RGBA, error) {
	var picture *image.RGBA
	err := e.open(ctx, d, width, func(s *session) error {
		w, h := s.float("resvg_width", s.tree), s.float("resvg_height", s.tree)
		if s.err != nil {
			return s.err
		}
		if !(w > 0 && h > 0) || float64(width)*float64(width)/w*h > MaxPixels {
			return fmt.Errorf("the picture of %g × %g units is too large to be drawn %d pixels wide", w, h, width)
		}
		pixels := s.result("resvg_render", s.tree)
		across, down := s.call("renderedimage_width", pixels), s.call("renderedimage_height", pixels)
		object := s.call("renderedimage_pixels", pixels)
		if s.err != nil {
			return s.err
		}
		data, ok := s.host.take(uint32(object)).([]byte)
		if !ok || uint64(len(data)) != 4*across*down {
			return errors.New("resvg returned no picture")
		}
		picture = &image.RGBA{Pix: data, Stride: int(4 * across), Rect: image.Rect(0, 0, int(across), int(down))}
		return nil
	})
	return picture, err
}

// Plain returns the SVG as resvg reads it: all texts as outlines, all references
// resolved. Groups and paths keep the ids of the elements that they come from.
func (e *Engine) Plain(ctx context.Context, d Drawing) ([]byte, error) {
	var text []byte
	err := e.open(ctx, d, 0, func(s *session) error {
		at, size := s.pair("resvg_toString", s.tree)
		if s.err != nil {
			return s.err
		}
		var err error
		text, err = s.in.Read(at, size)
		return err
	})
	return text, err
}

// options are resvg's, in the form that its JavaScript has.
type options struct {
	Font struct {
		LoadSystemFonts   bool   `json:"loadSystemFonts"`
		DefaultFontFamily string `json:"defaultFontFamily"`
	} `json:"font"`
	FitTo  *fit   `json:"fitTo,omitempty"`
	Ground string `json:"background,omitempty"`
	Crop   crop   `json:"crop"`
}

// A crop is the part of the picture that resvg hands out. One without an extent makes it
// hand out the whole picture itself and not a copy.
type crop struct {
	Right  int `json:"right"`
	Bottom int `json:"bottom"`
}

type fit struct {
	Mode  string `json:"mode"`
	Value int    `json:"value"`
}

// open reads the drawing in a fresh instance and hands it to use.
func (e *Engine) open(ctx context.Context, d Drawing, width int, use func(*session) error) error {
	o := options{Ground: d.Ground}
	if width > 0 {
		o.FitTo = &fit{"width", width}
	}
	config, err := json.Marshal(o)
	if err != nil {
		return err
	}
	objects := newObjects()
	in, err := e.module.New(ctx, objects)
	if err != nil {
		return err
	}
	defer in.Close()
	s := &session{in: in, host: objects}
	fonts := make([]any, len(d.Fonts))
	for i, f := range d.Fonts {
		fonts[i] = f
	}
	at, size := s.pass(config)
	s.tree = s.result("resvg_new", uint64(objects.add(string(d.SVG))), uint64(at), uint64(size), uint64(objects.add(fonts)))
	if s.err != nil {
		return s.err
	}
	return use(s)
}
