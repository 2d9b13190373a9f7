package number

import (
	"errors"
	"math/big"
	"strings"
)

// ErrNoRank says that a rank is no whole number from 1 on, or has a qualifier:
// nothing is nearly second.
var ErrNoRank = errors.New("a rank is a plain whole number from 1")

// A writer puts one quantity together.
type writer struct {
	*Locale
	q    Quantity
	u    Unit
	form Form
	// s is the number to show, which counts in 10^power: in hundredths for Percent.
	s     scaled
	power int
	// before and after are the currency's or percent sign's words around the number.
	before, after string
	// words are the number in words, or "" for digits.
	words string
}

// Format writes a quantity: 近500人, more than 2,280 people, RMB 650 million; a
// range as [Locale.FormatRange] does, a change in words where the form asks for it. Every
// digit is exact: reading the phrase with [Locale.Read] gives the value back.
// It returns [ErrInexact] when the decimals do not end, and [ErrNoRank] for a
// rank that is none.
func (l *Locale) Format(q Quantity, u Unit, f Form) (Phrase, error) {
	switch {
	case u.Kind == Rank:
		return l.rank(q, u, f)
	case f.Told != NotTold:
		return l.tell(q, u, f)
	case f.Abs:
		f.Abs = false
		return l.Format(q.magnitude(), u, f)
	case q.To != nil:
		to := q.To
		q.To = nil
		return l.FormatRange(q, to, u, f)
	case u.Kind == Times && q.Change == By && l.GrowthInPercent:
		u = Unit{Kind: Percent}
	}
	w := writer{Locale: l, q: q, u: u, form: f}
	w.s = unscaled(q.Value)
	switch {
	case u.Kind.IsShare():
		w.power = -2
		pattern := l.Percent
		if u.Kind == PerMille {
			w.power, pattern = -3, l.PerMille
		}
		w.s = unscaled(new(big.Rat).Mul(q.Value, pow10(-w.power)))
		w.before, w.after = around(pattern)
	case !f.Full:
		w.s = l.scaled(q.Value, u.Kind, f.Style)
		w.power = w.s.word.Power
	}
	if u.Kind == Money && u.Measure+u.One+u.Other == "" && !f.Bare {
		w.before, w.after = around(l.currencyPattern(u, q.Value))
	}
	if f.Words {
		w.words = w.inWords()
	}
	return w.phrase()
}

// magnitude is the quantity without its sign; the bounds of a range change places.
func (q Quantity) magnitude() Quantity {
	if q.Value.Sign() >= 0 {
		return q
	}
	q.Value = new(big.Rat).Neg(q.Value)
	if q.To != nil {
		q.Value, q.To = new(big.Rat).Abs(q.To), q.Value
	}
	return q
}

// currencyPattern returns the pattern for an amount, in the locale's style.
func (l *Locale) currencyPattern(u Unit, v *big.Rat) string {
	pattern := ""
	for _, c := range l.Currencies {
		if c.Code == u.Currency && (pattern == "" || c.Style == l.CurrencyStyle) {
			if pattern = c.Forms.Of(l.Category(v)); pattern == "" {
				pattern = c.Pattern
			}
		}
	}
	switch {
	case pattern != "":
		return pattern
	case u.Currency == "":
		return "{n}"
	default:
		return u.Currency + " {n}"
	}
}

// CurrencyStyles lists the styles that a currency can be written in; nil where
// the language has one way only.
func (l *Locale) CurrencyStyles(code string) []string {
	var styles []string
	for _, c := range l.Currencies {
		if c.Code == code && c.Style != "" {
			styles = append(styles, c.Style)
		}
	}
	return styles
}

// phrase fills the qualifier's pattern.
func (w *writer) phrase() (Phrase, error) {
	pattern := w.wording()
	if word, ok := w.between(pattern); ok {
		p, err := w.number(nil, word)
		return w.unit(p), err
	}
	placesUnit := strings.Contains(pattern, "{unit}")
	var p Phrase
	var err error
	for _, piece := range pieces(pattern) {
		switch {
		case !piece.arg:
			p = p.add(Qualify, piece.text)
		case piece.text == "{word}":
			p = p.add(Digits, w.mustWord())
		case piece.text == "{unit}":
			p = w.unit(p)
		default:
			if p, err = w.number(p, ""); err != nil {
				return nil, err
			}
			if !placesUnit {
				p = w.unit(p)
			}
		}
	}
	return p, nil
}

// wording chooses the pattern for the quantity's qualifier.
func (w *writer) wording() string {
	if own := w.form.Style.Wording; own != "" && w.q.Qualifier == w.form.Style.Qualified {
		return own
	}
	q := w.Qualifiers[w.q.Qualifier]
	if w.q.Value.Cmp(big.NewRat(1, 1)) == 0 && q.Single != "" && !w.u.Kind.IsShare() {
		if len(w.unit(nil)) == 0 && q.SingleBare != "" {
			return q.SingleBare
		}
		return q.Single
	}
	if pattern, ok := q.ByKind[w.u.Kind]; ok {
		return pattern
	}
	if q.Uneven != "" && w.uneven() {
		return q.Uneven
	}
	if q.Pattern == "" {
		return "{n}"
	}
	return q.Pattern
}

// uneven reports whether the number ends neither in 0 nor in a scale word.
func (w *writer) uneven() bool {
	if w.s.word.Power != 0 {
		return false
	}
	v := w.s.value
	if !v.IsInt() || v.Sign() == 0 {
		return true
	}
	return new(big.Int).Rem(v.Num(), big.NewInt(10)).Sign() != 0
}

// between returns a pattern's word between number and unit, such as 多, where it
// must stand before the scale word: 300多万 says that the true value may lie
// further off than one 万, and 300万多 does not.
func (w *writer) between(pattern string) (word string, ok bool) {
	if w.q.Margin == nil || w.s.word.Power == 0 || w.words != "" {
		return "", false
	}
	if w.q.Margin.Cmp(pow10(w.s.word.Power)) <= 0 {
		return "", false
	}
	rest, ok := strings.CutPrefix(pattern, "{n}")
	if !ok {
		return "", false
	}
	return strings.CutSuffix(rest, "{unit}")
}

// number adds the currency before, the digits or words, the scale and what
// stands after it. A word between digits and scale is the qualifier's.
func (w *writer) number(p Phrase, between string) (Phrase, error) {
	p = p.add(Currency, w.before)
	if w.words != "" {
		return w.tail(p.add(Digits, w.words)), nil
	}
	digits, err := w.digitsText()
	if err != nil {
		return nil, err
	}
	p = p.add(Digits, digits)
	p = p.add(Qualify, between)
	if w.s.word.Power != 0 {
		p = p.add(Scale, w.Gap+w.scaleWord(w.s))
	}
	return w.tail(p), nil
}

// digitsText writes the digits, with the zeros at their end that the style keeps.
func (w *writer) digitsText() (string, error) {
	v, style := w.s.value, w.form.Style
	n, ends := decimals(v)
	if !ends {
		return "", ErrInexact
	}
	if style.Placed {
		n = max(n, w.power-style.Place)
	}
	return w.grouped(v.FloatString(n), style.Grouped), nil
}

// tail adds the sign of a share.
func (w *writer) tail(p Phrase) Phrase {
	if w.u.Kind.IsShare() {
		return p.add(Scale, w.after)
	}
	return p
}

// unit adds the currency after the number, and the measure word and noun.
func (w *writer) unit(p Phrase) Phrase {
	if w.form.Bare {
		return p
	}
	if w.u.Kind == Money {
		p = p.add(Currency, w.linked(w.after))
	}
	if w.u.Symbol != "" {
		if !strings.Contains("°′″", w.u.Symbol) {
			p = append(p, Part{Space, " "})
		}
		return p.add(Noun, w.u.Symbol)
	}
	p = p.add(Noun, w.u.Measure)
	if noun := w.u.Forms().Of(w.Category(w.q.Value)); noun != "" {
		p = p.add(Noun, w.linked(w.Gap+noun))
	}
	if w.u.Per != "" {
		p = p.add(Noun, w.Gap+w.u.Per)
	}
	return p
}
