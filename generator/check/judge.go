package check

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A verdict is what the judgement says of one numeral, or of two that contradict each
// other.
type verdict struct {
	finding finding
	n       *numeral
	// other is the numeral that stands in its place in the other language, or nil;
	// difference what is wrong between them.
	other      *numeral
	difference number.Difference
	// there is the language and the place that the numeral was looked for in.
	there *side
}

// A finding is the kind of a verdict.
type finding uint8

const (
	// differs: the other language states otherwise.
	differs finding = iota
	// missing: the other language does not state it at all.
	missing
	// mayDiffer: the languages agree in the value, and not in a qualifier or in how far it is rounded.
	mayDiffer
	// loose: a small count that the other language leaves out.
	alone
)

// A judging holds the numerals of two sides against each other. It treats both
// alike: whatever it says of a and b, it says of b and a.
type judging struct {
	a, b *side
	// partner are the numerals that each found on the other side.
	doneA, doneB []bool
	// thisYear is the year of the report's period, or 0 where none is known.
	thisYear int
	verdicts []verdict
}

// judge holds two sides against each other.
func judge(a, b *side, thisYear int) []verdict {
	j := &judging{a: a, b: b, doneA: make([]bool, len(a.numerals)), doneB: make([]bool, len(b.numerals)), thisYear: thisYear}
	j.pairComparedMonths()
	j.pairEqual(true)
	j.pairEqual(false)
	j.pairAcross()
	j.absorbContexts()
	j.absorbPlaceholders()
	j.pairSlips()
	j.pairTimes()
	j.pairNothings()
	j.rest(a, b, j.doneA)
	j.rest(b, a, j.doneB)
	return j.verdicts
}

// open calls f with each pair of numerals that have no partner yet.
func (j *judging) open(f func(a, b *numeral) bool) {
	for x := range j.a.numerals {
		for y := range j.b.numerals {
			if j.doneA[x] {
				break
			}
			if !j.doneB[y] && f(&j.a.numerals[x], &j.b.numerals[y]) {
				j.doneA[x], j.doneB[y] = true, true
			}
		}
	}
}

// pairEqual pairs the numerals that say the same: at first those without any
// difference, then those that differ in a shade.
func (j *judging) pairEqual(exactly bool) {
	j.open(func(a, b *numeral) bool {
		switch {
		case a.isQuantity() && b.isQuantity() && (a.class == rank) == (b.class == rank):
			d, grave, same := j.compare(a, b)
			if !same || grave || exactly && d.Mistake != "" {
				return false
			}
			if d.Mistake != "" && a.class != quoted && b.class != quoted {
				j.say(verdict{finding: mayDiffer, n: a, other: b, difference: d, there: j.b})
			}
			return true
		case a.class != b.class:
			return false
		case a.class == months:
			return a.months == b.months
		case a.class == code:
			return a.code == b.code
		case a.class == context:
			return a.about == b.about || isLastYear(a) && isLastYear(b)
		case a.class == age && flipped(a, b):
			return false
		default:
			return a.value != nil && b.value != nil && a.value.Cmp(b.value) == 0
		}
	})
}

// pairAcross pairs a numeral with one of equal value that does something else in its
// sentence: 十四五 with 14th, 两院 with "the two academies".
func (j *judging) pairAcross() {
	j.open(func(a, b *numeral) bool {
		return a.value != nil && b.value != nil && !(isPlain(a) && isPlain(b)) && a.value.Cmp(b.value) == 0 && !flipped(a, b)
	})
}

// isPlain reports whether a numeral is a quantity that only a quantity can equal.
func isPlain(n *numeral) bool { return n.class == hard || n.class == soft || n.class == size }

// isLastYear reports whether a time that the context gives is the year before.
func isLastYear(n *numeral) bool { return n.about == i18n.LastYear || n.about == i18n.OverYear }

// flipped reports whether the qualifiers of two numerals lie on opposite sides: under 80
// and 80 or over.
func flipped(a, b *numeral) bool {
	x, y := a.reading.Qualifier.Direction(), b.reading.Qualifier.Direction()
	return x*y == number.Upward*number.Downward
}

// absorbPlaceholders pairs a typed numeral with a placeholder of the other side that
// writes the same value: with one that its own side lacks, or where there is none such,
// with any.
func (j *judging) absorbPlaceholders() {
	absorb := func(list []numeral, done []bool, own, other []*figure.Figure) {
		extra := lacking(other, own)
		if len(extra) > 0 {
			other = extra
		}
		for i := range list {
			if done[i] || !list[i].isQuantity() && list[i].class != ordinal {
				continue
			}
			done[i] = slices.ContainsFunc(other, func(f *figure.Figure) bool { return equalsFigure(&list[i], f) })
		}
	}
	absorb(j.a.numerals, j.doneA, j.a.figures, j.b.figures)
	absorb(j.b.numerals, j.doneB, j.b.figures, j.a.figures)
}

// lacking lists the figures that stand in one list more often than in another.
func lacking(list, other []*figure.Figure) []*figure.Figure {
	left := slices.Clone(other)
	var extra []*figure.Figure
	for _, f := range list {
		if i := slices.Index(left, f); i >= 0 {
			left = slices.Delete(left, i, i+1)
			continue
		}
		extra = append(extra, f)
	}
	return extra
}

// equalsFigure reports whether a numeral is the value of a figure, without its sign.
func equalsFigure(n *numeral, f *figure.Figure) bool {
	if f.Shown == nil || n.value == nil {
		return false
	}
	shown := new(big.Rat).Abs(f.Shown)
	value := new(big.Rat).Abs(n.value)
	if shown.Cmp(value) == 0 {
		return true
	}
	if n.reading.UnitID == "" {
		return false
	}
	_, ratio := number.BaseOf(n.reading.UnitID)
	return value.Mul(value, ratio).Cmp(shown) == 0
}

// pairSlips pairs quantities without a partner that one slip of the hand makes of each
// other, the likeliest slip first.
func (j *judging) pairSlips() {
	for {
		best, found := slip{}, false
		for x := range j.a.numerals {
			for y := range j.b.numerals {
				if j.doneA[x] || j.doneB[y] {
					continue
				}
				a, b := &j.a.numerals[x], &j.b.numerals[y]
				if !canSlip(a) || !canSlip(b) {
					continue
				}
				if s, ok := j.slipBetween(a, b); ok && (!found || s.cost < best.cost) {
					best, found = slip{x, y, s.difference, s.cost}, true
				}
			}
		}
		if !found {
			return
		}
		j.doneA[best.x], j.doneB[best.y] = true, true
		j.say(verdict{finding: differs, n: &j.a.numerals[best.x], other: &j.b.numerals[best.y], difference: best.difference, there: j.b})
	}
}

// canSlip reports whether a numeral has a reading that a slip can be named in.
func canSlip(n *numeral) bool { return n.isQuantity() || n.class == age && n.reading.Value != nil }

// pairNothings speaks of ordinals, labels, ages and codes that stand in each other's
// place and differ: section 23 beside 第24节.
func (j *judging) pairNothings() {
	for _, c := range [][2]class{{rank, ordinal}, {ordinal, rank}} {
		left, right := j.left(c[0], j.a, j.doneA), j.left(c[1], j.b, j.doneB)
		if len(left) == 1 && len(right) == 1 {
			j.contradict(left[0], right[0]) // 第7位 beside 17th
		}
	}
	for c := ordinal; c <= plan; c++ {
		if c == year || c == month || c == day || c == months {
			continue
		}
		left, right := j.left(c, j.a, j.doneA), j.left(c, j.b, j.doneB)
		if len(left) == 0 || len(left) != len(right) {
			continue
		}
		written := true
		for i := range left {
			written = written && j.a.numerals[left[i]].digits && j.b.numerals[right[i]].digits
		}
		if !written && (len(left) > 1 || j.count(c, j.a) != j.count(c, j.b)) {
			continue
		}
		for i := range left {
			j.contradict(left[i], right[i])
		}
	}
}

// left lists the numerals of a class that have no partner.
func (j *judging) left(c class, s *side, done []bool) []int {
	var list []int
	for i := range s.numerals {
		if s.numerals[i].class == c && !done[i] {
			list = append(list, i)
		}
	}
	return list
}

func (j *judging) count(c class, s *side) int {
	n := 0
	for i := range s.numerals {
		if s.numerals[i].class == c {
			n++
		}
	}
	return n
}

// contradict speaks of two numerals that stand in each other's place.
func (j *judging) contradict(x, y int) {
	j.doneA[x], j.doneB[y] = true, true
	a, b := j.nearest(&j.a.numerals[x], &j.b.numerals[y])
	j.say(verdict{finding: differs, n: a, other: b, there: j.b})
}

// nearest chooses among the numerals of a side that are alike the one whose place in the
// text is most like the other's: of two 5月 the one that stands where April does.
func (j *judging) nearest(a, b *numeral) (x, y *numeral) {
	choose := func(n, to *numeral) *numeral {
		here, there := j.sideOf(n), j.sideOf(to)
		best, want := n, standsAt(to, there)
		for i := range here.numerals {
			m := &here.numerals[i]
			if m.class != n.class || m.value == nil || n.value == nil || m.value.Cmp(n.value) != 0 {
				continue
			}
			if math.Abs(standsAt(m, here)-want) < math.Abs(standsAt(best, here)-want) {
				best = m
			}
		}
		return best
	}
	x = choose(a, b)
	return x, choose(b, x)
}

// standsAt is where a numeral stands in its text, from 0 to 1.
func standsAt(n *numeral, s *side) float64 { return float64(n.from) / float64(max(1, len(s.text))) }

// rest speaks of the numerals of a side that the other says nowhere.
func (j *judging) rest(here, there *side, done []bool) {
	for i := range here.numerals {
		n := &here.numerals[i]
		if done[i] || j.saidBy(there, n) {
			continue
		}
		switch n.class {
		case hard:
			j.say(verdict{finding: missing, n: n, there: there})
		case size:
			if m := j.otherSize(there, n); m != nil {
				j.say(verdict{finding: differs, n: n, other: m, there: there})
			}
		case soft, rank:
			j.say(verdict{finding: alone, n: n, there: there})
		case year, month, day:
			if j.isForeign(n, here, there) {
				j.say(verdict{finding: missing, n: n, there: there})
			}
		}
	}
}

// otherSize returns the size of a unit on the other side that has no partner, such as the
// 万 of 万人 beside "per 20,000", or nil.
func (j *judging) otherSize(there *side, n *numeral) *numeral {
	for i := range there.numerals {
		m := &there.numerals[i]
		if (m.class == size || m.class == silent && n.digits && isPowerOfTen(m.value)) && !j.partnered(there, i) {
			return m
		}
	}
	return nil
}

func isPowerOfTen(v *big.Rat) bool {
	return v != nil && v.IsInt() && v.Num().IsInt64() && v.Cmp(whole(100)) >= 0 && strings.Trim(v.Num().String(), "0") == "1"
}

// saidBy reports whether the other side says a numeral somewhere, if only once where
// this one repeats it; or whether a quotation there may hold it in other words.
func (j *judging) saidBy(there *side, n *numeral) bool {
	for i := range there.numerals {
		m := &there.numerals[i]
		if n.isQuantity() && m.isQuantity() {
			d, grave, same := j.compare(n, m)
			if same && (!grave || isShade(d.Mistake) && j.partnered(there, i)) || m.class == quoted && !j.partnered(there, i) {
				return true
			}
		} else if n.value != nil && m.value != nil && n.value.Cmp(m.value) == 0 {
			return true
		}
	}
	return false
}

// isShade reports whether two quantities that differ in this may be one that is said twice
// (下降1.8个百分点, 上升1.8个百分点) and once in the other language (by as much).
func isShade(m number.Mistake) bool {
	switch m {
	case number.DirectionFlipped, number.QualifierFlipped, number.QualifierChanged, number.QualifierLost, number.ToBy:
		return true
	}
	return false
}

func (j *judging) partnered(s *side, i int) bool {
	if s == j.a {
		return j.doneA[i]
	}
	return j.doneB[i]
}

func (j *judging) say(v verdict) { j.verdicts = append(j.verdicts, v) }
