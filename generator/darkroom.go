package generator

import (
	"context"
	"sync"

	"example.org/diglot/generator/press"
)

// A darkroom has the engines that images are drawn with, brought when the first image of a
// build needs them.
type darkroom struct {
	in   Input
	mu   sync.Mutex
	room *press.Darkroom
}

// open brings the engines.
func (d *darkroom) open(ctx context.Context) (*press.Darkroom, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var err error
	if d.room == nil {
		d.room, err = press.OpenDarkroom(ctx, d.in.Built, d.in.CodeCache)
	}
	return d.room, err
}

// close puts the engines away.
func (d *darkroom) close(ctx context.Context) {
	if d.room != nil {
		// All images are made: nothing can be lost.
		_ = d.room.Close(ctx)
	}
}
