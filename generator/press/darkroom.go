package press

import (
	"context"
	"errors"
	"io/fs"

	"example.org/diglot/generator/font"
	"example.org/diglot/generator/raster"
)

// A Darkroom holds the engines that images are drawn with. It is safe for concurrent use.
type Darkroom struct {
	engine *raster.Engine
	cutter *font.Subsetter
}

// OpenDarkroom makes the engines ready. CacheDir keeps their machine code (see
// wasm.Options). The error is packed.ErrNotBuilt where the folder of built assets lacks
// them.
func OpenDarkroom(ctx context.Context, built fs.FS, cacheDir string) (*Darkroom, error) {
	engine, err := raster.Open(ctx, built, cacheDir)
	if err != nil {
		return nil, err
	}
	cutter, err := font.OpenSubsetter(ctx, built, cacheDir)
	if err != nil {
		return nil, errors.Join(err, engine.Close(ctx))
	}
	return &Darkroom{engine, cutter}, nil
}

// Close frees what the engines hold. No image may be in the making.
func (d *Darkroom) Close(ctx context.Context) error {
	return errors.Join(d.engine.Close(ctx), d.cutter.Close(ctx))
}
