// Package font answers how wide a text will be, and holds the fonts that images are set
// in. A [Face] knows the characters of one of them; a [Subsetter] cuts it down to those
// that a text uses.
//
// Charts are laid out when the report is built, before any browser has chosen a
// font. [Metrics] holds the advance widths of Noto Sans SC, regular and bold, and
// both layouts use it: the Go side when it breaks labels, and ECharts inside the
// chart engine, which is given the same table. So both agree to the last digit.
//
// The reader's own fonts differ a little from Noto Sans SC. A layout that must not
// overflow multiplies a width by [Slack].
//
// The table is assets/built/metrics.json, made from the font by `make assets`.
package font

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
)

// MetricsFile is the name of the table in the folder of built assets.
const MetricsFile = "metrics.json"

// Slack is the factor by which a text in a reader's font may be wider than in Noto Sans
// SC. Next to it, Arial sets English words 3 to 7 % narrower, figures alike, and a run of
// wide capitals 6 % wider. The other first choices of the page's stacks (San Francisco,
// Segoe UI, Roboto) get the same room. Not covered is DejaVu Sans, the last resort of
// some Linux systems, which is up to 15 % wider.
const Slack = 1.06

// ErrNotBuilt is the error of [Load] where the table has not been made.
var ErrNotBuilt = errors.New("the font metrics are not built: run `make assets`, then build diglot again")

// em is the width of characters the table does not list (Han, kana, full-width
// forms), in thousandths of the font size, the unit of the table.
const em = 1000

// Metrics holds the advance widths of one font family in two weights.
// It is never changed after [Load] and safe for concurrent use.
type Metrics struct {
	regular, bold weight
	json          []byte
}

// A weight is a list of runs of consecutive characters, in ascending order.
type weight []run

// A run holds the widths of the characters from first on, in thousandths of an em.
type run struct {
	first  rune
	widths []int
}

// Load reads the table from the folder of built assets.
// Its error is [ErrNotBuilt] where the folder lacks the table.
func Load(built fs.FS) (*Metrics, error) {
	text, err := fs.ReadFile(built, MetricsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	if err != nil {
		return nil, err
	}
	var table struct{ Regular, Bold [][]int }
	if err := json.Unmarshal(text, &table); err != nil {
		return nil, fmt.Errorf("%s: %w", MetricsFile, err)
	}
	m := &Metrics{json: text}
	if m.regular, err = parse(table.Regular); err != nil {
		return nil, err
	}
	if m.bold, err = parse(table.Bold); err != nil {
		return nil, err
	}
	return m, nil
}

// parse turns runs of the form [first character, width, width, …] into a weight.
func parse(runs [][]int) (weight, error) {
	if len(runs) == 0 {
		return nil, fmt.Errorf("%s: a weight without characters", MetricsFile)
	}
	w := make(weight, 0, len(runs))
	next := rune(0)
	for _, r := range runs {
		if len(r) < 2 || rune(r[0]) < next {
			return nil, fmt.Errorf("%s: the run at %v is empty or out of order", MetricsFile, r)
		}
		next = rune(r[0] + len(r) - 1)
		w = append(w, run{first: rune(r[0]), widths: r[1:]})
	}
	return w, nil
}

// JSON returns the table as [Load] read it. The chart engine takes it in this form.
// The caller must not change it.
func (m *Metrics) JSON() []byte { return m.json }

// Width returns the width of a single line of text, in the unit of size.
// Size is the font size; bold means weight 600 and above. Kerning is left out.
func (m *Metrics) Width(text string, size float64, bold bool) float64 {
	w := m.regular
	if bold {
		w = m.bold
	}
	sum := 0
	for _, r := range text {
		sum += w.width(r)
	}
	return float64(sum) * size / em
}

// width finds the run that holds a character by bisection.
func (w weight) width(r rune) int {
	low, high := 0, len(w)
	for low < high {
		middle := (low + high) / 2
		if w[middle].first <= r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == 0 {
		return em
	}
	if at := int(r - w[low-1].first); at < len(w[low-1].widths) {
		return w[low-1].widths[at]
	}
	return em
}
