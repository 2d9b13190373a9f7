package figure

import (
	"example.org/diglot/generator/number"
)

// inherit gives a derived figure the unit, date, qualifier and flags of its inputs, and
// refuses to combine inputs that do not go together: other units, other dates,
// qualifiers that pull in opposite directions. The author may combine them all
// the same by saying why (because) and what the result is (as_of, qualifier).
func (l *loader) inherit(d *derivedDraft, inputs []*Figure) {
	l.inheritUnit(d, inputs)
	l.inheritDate(d, inputs)
	l.inheritQualifier(d, inputs)
	l.inheritForm(d, inputs)
	if d.hasFlags {
		return
	}
	for _, in := range inputs {
		d.figure.Flags = d.figure.Flags.And(in.Flags.Inherited())
	}
}

// inheritForm writes a sum or a difference with the scale of its first input and the
// decimals of the finest one: 140489万 less 140828万 is −339万.
func (l *loader) inheritForm(d *derivedDraft, inputs []*Figure) {
	f := d.figure
	if d.op >= Share || f.Form.Style.Scaling != number.AutoScale || f.Unit != inputs[0].Unit {
		return
	}
	f.Form = inputs[0].Form
	f.Form.Style.Rounded = false
	for _, in := range inputs[1:] {
		if s := in.Form.Style; s.Placed && (!f.Form.Style.Placed || s.Place < f.Form.Style.Place) {
			f.Form.Style.Place, f.Form.Style.Placed = s.Place, true
		}
	}
}

func (l *loader) inheritUnit(d *derivedDraft, inputs []*Figure) {
	mixed := inputs[0]
	for _, in := range inputs[1:] {
		if in.Unit != inputs[0].Unit {
			mixed = in
		}
	}
	// Two units of one kind (项 and 个) count like things by different words.
	sameKind := l.catalog.UnitKind(mixed.Unit) == l.catalog.UnitKind(inputs[0].Unit)
	if mixed != inputs[0] && d.because == nil && !(sameKind && d.op >= Share) {
		l.msgs.Errorf("mixed-units", d.span, "%q combines %q and %q, which are counted in other units",
			d.figure.ID, inputs[0].ID, mixed.ID).
			WithHint("say why it may: because = { … }").
			WithNote(inputs[0].Span, "%q is in %q", inputs[0].ID, inputs[0].Unit).
			WithNote(mixed.Span, "%q is in %q", mixed.ID, mixed.Unit)
	}
	if d.hasUnit {
		return
	}
	switch d.op {
	case Share, Change:
		d.figure.Unit = "percent"
	case Ratio:
		d.figure.Unit = "times"
	default:
		d.figure.Unit = inputs[0].Unit
	}
}

func (l *loader) inheritDate(d *derivedDraft, inputs []*Figure) {
	for _, in := range inputs[1:] {
		if in.AsOf.Equal(inputs[0].AsOf) {
			continue
		}
		if d.op == Change || d.because != nil && d.hasAsOf {
			continue
		}
		l.msgs.Errorf("mixed-dates", d.span, "%q combines figures of different dates", d.figure.ID).
			WithHint("say why it may, and of when it is: because = { … }, as_of = …").
			WithNote(inputs[0].Span, "%q is as of %s", inputs[0].ID, inputs[0].AsOf.ISO()).
			WithNote(in.Span, "%q is as of %s", in.ID, in.AsOf.ISO())
		return
	}
	if !d.hasAsOf {
		d.figure.AsOf = inputs[len(inputs)-1].AsOf
		if d.figure.AsOfNote == nil {
			d.figure.AsOfNote = inputs[len(inputs)-1].AsOfNote
		}
	}
}

// inheritQualifier decides how the result stands to the true one. Only a sum of
// inputs that all lie on the same side keeps their qualifier by itself.
func (l *loader) inheritQualifier(d *derivedDraft, inputs []*Figure) {
	above, below, about := false, false, false
	bound := number.Exact
	for _, in := range inputs {
		q := in.Quantity.Qualifier
		switch {
		case q == number.About:
			about = true
		case q.Direction() > 0:
			above, bound = true, q
		case q.Direction() < 0:
			below, bound = true, q
		}
	}
	if !above && !below && !about {
		return
	}
	stated := d.figure.Quantity.Qualifier
	switch {
	case about || above && below:
		if stated == number.About && d.because != nil {
			return
		}
		l.opposite(d, inputs)
	case d.op == Sum && !d.hasQualifier:
		d.figure.Quantity.Qualifier = bound
	case d.op == Sum && (stated.Direction() == bound.Direction() || stated == number.About):
	case d.op != Sum && stated == number.About && d.because != nil:
	default:
		l.opposite(d, inputs)
	}
}

func (l *loader) opposite(d *derivedDraft, inputs []*Figure) {
	m := l.msgs.Errorf("mixed-qualifiers", d.span, "%q combines numbers that are not exact, so it is one that can only be about right", d.figure.ID).
		WithHint(`write qualifier = "about" and because = { … }`)
	for _, in := range inputs {
		if q := in.Quantity.Qualifier; q.Direction() != 0 || q == number.About {
			m.WithNote(in.Span, "%q is %q", in.ID, q.String())
		}
	}
}
