package number

import "math/big"

// inWords returns the number in words, or "" where it stays in digits.
func (w *writer) inWords() string {
	if w.u.Kind.IsShare() || w.before != "" {
		return ""
	}
	counted := !w.form.Bare && (w.u.Measure != "" || w.u.Other != "") || w.after != ""
	return w.word(w.q.Value, counted, w.u.Gender)
}

// mustWord returns the number in words, or in digits where there are none.
func (w *writer) mustWord() string {
	counted := !w.form.Bare && w.u.Measure+w.u.Other != ""
	if word := w.word(w.q.Value, counted, w.u.Gender); word != "" {
		return word
	}
	text, err := w.Decimal(w.q.Value)
	if err != nil {
		return w.q.Value.RatString()
	}
	return text
}

// word writes a whole number in words; counted says that a measure word or noun
// of this gender follows. It returns "" for numbers that the language has no plain words for.
func (l *Locale) word(v *big.Rat, counted bool, gender string) string {
	if !v.IsInt() || v.Sign() < 0 || !v.Num().IsInt64() {
		return ""
	}
	n := v.Num().Int64()
	if word, ok := wordFor(l.Words.Gendered, n, gender); ok && counted {
		return word
	}
	switch {
	case l.Words.Han:
		return l.hanWord(n, counted)
	case n < int64(len(l.Words.Plain)):
		return l.Words.Plain[n]
	default:
		return ""
	}
}
