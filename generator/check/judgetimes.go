package check

import "example.org/diglot/generator/i18n"

// absorbContexts pairs a year with a time that depends on the context: 2025 with 全年
// or "this year", 2024 with 上年. Where the report's period is not known, and no year
// stands in either block, any year may be meant.
func (j *judging) absorbContexts() {
	j.open(func(a, b *numeral) bool {
		return a.class == context && b.class == context && alikeContexts(a.about, b.about)
	})
	j.open(func(a, b *numeral) bool {
		switch {
		case a.class == context && b.class == year:
			return j.mayMean(a, b, len(j.left(year, j.a, j.doneA)) > 0)
		case b.class == context && a.class == year:
			return j.mayMean(b, a, len(j.left(year, j.b, j.doneB)) > 0)
		case a.class == context && b.class == months || b.class == context && a.class == months:
			return a.months == [2]int{1, 12} || b.months == [2]int{1, 12}
		case a.class == context && b.class == month || b.class == context && a.class == month:
			m := a
			if b.class == month {
				m = b
			}
			return m.value.Cmp(whole(12)) == 0 // the end of December is the end of the year
		}
		return false
	})
}

// pairComparedMonths pairs a month that another is compared with (than in November) with
// the month before (比上月), where the other side does not name it.
func (j *judging) pairComparedMonths() {
	pairs := func(c, m *numeral, there *side) bool {
		if c.class != context || c.about != i18n.OverLast || m.class != month || !m.compared {
			return false
		}
		for i := range there.numerals {
			if n := &there.numerals[i]; n.class == month && n.value.Cmp(m.value) == 0 {
				return false
			}
		}
		return true
	}
	j.open(func(a, b *numeral) bool { return pairs(a, b, j.a) || pairs(b, a, j.b) })
}

// alikeContexts reports whether two times that the context gives may be one: 当年 and
// "during the year", 上年 and "year on year".
func alikeContexts(a, b i18n.TimeKind) bool {
	this := func(k i18n.TimeKind) bool { return k == i18n.ThisYear || k == i18n.SameYear }
	last := func(k i18n.TimeKind) bool { return k == i18n.LastYear || k == i18n.OverYear || k == i18n.SameYear }
	return this(a) && this(b) || last(a) && last(b)
}

// mayMean reports whether a time that the context gives may be a year. Where nothing says
// which it is, and a year of its own side is without a partner too, it is not guessed.
func (j *judging) mayMean(c, y *numeral, hasYears bool) bool {
	switch c.about {
	case i18n.SameYear:
		return !hasYears
	case i18n.OverLast:
		return false
	case i18n.ThisYear:
		if y.compared {
			return false
		}
	}
	v := int(y.value.Num().Int64())
	step := map[i18n.TimeKind]int{i18n.LastYear: -1, i18n.OverYear: -1, i18n.NextYear: 1}[c.about]
	bases := j.years()
	if len(bases) == 0 {
		return !hasYears
	}
	for _, base := range bases {
		if base+step == v {
			return true
		}
	}
	return false
}

// years lists the years that a context may go by: that of the report's period, and
// those that both blocks name.
func (j *judging) years() []int {
	var list []int
	if j.thisYear > 0 {
		list = append(list, j.thisYear)
	}
	for i := range j.a.numerals {
		n := &j.a.numerals[i]
		if n.class == year && j.doneA[i] {
			list = append(list, int(n.value.Num().Int64()))
		}
	}
	return list
}

// pairTimes speaks of times that stand in each other's place and differ: 2019 beside
// 2018, April beside 5月, Q1 beside 二季度; and of a year beside a word that means
// another.
func (j *judging) pairTimes() {
	for _, c := range []class{year, month, day, months} {
		left, right := j.left(c, j.a, j.doneA), j.left(c, j.b, j.doneB)
		for i := range min(len(left), len(right)) {
			j.contradict(left[i], right[i])
		}
	}
	j.open(func(a, b *numeral) bool {
		if a.class == months && b.class == month || b.class == months && a.class == month ||
			a.class == context && b.class == year && j.mustMean(a, b) || b.class == context && a.class == year && j.mustMean(b, a) ||
			j.basesDiffer(a, b) {
			j.say(verdict{finding: differs, n: a, other: b, there: j.b})
			return true
		}
		return false
	})
}

// mustMean reports whether a context and a year that it cannot mean stand in each
// other's place.
func (j *judging) mustMean(c, y *numeral) bool {
	switch c.about {
	case i18n.ThisYear:
		return j.thisYear > 0 && !y.compared
	case i18n.LastYear, i18n.NextYear:
		return j.thisYear > 0
	default:
		return false
	}
}

// basesDiffer reports whether one block compares with the year before alone and the
// other with the month or quarter before alone: 同比 beside "month on month".
func (j *judging) basesDiffer(a, b *numeral) bool {
	if a.class != context || b.class != context {
		return false
	}
	if a.about == i18n.OverLast {
		a, b = b, a
	}
	return a.about == i18n.OverYear && b.about == i18n.OverLast
}

// isForeign reports whether a time that one side alone names is out of place: where
// the other side names other times of its kind and leaves this one out, though the
// context does not give it.
func (j *judging) isForeign(n *numeral, here, there *side) bool {
	if n.class == year && j.thisYear > 0 {
		if d := int(n.value.Num().Int64()) - j.thisYear; -1 <= d && d <= 1 {
			return false
		}
	}
	if n.class == month && n.compared {
		return false
	}
	for i := range there.numerals {
		m := &there.numerals[i]
		if m.class == context && (m.about != i18n.OverLast || n.class == month) && !j.partnered(there, i) {
			return false
		}
	}
	return j.count(n.class, there) > 0 && j.count(n.class, here) > 0
}
