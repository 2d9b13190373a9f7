package generator

import (
	"io/fs"

	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/report"
)

// paintOf is how the site's style sheet paints drawings in the light scheme, in which they
// leave the site.
func paintOf(in Input, r *report.Report) (*palette.Paint, error) {
	styles, err := fs.ReadFile(overlay{in.Root, in.Defaults}, "assets/"+siteSheet)
	if err != nil {
		return nil, err
	}
	return palette.NewPaint(r.Palette.Light, styles), nil
}
