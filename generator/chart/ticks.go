package chart

import "math/big"

// A scale is a linear axis: an exact range with ticks at round numbers.
type scale struct {
	low, high *big.Rat
	ticks     []*big.Rat
}

// newScale spans all values, and zero unless loose is true and zero lies far away. Its
// ends are ticks; there are at most the given number of steps of 1, 2 or 5 times a
// power of ten.
func newScale(values []*big.Rat, most int, loose bool) scale {
	low, high := bounds(values)
	zero := new(big.Rat)
	if far := new(big.Rat).Quo(high, big.NewRat(2, 1)); !loose || low.Cmp(far) < 0 {
		low, high = least(low, zero), greatest(high, zero)
	}
	if low.Cmp(high) == 0 {
		high = new(big.Rat).Add(low, big.NewRat(1, 1))
	}
	step := roundStep(new(big.Rat).Sub(high, low), most)
	for {
		s := spread(low, high, step)
		if len(s.ticks) <= most+1 {
			return s
		}
		step = nextStep(step)
	}
}

// spread puts the ticks from the step at or below low to the one at or above high.
func spread(low, high, step *big.Rat) scale {
	first := floor(new(big.Rat).Quo(low, step))
	last := new(big.Int).Neg(floor(new(big.Rat).Neg(new(big.Rat).Quo(high, step))))
	s := scale{}
	for n := new(big.Int).Set(first); n.Cmp(last) <= 0; n.Add(n, big.NewInt(1)) {
		s.ticks = append(s.ticks, new(big.Rat).Mul(new(big.Rat).SetInt(n), step))
	}
	s.low, s.high = s.ticks[0], s.ticks[len(s.ticks)-1]
	return s
}

// roundStep is the smallest of 1, 2, 5 times a power of ten that covers a span in a
// number of steps.
func roundStep(span *big.Rat, most int) *big.Rat {
	step := big.NewRat(1, 1)
	covers := func() bool {
		return new(big.Rat).Mul(step, big.NewRat(int64(most), 1)).Cmp(span) >= 0
	}
	ten := big.NewRat(10, 1)
	for covers() {
		step.Quo(step, ten)
	}
	for !covers() {
		step = nextStep(step)
	}
	return step
}

// nextStep follows 1, 2, 5, 10, 20, …
func nextStep(step *big.Rat) *big.Rat {
	lead := new(big.Rat).Set(step)
	ten := big.NewRat(10, 1)
	for lead.Cmp(ten) >= 0 {
		lead.Quo(lead, ten)
	}
	for lead.Cmp(big.NewRat(1, 1)) < 0 {
		lead.Mul(lead, ten)
	}
	if lead.Cmp(big.NewRat(2, 1)) == 0 {
		return new(big.Rat).Mul(step, big.NewRat(5, 2))
	}
	return new(big.Rat).Mul(step, big.NewRat(2, 1))
}

// at is where a value lies between the ends, from 0 to 1.
func (s scale) at(v *big.Rat) float64 {
	return ratio(new(big.Rat).Sub(v, s.low), new(big.Rat).Sub(s.high, s.low))
}

// ratio is a part of a whole as a coordinate.
func ratio(part, whole *big.Rat) float64 {
	if whole.Sign() == 0 {
		return 0
	}
	f, _ := new(big.Rat).Quo(part, whole).Float64()
	return f
}

// bounds returns the least and the greatest value, both 0 where there is none.
func bounds(values []*big.Rat) (low, high *big.Rat) {
	for _, v := range values {
		if v == nil {
			continue
		}
		if low == nil || v.Cmp(low) < 0 {
			low = v
		}
		if high == nil || v.Cmp(high) > 0 {
			high = v
		}
	}
	if low == nil {
		return new(big.Rat), new(big.Rat)
	}
	return low, high
}

// least is the lower of two values.
func least(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

// greatest is the higher of two values.
func greatest(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// sum adds the values that there are.
func sum(values []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, v := range values {
		if v != nil {
			total.Add(total, v)
		}
	}
	return total
}

// floor is the greatest integer not above a value.
func floor(v *big.Rat) *big.Int {
	return new(big.Int).Div(v.Num(), v.Denom())
}
