package figure

import (
	"math/big"
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
	f.Unit = l.unit(t)
	f.Quantity.Qualifier = l.qualifier(t)
	f.Restyle, _, _ = t.Bool("restyle")
	f.Status = l.status(t)
	f.Source, _ = l.citation(t, "source")
	round, roundSpan := l.round(t)
	if t.Has("derive") {
		if d := l.draftDerived(f, t, round, roundSpan); fresh {
			l.derived = append(l.derived, d)
		}
	} else {
		l.readStored(f, t, round, roundSpan)
	}
	if !fresh {
		return
	}
	l.set.Figures = append(l.set.Figures, f)
	l.set.figures[f.ID] = f
}

// readStored finishes a figure whose value stands in the file.
func (l *loader) readStored(f *Figure, t *tomlfile.Table, round *int, roundSpan diag.Span) {
	f.Quantity.Value = l.value(t)
	for _, missing := range []string{"value", "unit", "as_of", "source"} {
		if !t.Has(missing) {
			t.Missing(missing)
		}
	}
	if f.AsOf.IsUnknown() && t.Has("as_of") && f.Note == nil && f.AsOfNote == nil {
		l.msgs.Errorf("unknown-date", t.ValueSpan("as_of"), "the date of %q is unknown, and no note says why", f.ID).
			WithHint(`add note = { … } with what is known`)
	}
	f.Competing = l.competing(t)
	if f.Quantity.Value == nil || !l.catalog.HasUnit(f.Unit) {
		return
	}
	l.show(f, t.ValueSpan("value"), round, roundSpan)
	l.checkPrinted(f)
}

// value reads the exact value: an integer or a decimal string.
func (l *loader) value(t *tomlfile.Table) *big.Rat {
	s, span, ok := t.Number("value")
	if !ok {
		return nil
	}
	v, err := number.ParseDecimal(s)
	if err != nil {
		l.msgs.Errorf("bad-value", span, "%q is no exact decimal", s).
			WithHint(`write digits without grouping or scale: value = "650000000"`)
		return nil
	}
	return v
}

func (l *loader) unit(t *tomlfile.Table) string {
	id, span, ok := t.String("unit")
	if ok && !l.catalog.HasUnit(id) {
		l.msgs.Errorf("unknown-unit", span, "no unit named %q", id).
			WithHint("%s", diag.DidYouMean(id, l.catalog.UnitIDs())).
			WithNote(diag.Span{}, "units are listed in i18n/units.toml")
	}
	return id
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

func (l *loader) round(t *tomlfile.Table) (*int, diag.Span) {
	n, span, ok := t.Int("round")
	if !ok {
		return nil, diag.Span{}
	}
	if n < 0 || n > 9 {
		l.msgs.Errorf("bad-round", span, "round counts decimals, from 0 to 9, and this is %d", n)
		return nil, diag.Span{}
	}
	places := int(n)
	return &places, span
}

// show sets the value that the page's digits stand for, and refuses digits that
// do not reproduce the exact value unless the author asked for rounding. The
// report's first language decides what a decimal place is (one of 亿, one of a
// million), so that every language shows the same value.
func (l *loader) show(f *Figure, span diag.Span, round *int, roundSpan diag.Span) {
	lead := &l.catalog.Languages()[0].Number
	kind := l.catalog.UnitKind(f.Unit)
	f.Shown = f.Quantity.Value
	if round != nil {
		f.Shown = lead.Round(f.Quantity.Value, kind, *round)
		if f.Shown.Sign() == 0 && f.Quantity.Value.Sign() != 0 {
			l.msgs.Errorf("rounds-to-zero", roundSpan, "rounded so, %q shows as zero", f.ID).
				WithHint("allow more decimals")
		}
		return
	}
	for _, lang := range l.catalog.Languages() {
		q := number.Quantity{Value: f.Shown, Qualifier: f.Quantity.Qualifier}
		if _, err := lang.Number.Format(q, lang.Unit(f.Unit), number.Form{}); err != nil {
			l.msgs.Errorf("inexact", span, "the digits of %q would not give its value back", f.ID).
				WithHint("add round = 1, or the number of decimals to show")
			return
		}
	}
}

// competing reads what another document says on the same thing.
func (l *loader) competing(t *tomlfile.Table) *Competing {
	c, ok := t.Table("competing")
	if !ok {
		return nil
	}
	other := &Competing{Note: l.text(c, "note", false)}
	other.Quantity.Value = l.value(c)
	other.Quantity.Qualifier = l.qualifier(c)
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
