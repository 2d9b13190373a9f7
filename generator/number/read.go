package number

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// ErrNoNumber says that a phrase holds no number that can be read exactly: none
// at all, or one such as 几十 or 三四十.
var ErrNoNumber = errors.New("no exact number can be read here")

// ErrContradiction says that a phrase has two qualifiers with different
// directions: 近300多人.
var ErrContradiction = errors.New("two qualifiers contradict each other")

// Read reads a numeral phrase of the language: digits with or without grouping,
// scale words, numerals in words, currencies, percentages, ordinals, and
// qualifiers wherever the language puts them. What [Locale.Format] writes, Read
// gives back.
//
// Words before the number and signs after the unit do not stop it; they are in
// the reading's Before and Rest, and [Reading.Whole] is false. Read returns
// [ErrNoNumber], [ErrFormula] or [ErrContradiction] when the phrase has no single
// meaning.
func (l *Locale) Read(phrase string) (Reading, error) { return NewReader(l).Read(phrase) }

// Read is [Locale.Read] with the locale's words prepared.
func (r *Reader) Read(phrase string) (Reading, error) {
	if len(phrase) > maxDecimalLength {
		return Reading{}, ErrNoNumber
	}
	s := plainText(phrase)
	for i := range s {
		if i > 0 && (inWord(s, i) || r.inNumeral(s, i)) {
			continue
		}
		reading, err := r.phrase(s[:i], s[i:])
		if errors.Is(err, ErrNoNumber) {
			continue
		}
		reading.Before = strings.TrimSpace(s[:i])
		return reading, err
	}
	return Reading{}, ErrNoNumber
}

// inWord reports whether an offset lies between two letters or digits of a word
// in an alphabet, where no number can begin.
func inWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return alphabetic(before) && alphabetic(after)
}

// inNumeral reports whether an offset lies inside a number in Han numerals, or after
// the character of an estimate.
func (r *Reader) inNumeral(s string, i int) bool {
	if !r.Words.Han {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return r.isHanNumeral(after) && (r.isHanNumeral(before) || strings.ContainsRune(r.Numerals.Estimates, before))
}

// phrase reads a phrase that begins with a number or a qualifier. Qualifiers may
// also be the beginning of a number (first, 第一): so with each one less is tried.
func (r *Reader) phrase(before, s string) (Reading, error) { return r.phraseTo(before, s, r.back) }

// phraseTo is phrase with the way to find the qualifier that ends it.
func (r *Reader) phraseTo(before, s string, back func(string) (mark, string, bool)) (Reading, error) {
	states := []ahead{{rest: s}}
	for range 4 {
		last := states[len(states)-1]
		m, rest, ok := r.front(last.rest)
		if !ok {
			break
		}
		states = append(states, last.with(m, rest))
	}
	for i := len(states) - 1; i >= 0; i-- {
		a := states[i]
		n, ok := r.number(a.rest)
		if !ok {
			n, ok = r.sole(a.rest, a.said)
		}
		if !ok {
			continue
		}
		r.span(a.rest, &n, a.between)
		if isFormula(before, n) {
			return Reading{}, ErrFormula
		}
		reading, err := r.finish(n, a.said, back)
		if reading.Change == NoChange {
			reading.Change = a.change.Change
		}
		reading.Falling = a.change.Falling
		return reading, err
	}
	return Reading{}, ErrNoNumber
}

// ahead is what was understood before a number, and what follows.
type ahead struct {
	rest    string
	said    []mark
	change  ChangeWord
	between bool
}

// with adds a word. The first verb of change decides.
func (a ahead) with(m mark, rest string) ahead {
	a.rest = rest
	switch {
	case m.between:
		a.between = true
	case m.change.Change == NoChange:
		a.said = append(a.said[:len(a.said):len(a.said)], m)
	case a.change.Change == NoChange:
		a.change = m.change
	}
	return a
}

// sole reads the rest of a phrase such as "the only centre", which means 1.
func (r *Reader) sole(s string, said []mark) (numeral, bool) {
	for _, m := range said {
		if m.q == Sole {
			return numeral{value: one(), place: one(), rest: s}, true
		}
	}
	return numeral{}, false
}

// finish reads what stands after the number, and settles the qualifier.
func (r *Reader) finish(n numeral, said []mark, back func(string) (mark, string, bool)) (Reading, error) {
	if n.middle != Exact {
		said = append(said, mark{q: n.middle, pattern: n.form.Wording})
	}
	tail := n.rest
	if m, rest, ok := back(tail); ok {
		said = append(said, m)
		tail = rest
	}
	reading := Reading{
		Value: n.value, To: n.to, Margin: n.margin, Power: n.power, Kind: n.kind, HasKind: n.hasKind,
		Currency: n.currency, Doubled: n.doubled, Change: n.change,
		Written: n.form,
	}
	tail = strings.TrimSpace(tail)
	if !n.hasKind || n.kind == Money {
		if code, _, ok := r.currency(tail); ok && (n.currency == "" || n.currency == code) {
			reading.Doubled = reading.Doubled || n.currency != "" && !r.CurrencyTwice
			reading.Currency, reading.Kind, reading.HasKind = code, Money, true
		}
	}
	if !reading.HasKind && r.isTimes(tail) {
		reading.Kind, reading.HasKind = Times, true
		reading.Change = r.suffixChange(tail)
	}
	tail = r.addHalf(&reading, tail)
	if !reading.HasKind {
		reading.UnitID = r.unitID(&n, tail)
	}
	reading.Unit, reading.Rest = r.splitUnit(tail)
	err := reading.settle(said)
	return reading, err
}

// settle sorts the qualifiers that were said into the one with a direction and
// the other.
func (r *Reading) settle(said []mark) error {
	err := r.settleAll(said)
	r.Written.Wording = ""
	for _, m := range said {
		if m.q == r.Qualifier && r.Qualifier != Exact && r.Stated == Exact {
			r.Written.Wording = m.pattern
		}
	}
	return err
}

func (r *Reading) settleAll(said []mark) error {
	for _, m := range said {
		q := m.q
		switch {
		case q == Exact || q == r.Qualifier || q == r.Stated:
		case r.Qualifier == Exact:
			r.Qualifier = q
		case r.Stated != Exact:
			// A third qualifier adds nothing that a figure could hold.
		case q.Direction() == NoDirection:
			r.Stated = q
		case r.Qualifier.Direction() == NoDirection:
			r.Qualifier, r.Stated = q, r.Qualifier
		case q.Direction() != r.Qualifier.Direction():
			return ErrContradiction
		}
	}
	return nil
}
