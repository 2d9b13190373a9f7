package press

import (
	"embed"
	"io/fs"

	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/raster"
)

// source is the text of this package: a change of how images are written is a change of
// their files.
//
//go:embed *.go
var source embed.FS

// Fingerprint stands for all that makes files out of images: the engines and the code of
// this package. The error is [packed.ErrNotBuilt] where the folder of built assets lacks
// an engine.
func Fingerprint(built fs.FS) ([]byte, error) {
	drawing, err := raster.Fingerprint(built)
	if err != nil {
		return nil, err
	}
	cutting, err := font.SubsetterFingerprint(built)
	if err != nil {
		return nil, err
	}
	own, err := digest.Files(source, "*.go")
	if err != nil {
		return nil, err
	}
	return digest.Of(drawing, cutting, own), nil
}

// Fingerprint is the same for images of which the same files are made, as long as
// [Fingerprint] is the same.
func (i *Image) Fingerprint() []byte {
	var fonts []string
	for _, f := range i.Faces() {
		fonts = append(fonts, f.Path(), f.Hash)
	}
	return digest.Of(i.Markup(), fonts, i.Pixels, i.PerInch, i.Title, i.Source)
}
