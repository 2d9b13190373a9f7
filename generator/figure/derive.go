package figure

import (
	"math/big"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

var opNames = []string{"sum", "difference", "share", "ratio", "change"}

// String returns the rule's name in TOML.
func (op Op) String() string { return opNames[op] }

// A derivedDraft is a derived figure whose inputs are not looked up yet.
type derivedDraft struct {
	figure   *Figure
	op       Op
	inputs   []string
	spans    []diag.Span
	span     diag.Span
	rounding rounding
	// because is the author's reason for combining what does not go together.
	because              i18n.Text
	hasUnit, hasAsOf     bool
	hasQualifier, failed bool
	// hasFlags is set where the figure says its flags itself.
	hasFlags bool
}

// draftDerived reads derive = { share = ["a", "b"] }.
func (l *loader) draftDerived(f *Figure, t *tomlfile.Table) *derivedDraft {
	unit := l.readUnit(t)
	f.Unit, f.Form = unit.id, unit.form
	f.Quantity.Qualifier = l.qualifier(t)
	d := &derivedDraft{
		figure: f, span: t.ValueSpan("derive"), rounding: l.rounding(t),
		because: l.text(t, "because", false),
		hasUnit: t.Has("unit"), hasAsOf: t.Has("as_of"), hasQualifier: t.Has("qualifier"),
	}
	f.Because = d.because
	d.hasFlags = t.Has("flag")
	for _, key := range []string{"value", "source", "missing", "revision"} {
		if t.Has(key) {
			l.msgs.Errorf("derived-and-stored", t.KeySpan(key), "%q is derived, so it has no %q of its own", f.ID, key)
		}
	}
	rule, ok := t.Table("derive")
	if !ok {
		d.failed = true
		return d
	}
	keys := rule.Keys()
	if len(keys) != 1 {
		l.msgs.Errorf("bad-derive", d.span, "a derivation has one rule").
			WithHint(`for example derive = { share = ["part", "whole"] }`)
		d.failed = true
	}
	for i, name := range opNames {
		if ids, spans, ok := rule.Strings(name); ok {
			d.op, d.inputs, d.spans = Op(i), ids, spans
		}
	}
	if len(d.inputs) == 0 {
		d.failed = true
		return d
	}
	if d.op >= Share && len(d.inputs) != 2 || len(d.inputs) < 2 {
		l.msgs.Errorf("bad-derive", d.span, "a %s takes %s, and this has %d", d.op, arity(d.op), len(d.inputs))
		d.failed = true
	}
	return d
}

func arity(op Op) string {
	if op >= Share {
		return "two figures"
	}
	return "two figures or more"
}

// derive computes all derived figures, inputs before those that use them.
func (l *loader) derive() {
	drafts := map[*Figure]*derivedDraft{}
	for _, d := range l.derived {
		drafts[d.figure] = d
	}
	state := map[*derivedDraft]int{}
	var visit func(d *derivedDraft, chain []*derivedDraft)
	visit = func(d *derivedDraft, chain []*derivedDraft) {
		switch state[d] {
		case 2:
			return
		case 1:
			l.reportCycle(d, chain)
			return
		}
		state[d] = 1
		inputs := l.inputs(d)
		for _, f := range inputs {
			if next := drafts[f]; next != nil {
				visit(next, append(chain, d))
			}
		}
		state[d] = 2
		l.compute(d, inputs)
	}
	for _, d := range l.derived {
		visit(d, nil)
	}
}

func (l *loader) reportCycle(d *derivedDraft, chain []*derivedDraft) {
	var ids []string
	for i := len(chain) - 1; i >= 0; i-- {
		ids = append([]string{chain[i].figure.ID}, ids...)
		chain[i].failed = true
		if chain[i] == d {
			break
		}
	}
	l.msgs.Errorf("derive-cycle", d.span, "%q is derived from itself", d.figure.ID).
		WithHint("%s", strings.Join(append(ids, d.figure.ID), " ← "))
}

// inputs looks up a derivation's inputs; unknown ones make it fail.
func (l *loader) inputs(d *derivedDraft) []*Figure {
	var inputs []*Figure
	for i, id := range d.inputs {
		f := l.figure(id, d.spans[i])
		if f == nil {
			d.failed = true
			continue
		}
		inputs = append(inputs, f)
	}
	return inputs
}

// figure looks up a figure by id, with a message where there is none.
func (l *loader) figure(id string, span diag.Span) *Figure {
	if f := l.set.figures[id]; f != nil {
		return f
	}
	all := names(l.set.Figures, func(f *Figure) string { return f.ID })
	m := l.msgs.Errorf("unknown-figure", span, "no figure named %q", id)
	if near := diag.Suggest(id, all); near != "" {
		m.WithHint("did you mean %q?", near).WithNote(l.set.figures[near].Span, "%q is here", near)
	}
	return nil
}

// compute works out a derived figure, once its inputs stand.
func (l *loader) compute(d *derivedDraft, inputs []*Figure) {
	f := d.figure
	f.Derivation = &Derivation{Op: d.op, Inputs: inputs}
	for _, in := range inputs {
		switch {
		case in.Missing != Present:
			l.msgs.Errorf("derived-missing", d.span, "%q is derived from %q, which has no value", f.ID, in.ID).
				WithHint("write missing = %q in place of derive", in.Missing.String()).
				WithNote(in.Span, "%q is missing", in.ID)
			d.failed = true
		case in.Quantity.To != nil:
			l.msgs.Errorf("derived-range", d.span, "%q is derived from %q, which is a range", f.ID, in.ID).
				WithHint("derive from single values, or state the result").
				WithNote(in.Span, "%q is a range", in.ID)
			d.failed = true
		case in.Quantity.Value == nil:
			d.failed = true
		}
	}
	if d.failed {
		return
	}
	l.inherit(d, inputs)
	value, err := apply(d.op, inputs)
	if err != "" {
		l.msgs.Errorf("bad-derive", d.span, "%s", err)
		return
	}
	f.Quantity.Value = value
	f.Shown = value
	if l.catalog.HasUnit(f.Unit) {
		l.settleFigure(f, d.span, d.rounding)
	}
}

// apply computes the value exactly. The second result says why it cannot be.
func apply(op Op, inputs []*Figure) (*big.Rat, string) {
	first := inputs[0].Quantity.Value
	v := new(big.Rat).Set(first)
	switch op {
	case Sum:
		for _, in := range inputs[1:] {
			v.Add(v, in.Quantity.Value)
		}
	case Difference:
		for _, in := range inputs[1:] {
			v.Sub(v, in.Quantity.Value)
		}
	case Share, Ratio, Change:
		by := inputs[1].Quantity.Value
		if op == Change {
			first, by = by, first
		}
		if by.Sign() == 0 {
			return nil, "this would divide by zero"
		}
		v.Quo(first, by)
		if op == Change {
			v.Sub(v, big.NewRat(1, 1))
		}
		if op == Share && v.Cmp(big.NewRat(1, 1)) > 0 {
			return nil, "the part is larger than the whole"
		}
	}
	return v, ""
}

// plain writes a value for a message.
func plain(v *big.Rat) string {
	if s, ok := number.DecimalText(v); ok {
		return s
	}
	return v.RatString()
}
