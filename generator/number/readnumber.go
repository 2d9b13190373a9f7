package number

import (
	"math/big"
	"strings"
)

// A numeral is a number read from the head of a text.
type numeral struct {
	value *big.Rat
	// place is the place of the last digit that is not zero: 10 for 2280. With a
	// word such as 多 after it, the true value lies below value+place.
	place    *big.Rat
	margin   *big.Rat
	middle   Qualifier
	kind     Kind
	hasKind  bool
	currency string
	// to is the upper bound of a range; power the power of ten of the scale words.
	to    *big.Rat
	power int
	// change is what the number itself says (doubled), and fold that it is such a
	// word; doubled that its currency is named on both sides.
	change        Change
	fold, doubled bool
	// ahead says that the words of a percentage stand before the number: 百分之三到五.
	ahead bool
	// form is how the number was written.
	form Written
	rest string
}

// number reads a number with its currency, sign and percent sign.
func (r *Reader) number(s string) (numeral, bool) {
	if n, ok := r.rankAt(s); ok {
		return n, true
	}
	if n, ok := r.foldAt(s); ok {
		return n, true
	}
	negative, s := r.sign(s)
	code, s, _ := r.currency(s)
	if !negative {
		negative, s = r.sign(s)
	}
	n, ok := r.percentAhead(s)
	if !ok {
		if n, ok = r.amount(s); ok {
			r.percentAfter(&n)
		}
	}
	if !ok {
		return numeral{}, false
	}
	if code != "" {
		n.kind, n.hasKind, n.currency = Money, true, code
	}
	if negative {
		n.value = new(big.Rat).Neg(n.value)
	}
	return n, true
}

// percentAhead reads a number after the words of a share: 百分之四十, 千分之三.
func (r *Reader) percentAhead(s string) (numeral, bool) {
	for _, share := range r.sharePatterns() {
		before, after := around(share.pattern)
		if before == "" || after != "" {
			continue
		}
		rest, ok := cutWord(s, strings.TrimSpace(before))
		if !ok {
			continue
		}
		if n, ok := r.amount(rest); ok {
			n.share(share.kind)
			n.ahead = true
			return n, true
		}
	}
	return numeral{}, false
}

// percentAfter reads the sign or word of a share after a number.
func (r *Reader) percentAfter(n *numeral) {
	for _, share := range r.sharePatterns() {
		before, after := around(share.pattern)
		if before != "" || after == "" {
			continue
		}
		if rest, ok := cutWord(strings.TrimLeft(n.rest, " "+string(thinSpace)), plainText(after)); ok {
			n.rest = rest
			n.share(share.kind)
			return
		}
	}
}

// A sharePattern is a way to write a share.
type sharePattern struct {
	pattern string
	kind    Kind
}

// sharePatterns lists the ways to write percentages, then those per mille.
func (r *Reader) sharePatterns() []sharePattern {
	list := []sharePattern{{r.Percent, Percent}, {r.PerMille, PerMille}, {"{n}‰", PerMille}}
	for _, p := range r.Words.Percent {
		list = append(list, sharePattern{p, Percent})
	}
	for _, p := range r.Words.PerMille {
		list = append(list, sharePattern{p, PerMille})
	}
	return list
}

// percent makes a number that was read in hundredths a fraction.
func (n *numeral) percent() { n.share(Percent) }

// share makes a number that was read in hundredths or thousandths a fraction.
func (n *numeral) share(kind Kind) {
	power := 2
	if kind == PerMille {
		power = 3
	}
	n.kind, n.hasKind = kind, true
	n.value = new(big.Rat).Quo(n.value, pow10(power))
	n.form.Place -= power
	if n.margin != nil {
		n.margin = new(big.Rat).Quo(n.margin, pow10(power))
	}
}

// amount reads digits or words with the multiples and the qualifier after them.
func (r *Reader) amount(s string) (numeral, bool) {
	n, ok := r.digits(s)
	if !ok {
		n, ok = r.spelled(s)
	} else if after, parts := r.slash(n); parts {
		return after, true
	} else if rest, half := r.andHalf(strings.TrimLeft(n.rest, " ")); half {
		n.value, n.rest = new(big.Rat).Add(n.value, big.NewRat(1, 2)), rest
	}
	if !ok {
		return numeral{}, false
	}
	scientific(&n)
	r.multiply(&n)
	r.tenths(&n)
	return n, true
}

// spelled reads a number in words.
func (r *Reader) spelled(s string) (numeral, bool) {
	if r.Words.Han {
		return r.hanNumber(s)
	}
	return r.plainWords(s)
}

// multiply reads the multiples after a number: 万, 百万, million, dozen. The place
// of a qualifier among them decides its margin: before the multiple it reaches as
// far as the last digit that is not zero (300多万), after it as far as one of the
// multiple (300万多).
func (r *Reader) multiply(n *numeral) {
	before := false
	for i := range 3 {
		if m, rest, ok := r.middle(strings.TrimLeft(n.rest, " ")); ok && n.middle == Exact {
			n.middle, n.form.Wording, n.rest, before = m.q, m.pattern, rest, true
			if m.q == More || m.q == Over {
				n.margin = new(big.Rat).Set(n.place)
			}
		}
		m, rest, ok := r.multiple(n.rest)
		if !ok || m.Closed && (i > 0 || strings.HasPrefix(rest, "²") || strings.HasPrefix(rest, "³")) {
			return // 5 billion m and 5m³ are metres
		}
		size := new(big.Rat).SetInt64(m.Value)
		n.place = size
		if k, ends := decimals(n.value); ends && k > 0 {
			n.place = new(big.Rat).Mul(size, pow10(-k))
		}
		n.value = new(big.Rat).Mul(n.value, size)
		power := powerOf(m.Value)
		n.power += power
		n.form.Place += power
		n.form.InDigits = n.form.InDigits && power > 0 // 2 dozen is 24
		if after, half := r.andHalf(strings.TrimLeft(rest, " ")); half {
			n.value, rest = new(big.Rat).Add(n.value, new(big.Rat).Quo(size, big.NewRat(2, 1))), after // deux millions et demi
			n.form.InDigits = false
		}
		n.rest = r.skipLink(rest)
		if before && n.margin != nil {
			n.margin = new(big.Rat).Mul(n.margin, size)
		}
		r.addLower(n, size)
	}
}

// addLower reads digits with a smaller multiple directly after a multiple: the
// 4500万 of 3亿4500万.
func (r *Reader) addLower(n *numeral, size *big.Rat) {
	if !r.Words.Han || n.middle != Exact {
		return
	}
	lower, ok := r.digits(n.rest)
	if !ok {
		return
	}
	m, rest, ok := r.multiple(lower.rest)
	if !ok || new(big.Rat).SetInt64(m.Value).Cmp(size) >= 0 {
		return
	}
	part := new(big.Rat).Mul(lower.value, new(big.Rat).SetInt64(m.Value))
	if part.Cmp(size) >= 0 {
		return
	}
	n.value = new(big.Rat).Add(n.value, part)
	n.place = new(big.Rat).SetInt64(m.Value)
	n.form = Written{}
	n.rest = rest
}

// multiple takes a multiple from the head of s.
func (r *Reader) multiple(s string) (m Multiple, rest string, ok bool) {
	spaced := strings.TrimLeft(s, " ")
	if r.compound(spaced) {
		return Multiple{}, s, false
	}
	for _, m := range r.multiples {
		if m.Closed && (spaced != s || !strings.HasPrefix(s, m.Word)) {
			continue
		}
		if rest, ok := cutWord(spaced, m.Word); ok {
			return m, rest, true
		}
	}
	return Multiple{}, s, false
}

// compound reports whether a unit begins here whose name begins with a multiple.
func (r *Reader) compound(s string) bool { return r.compoundLength(s) > 0 }

// compoundLength returns the length of the longest unit that begins here with a
// multiple, or 0.
func (r *Reader) compoundLength(s string) int {
	length := 0
	for _, word := range r.Words.Compounds {
		if len(word) > length && strings.HasPrefix(s, word) {
			length = len(word)
		}
	}
	return length
}
