package figure

import (
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A Revision is a change of a value that was published:
//
//	[figure.gdp.revision]              # or [[figure.gdp.revision]], once for each change
//	was  = "1349084亿元"                # a phrase, or a decimal in what unit = "…" says
//	date = "2025-12-26"                # when the new value was published
//	kind = "revision"                  # or "correction", where the old value was a mistake
//	why  = { zh = "…", en = "…" }
//
// A figure's revisions stand in the order of their dates; the value that followed one is
// the next one's Was, and the figure's own after the last.
type Revision struct {
	Was  number.Quantity
	Form Form
	Date number.Period
	Kind RevisionKind
	Why  i18n.Text
	Span diag.Span
}

// A RevisionKind says why a value was changed.
type RevisionKind string

// The kinds of revisions.
const (
	// RevisionOfData: the source has better data, or another method.
	RevisionOfData RevisionKind = "revision"
	// Correction: what was published was wrong.
	Correction RevisionKind = "correction"
)

var revisionKinds = []string{string(RevisionOfData), string(Correction)}

// revisions reads the revisions of a stored figure, whose value and form are known. A value
// that was revised, and not corrected, has the flag r.
func (l *loader) revisions(f *Figure, t *tomlfile.Table, unit scaledUnit) {
	if !t.Has("revision") {
		return
	}
	var list []*tomlfile.Table
	if t.ValueKind("revision") == tomlfile.KindTable {
		if one, ok := t.Table("revision"); ok {
			list = []*tomlfile.Table{one}
		}
	} else {
		list, _ = t.Tables("revision")
	}
	complete := true
	for _, r := range list {
		rev, ok := l.revision(f, r, unit)
		if complete = complete && ok; ok {
			f.Revisions = append(f.Revisions, rev)
		}
	}
	slices.SortStableFunc(f.Revisions, func(a, b Revision) int { return a.Date.Compare(b.Date) })
	for i, r := range f.Revisions {
		if r.Kind == RevisionOfData {
			f.Flags = f.Flags.And(Revised)
		}
		next := f.Quantity
		if i+1 < len(f.Revisions) {
			next = f.Revisions[i+1].Was
		}
		if complete && next.Value != nil && sameValue(r.Was, next) {
			l.msgs.Errorf("revision-same", r.Span, "%q is said to be revised, and its value was the same before", f.ID).
				WithHint("write what was published before as was, or remove the revision").
				WithNote(f.Span, "figure %q", f.ID)
		}
	}
}

// revision reads one revision. The second result is false where it has no value.
func (l *loader) revision(f *Figure, t *tomlfile.Table, unit scaledUnit) (Revision, bool) {
	rev := Revision{Date: l.period(t, "date"), Why: l.text(t, "why", true), Kind: RevisionOfData, Span: t.Span()}
	if t.Has("was") {
		rev.Span = t.ValueSpan("was")
	}
	if !t.Has("date") {
		t.Missing("date")
	} else if rev.Date.IsUnknown() {
		l.msgs.Errorf("bad-date", t.ValueSpan("date"), "a revision has a date")
	}
	switch kind, span, ok := t.String("kind"); {
	case !ok && !t.Has("kind"):
		t.Missing("kind").WithHint("%s", diag.Listing("kinds", revisionKinds))
	case ok && slices.Contains(revisionKinds, kind):
		rev.Kind = RevisionKind(kind)
	case ok:
		l.msgs.Errorf("unknown-kind", span, "no kind of revision named %q", kind).
			WithHint("%s", diag.DidYouMean(kind, revisionKinds))
	}
	if !t.Has("was") {
		t.Missing("was")
		return rev, false
	}
	stated := l.readWas(f, t, unit)
	rev.Was, rev.Form = stated.quantity, stated.form
	if rev.Form.Style.Scaling == number.AutoScale {
		place, placed := rev.Form.Style.Place, rev.Form.Style.Placed
		rev.Form = f.Form
		rev.Form.Style.Place, rev.Form.Style.Placed = place, placed
	}
	rev.Form.Scales = f.Form.Scales
	if !stated.ok || rev.Was.Value == nil || !l.catalog.HasUnit(f.Unit) {
		return rev, false
	}
	return rev, true
}

// readWas reads the value before. A decimal counts in what the figure's unit = "…" says; a
// figure whose value is a phrase, such as 140489万人, has no unit that a decimal could count
// in without doubt.
func (l *loader) readWas(f *Figure, t *tomlfile.Table, unit scaledUnit) statedValue {
	if unit.id != "" {
		return l.readStated(t, "was", unit)
	}
	if text, span, ok := t.String("was"); ok {
		if _, err := number.ParseDecimal(text); err == nil {
			l.msgs.Errorf("was-unit", span, "%q names no unit, and neither does the figure %q", text, f.ID).
				WithHint("write a phrase as the value is one, such as %q", "1349084亿元").
				WithNote(f.Span, "figure %q", f.ID)
			return statedValue{}
		}
	}
	return l.readStated(t, "was", scaledUnit{id: f.Unit})
}
