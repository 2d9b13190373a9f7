package generator

import (
	"io/fs"
	"slices"
	"sync"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/report"
)

// Variants loads reports that differ from one report in a file, for tests that try
// thousands: a stage that has not looked at the file, and needs none that has, would say
// and return the same again, and is not asked.
type Variants struct {
	defaults fs.FS
	parts    report.Parts
	stages   []staged
}

// staged is what a stage did with the report itself.
type staged struct {
	stage
	said   diag.List
	looked map[string]bool
}

// NewVariants reads the report that others differ from.
func NewVariants(root, defaults fs.FS) *Variants {
	v := &Variants{defaults: defaults}
	for _, s := range stages() {
		done := staged{stage: s}
		witness := &witness{FS: root, looked: map[string]bool{}}
		s.read(&v.parts, witness, defaults, &done.said)
		done.looked = witness.looked
		v.stages = append(v.stages, done)
	}
	return v
}

// Load is [Load] of a report that differs in one file, which neither has come nor gone.
func (v *Variants) Load(root fs.FS, changed string, msgs *diag.List) *report.Report {
	return joined(v.read(root, changed, msgs), check.Options{}, msgs)
}

// Refused loads such a report, and reports whether it has errors. Where its files have some
// that nobody has answered, the checks of the whole could not take them back, and are not
// run.
func (v *Variants) Refused(root fs.FS, changed string) (*report.Report, bool) {
	var msgs diag.List
	r := report.Join(v.read(root, changed, &msgs), &msgs)
	if open := answer.Settle(msgs, check.Answers(r)); open.HasErrors() {
		return r, true
	}
	check.Report(r, check.Options{}, &msgs)
	return r, msgs.HasErrors()
}

func (v *Variants) read(root fs.FS, changed string, msgs *diag.List) report.Parts {
	parts := v.parts
	again := map[string]bool{}
	for _, s := range v.stages {
		if !s.looked[changed] && !slices.ContainsFunc(s.needs, func(name string) bool { return again[name] }) {
			msgs.Merge(s.said)
			continue
		}
		again[s.name] = true
		s.read(&parts, root, v.defaults, msgs)
	}
	return parts
}

// A witness remembers what was opened.
type witness struct {
	fs.FS
	mu     sync.Mutex
	looked map[string]bool
}

func (w *witness) Open(name string) (fs.File, error) {
	w.mu.Lock()
	w.looked[name] = true
	w.mu.Unlock()
	return w.FS.Open(name)
}
