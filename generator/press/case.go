package press

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.org/diglot/generator/font"
)

// A Case holds the type that some images are set in: their fonts, cut down to the
// characters that all of them use together. To cut a Chinese font takes as long as to draw
// a picture, so it is done once and not for each. An image looks the same from whatever
// case it is set. A Case is safe for concurrent use.
type Case struct {
	room *Darkroom
	sets map[*Image]fontSet
}

// A fontSet is fonts that were cut down together.
type fontSet struct {
	files map[*font.Face][]byte
	runes map[*font.Face]map[rune]bool
	// letters are the lines that were set in them.
	letters *lettering
}

// Case cuts the fonts of images. They come from one [Studio].
func (d *Darkroom) Case(ctx context.Context, images ...*Image) (*Case, error) {
	c := &Case{room: d, sets: map[*Image]fontSet{}}
	// Languages that choose other fonts for the same characters do not share any.
	for _, eastern := range []bool{true, false} {
		group := slices.DeleteFunc(slices.Clone(images), func(i *Image) bool { return i.eastern != eastern })
		set, err := d.cut(ctx, group)
		if err != nil {
			return nil, err
		}
		for _, i := range group {
			if c.sets[i] = set; !i.mixes(set) {
				continue
			}
			if c.sets[i], err = d.cut(ctx, []*Image{i}); err != nil {
				return nil, err
			}
		}
	}
	return c, nil
}

// cut cuts the fonts of images down.
func (d *Darkroom) cut(ctx context.Context, images []*Image) (fontSet, error) {
	s := fontSet{map[*font.Face][]byte{}, map[*font.Face]map[rune]bool{}, &lettering{lines: map[string]*line{}}}
	for _, i := range images {
		for face, runes := range i.glyphs {
			if s.runes[face] == nil {
				s.runes[face] = map[rune]bool{}
			}
			for _, r := range runes {
				s.runes[face][r] = true
			}
		}
	}
	for _, face := range byPath(maps.Keys(s.runes)) {
		data, err := d.cutter.Subset(ctx, face, slices.Sorted(maps.Keys(s.runes[face])))
		if err != nil {
			return s, fmt.Errorf("%s: %w", face.Family, err)
		}
		s.files[face] = data
	}
	return s, nil
}

// mixes reports whether fonts would be taken for one another in the image's texts that are
// set in several. Where one of them has no shape for a character, resvg sets the whole
// text in any other font that has all of its characters; and a font that has its
// neighbour's character is kerned with it. Fonts cut down to the image alone mix only where
// all others do so too, which makes the image the same from any case.
func (i *Image) mixes(s fontSet) bool {
	for _, text := range i.mixed {
		all := map[rune]bool{}
		for face, runes := range text {
			for r := range runes {
				all[r] = true
				for other := range text {
					if other != face && s.runes[other][r] {
						return true
					}
				}
			}
		}
		for face := range i.glyphs {
			if covers(s.runes[face], all) {
				return true
			}
		}
	}
	return false
}

// covers reports whether a set holds all of another.
func covers(set, all map[rune]bool) bool {
	for r := range all {
		if !set[r] {
			return false
		}
	}
	return true
}

// Font returns the file of a font that an image of the case is set in, for programs that
// draw the image's markup themselves; nil where the case does not hold it.
func (c *Case) Font(i *Image, f *font.Face) []byte { return c.sets[i].files[f] }

// byPath brings fonts into a fixed order.
func byPath(faces func(func(*font.Face) bool)) []*font.Face {
	return slices.SortedFunc(faces, func(a, b *font.Face) int { return strings.Compare(a.Path(), b.Path()) })
}
