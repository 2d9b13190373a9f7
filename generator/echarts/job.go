package echarts

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
)

// A Job is one chart to draw.
type Job struct {
	// ID prefixes every id in the SVG and must be unique on the page. It starts with a
	// letter and holds ASCII letters, digits, "-" and "_".
	ID string
	// Option is the ECharts option; the package comment says what diglot adds to it.
	Option json.RawMessage
	// Width and Height are the size of the drawing in user units, 1 to 10,000.
	Width, Height int
	// Class is the class attribute of the svg element: the variant, "w" or "s".
	Class string
	// Title and Desc name and describe the picture. Without a title the picture is
	// hidden from assistive technology.
	Title, Desc string
	// Lang is the BCP 47 tag of the texts, or "" where the page's language holds.
	Lang string
}

// ErrNotBuilt is the error where the folder of built assets lacks the chart engine.
var ErrNotBuilt = errors.New("the chart engine is not built: run `make assets`, then build diglot again")

// maxSide is the largest width or height of a drawing.
const maxSide = 10_000

// idPattern is what an id may be, so that it is safe in url(#…) and in attributes.
var idPattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

// valid says what keeps a job from being drawn, or returns nil.
func (j Job) valid() error {
	switch {
	case !idPattern.MatchString(j.ID):
		return fmt.Errorf("chart id %q: want a letter, then letters, digits, %q or %q", j.ID, "-", "_")
	case j.Width < 1 || j.Width > maxSide || j.Height < 1 || j.Height > maxSide:
		return fmt.Errorf("chart %q: the size %d×%d is outside 1 to %d", j.ID, j.Width, j.Height, maxSide)
	case !json.Valid(j.Option):
		return fmt.Errorf("chart %q: the option is not JSON", j.ID)
	}
	return nil
}
