package font

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"example.org/diglot/generator/packed"
	"example.org/diglot/generator/wasm"
)

// SubsetFile is the name of HarfBuzz's subsetter in the folder of built assets (see
// package packed).
const SubsetFile = "subset.wasm"

// A Subsetter cuts fonts down to the characters that a text uses. It runs HarfBuzz, and
// is safe for concurrent use.
type Subsetter struct {
	module *wasm.Module
}

// OpenSubsetter makes HarfBuzz ready. CacheDir keeps its machine code (see
// [wasm.Options]). The error is [packed.ErrNotBuilt] where the folder of built assets
// lacks it.
func OpenSubsetter(ctx context.Context, built fs.FS, cacheDir string) (*Subsetter, error) {
	code, err := packed.Read(built, SubsetFile)
	if err != nil {
		return nil, err
	}
	return NewSubsetter(ctx, code, cacheDir)
}

// NewSubsetter is [OpenSubsetter] with the code of HarfBuzz at hand.
func NewSubsetter(ctx context.Context, code []byte, cacheDir string) (*Subsetter, error) {
	// The module asks for this much and never for more; what it does not touch is not used.
	const memory = 1040 * 64 << 10
	module, err := wasm.Compile(ctx, code, wasm.Options{CacheDir: cacheDir, MaxMemory: memory})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", SubsetFile, err)
	}
	return &Subsetter{module}, nil
}

// Close frees what the subsetter holds.
func (s *Subsetter) Close(ctx context.Context) error { return s.module.Close(ctx) }

// Subset returns a font file with the shapes of some characters, in no order and with
// repeats as they come, with kerning and the placing of marks. Characters that the face
// lacks are left out. The same characters give the same bytes.
func (s *Subsetter) Subset(ctx context.Context, f *Face, runes []rune) ([]byte, error) {
	return s.Cut(ctx, f.data, Cut{Runes: runes, Features: []string{"kern", "mark", "mkmk", "ccmp"}})
}

// A Cut says what stays of a font.
type Cut struct {
	Runes []rune
	// Glyphs stay by their number, whether or not a character leads to them.
	Glyphs []uint16
	// KeepNumbers keeps the numbers of the glyphs.
	KeepNumbers bool
	// Features stay by their four-letter tag.
	Features []string
}

// Values of HarfBuzz (hb-subset.h, hb-blob.h).
const (
	hbSetUnicode = 1
	hbSetGlyph   = 0
	hbSetFeature = 6

	hbNoHinting  = 0x01
	hbRetainGIDs = 0x02

	hbWritable = 2
)

// errRefused is the error of a font that HarfBuzz does not cut.
var errRefused = errors.New("HarfBuzz cannot cut this font down")

// Cut runs HarfBuzz on a font file, in an instance of its own.
func (s *Subsetter) Cut(ctx context.Context, data []byte, c Cut) ([]byte, error) {
	in, err := s.module.New(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	h := &harfbuzz{in: in}
	h.call("_initialize")
	at := h.call("malloc", uint64(len(data)))
	if h.err == nil && at == 0 {
		return nil, errRefused
	}
	h.write(at, data)
	blob := h.call("hb_blob_create", at, uint64(len(data)), hbWritable, 0, 0)
	face := h.call("hb_face_create", blob, 0)
	input := h.call("hb_subset_input_create_or_fail")
	c.describe(h, input)
	out := h.call("hb_subset_or_fail", face, input)
	if h.err == nil && out == 0 {
		return nil, errRefused
	}
	blob = h.call("hb_face_reference_blob", out)
	size, start := h.call("hb_blob_get_length", blob), h.call("hb_blob_get_data", blob, 0)
	if h.err != nil {
		return nil, h.err
	}
	return in.Read(uint32(start), uint32(size))
}

// describe fills HarfBuzz's description of what stays.
func (c Cut) describe(h *harfbuzz, input uint64) {
	set := h.call("hb_subset_input_set", input, hbSetUnicode)
	runes := slices.Clone(c.Runes)
	slices.Sort(runes)
	for _, r := range slices.Compact(runes) {
		h.call("hb_set_add", set, uint64(r))
	}
	set = h.call("hb_subset_input_set", input, hbSetGlyph)
	for _, g := range c.Glyphs {
		h.call("hb_set_add", set, uint64(g))
	}
	set = h.call("hb_subset_input_set", input, hbSetFeature)
	h.call("hb_set_clear", set)
	for _, tag := range c.Features {
		h.call("hb_set_add", set, tagNumber(tag))
	}
	flags := uint64(hbNoHinting)
	if c.KeepNumbers {
		flags |= hbRetainGIDs
	}
	h.call("hb_subset_input_set_flags", input, flags)
}

// tagNumber is the name of a table or feature as a number.
func tagNumber(tag string) uint64 {
	return uint64(tag[0])<<24 | uint64(tag[1])<<16 | uint64(tag[2])<<8 | uint64(tag[3])
}

// A harfbuzz is an instance at work. It keeps its first error and does nothing from
// then on.
type harfbuzz struct {
	in  *wasm.Instance
	err error
}

func (h *harfbuzz) call(name string, args ...uint64) uint64 {
	if h.err != nil {
		return 0
	}
	var result uint64
	result, h.err = h.in.Call(name, args...)
	return result
}

func (h *harfbuzz) write(at uint64, data []byte) {
	if h.err == nil {
		h.err = h.in.Write(uint32(at), data)
	}
}
