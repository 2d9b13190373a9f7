package number

// compareDirections compares the qualifiers that say where the true value lies.
func compareDirections(a, b Reading) (Difference, bool) {
	from, to := a.directed(), b.directed()
	switch {
	case sameBounds(from, to):
		return Difference{}, false
	case from == Exact:
		return difference(QualifierLost, "the second says %q, the first says nothing of the kind", to), true
	case to == Exact:
		return difference(QualifierLost, "the first says %q, the second says nothing of the kind", from), true
	case from.Direction() == -to.Direction():
		return difference(QualifierFlipped, "%q and %q lie on opposite sides of the number", from, to), true
	default:
		return difference(QualifierChanged, "the first says %q, the second %q", from, to), true
	}
}

// compareFacts compares the qualifiers that say something else of the number:
// that it is a total so far, a first batch, the only one.
func compareFacts(a, b Reading) (Difference, bool) {
	from, to := a.fact(), b.fact()
	switch {
	case from == to:
		return Difference{}, false
	case from == Exact || to == Exact:
		said := max(from, to)
		return difference(QualifierLost, "one says %q, the other says nothing of the kind", said), true
	default:
		return difference(QualifierChanged, "the first says %q, the second %q", from, to), true
	}
}

// compareMargins tells 300多万 from 300万多 where both phrases can.
func compareMargins(a, b Reading) (Difference, bool) {
	if a.Margin == nil || b.Margin == nil || a.Margin.Cmp(b.Margin) == 0 || a.Value.Cmp(b.Value) != 0 {
		return Difference{}, false
	}
	return difference(MarginDiffers, "the true value exceeds the number by less than %s in the first, and by less than %s in the second",
		a.Margin.RatString(), b.Margin.RatString()), true
}

// directed returns the qualifier that has a direction, or Exact.
func (r Reading) directed() Qualifier {
	for _, q := range []Qualifier{r.Qualifier, r.Stated} {
		if q.Direction() != NoDirection {
			return q
		}
	}
	return Exact
}

// fact returns the qualifier that has no direction, or Exact.
func (r Reading) fact() Qualifier {
	for _, q := range []Qualifier{r.Qualifier, r.Stated} {
		if q.Direction() == NoDirection && q != Exact {
			return q
		}
	}
	return Exact
}

// sameBounds reports whether two qualifiers bound the true value alike.
func sameBounds(a, b Qualifier) bool {
	upward := func(q Qualifier) bool { return q == More || q == Over }
	return a == b || upward(a) && upward(b)
}
