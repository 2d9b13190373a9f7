package figure

import (
	"cmp"
	"path"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

var statusNames = []string{"reported", "derived", "corroborated", "disputed"}

// String returns the status as it is written in TOML.
func (s Status) String() string { return statusNames[s] }

// slug is a section's name without the digits that order it: 03-zones → zones.
func slug(dir string) string {
	name := path.Base(dir)
	if _, rest, ok := strings.Cut(name, "-"); ok && strings.Trim(name[:len(name)-len(rest)-1], "0123456789") == "" {
		return rest
	}
	return name
}

// readFigure reads one [figure.id] table. Derived figures get their value later,
// when all figures are known.
func (l *loader) readFigure(dir string, key tomlfile.Key, t *tomlfile.Table) {
	fresh := l.newID("figure", key)
	f := &Figure{
		ID: key.Name, Span: key.Span, Section: slug(dir),
		Label:    l.text(t, "label", true),
		Note:     l.text(t, "note", false),
		AsOf:     l.period(t, "as_of"),
		AsOfNote: l.text(t, "as_of_note", false),
	}
	f.Source, _ = l.citation(t, "source")
	f.Status = l.status(t)
	l.answers(t, key.Span)
	f.Flags, _ = l.flags(t)
	if t.Has("derive") {
		if d := l.draftDerived(f, t); fresh {
			l.derived = append(l.derived, d)
		}
	} else {
		l.readStored(f, t)
	}
	if !fresh {
		return
	}
	l.set.Figures = append(l.set.Figures, f)
	l.set.figures[f.ID] = f
}

// readStored finishes a figure whose value stands in the file.
func (l *loader) readStored(f *Figure, t *tomlfile.Table) {
	if t.Has("missing") {
		l.readMissing(f, t)
		return
	}
	unit := l.readUnit(t)
	stated := l.readValue(t, unit)
	for _, missing := range []string{"value", "as_of", "source"} {
		if !t.Has(missing) {
			t.Missing(missing)
		}
	}
	if !t.Has("unit") && stated.unit == "" && (stated.ok || !t.Has("value")) {
		t.Missing("unit")
	}
	f.Unit = cmp.Or(unit.id, stated.unit)
	f.Quantity = stated.quantity
	f.Form = stated.form
	l.statedQualifier(f, t)
	if f.AsOf.IsUnknown() && t.Has("as_of") && f.Note == nil && f.AsOfNote == nil {
		l.msgs.Errorf("unknown-date", t.ValueSpan("as_of"), "the date of %q is unknown, and no note says why", f.ID).
			WithHint(`add note = { … } with what is known`)
	}
	rounding := l.rounding(t)
	f.Competing = l.competing(t, f.Unit)
	if f.Quantity.Value == nil || !l.catalog.HasUnit(f.Unit) {
		l.revisions(f, t, unit)
		return
	}
	l.checkPrinted(f)
	l.settleFigure(f, t.ValueSpan("value"), rounding)
	l.revisions(f, t, unit)
}

// readMissing finishes a figure that has a reason why it has no value. Unit, date and source
// say what there would be.
func (l *loader) readMissing(f *Figure, t *tomlfile.Table) {
	f.Missing = l.missing(t)
	f.Unit = l.readUnit(t).id
	for _, key := range []string{"unit", "as_of", "source"} {
		if !t.Has(key) {
			t.Missing(key)
		}
	}
	for _, key := range []string{"value", "qualifier", "round", "form", "flag", "competing"} {
		if t.Has(key) {
			l.msgs.Errorf("missing-and-stored", t.KeySpan(key), "%q is missing, so it has no %q", f.ID, key).
				WithHint("keep one of the two")
		}
	}
	if f.Source.Printed != "" {
		l.msgs.Errorf("missing-and-stored", f.Source.PrintedSpan, "%q is missing, and a printed phrase gives it a value", f.ID).
			WithHint("keep one of the two")
	}
	l.revisions(f, t, scaledUnit{})
}

// statedQualifier reads qualifier = "…", which a phrase may state itself.
func (l *loader) statedQualifier(f *Figure, t *tomlfile.Table) {
	if !t.Has("qualifier") {
		return
	}
	named := l.qualifier(t)
	if own := f.Quantity.Qualifier; own != number.Exact && !sameBound(own, named) {
		l.msgs.Errorf("value-qualifier", t.ValueSpan("qualifier"), "the value says %q, and the qualifier says %q",
			qualifierName(own), qualifierName(named)).
			WithHint("leave the qualifier out: the value has it")
	}
	f.Quantity.Qualifier = named
}

func (l *loader) qualifier(t *tomlfile.Table) number.Qualifier {
	s, span, ok := t.String("qualifier")
	if !ok {
		return number.Exact
	}
	q, known := number.ParseQualifier(s)
	if !known {
		l.msgs.Errorf("unknown-qualifier", span, "unknown qualifier %q", s).
			WithHint("%s", diag.DidYouMean(s, number.QualifierNames()))
	}
	return q
}

// status reads the status; without the key a figure is reported, or derived
// where it has a formula.
func (l *loader) status(t *tomlfile.Table) Status {
	s, span, ok := t.String("status")
	if !ok {
		if t.Has("derive") {
			return Derived
		}
		return Reported
	}
	for i, name := range statusNames {
		if name == s {
			return Status(i)
		}
	}
	l.msgs.Errorf("unknown-status", span, "unknown status %q", s).
		WithHint("%s", diag.DidYouMean(s, statusNames))
	return Reported
}

// A rounding is what round = n and form = { … } of a figure say.
type rounding struct {
	rule FormRule
	span diag.Span
}

// rounding reads round = n, which is short for form = { decimals = n }, and form.
func (l *loader) rounding(t *tomlfile.Table) rounding {
	rule, ok := l.readForm(t)
	r := rounding{rule: rule, span: rule.Span}
	n, span, rounded := t.Int("round")
	switch {
	case !rounded:
	case n < 0 || n > maxDecimals:
		l.msgs.Errorf("bad-round", span, "round counts decimals, from 0 to %d, and this is %d", maxDecimals, n)
	case ok && rule.Decimals >= 0:
		l.msgs.Errorf("bad-round", span, "round and form.decimals both count decimals").WithHint("keep one of them")
	default:
		r.rule.Decimals, r.span = n, span
	}
	return r
}

// settleFigure lays the rules over a figure's form, the author's for the unit first, and works out what is
// shown.
func (l *loader) settleFigure(f *Figure, span diag.Span, r rounding) {
	decimals := r.rule.Decimals
	if rule, ok := l.forms[f.Unit]; ok {
		f.Form = rule.apply(f.Form)
		if decimals < 0 {
			decimals = rule.Decimals
		}
	}
	f.Form = r.rule.apply(f.Form)
	l.show(f, span, decimals, r.span)
}

// competing reads what another document says on the same thing.
func (l *loader) competing(t *tomlfile.Table, unit string) *Competing {
	c, ok := t.Table("competing")
	if !ok {
		return nil
	}
	other := &Competing{Note: l.text(c, "note", false)}
	stated := l.readValue(c, scaledUnit{id: unit})
	other.Quantity = stated.quantity
	if c.Has("qualifier") {
		other.Quantity.Qualifier = l.qualifier(c)
	}
	if other.Quantity.Value == nil && !c.Has("value") {
		c.Missing("value")
	}
	other.Source, ok = l.citation(c, "source")
	if !ok && !c.Has("source") {
		c.Missing("source")
	}
	if other.Quantity.Value == nil || other.Source.Document == nil {
		return nil
	}
	return other
}
