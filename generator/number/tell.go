package number

import (
	"math/big"
	"slices"
)

// tell writes a change in words: its direction and its magnitude. Where a word of
// the language says the multiple by itself (doubled), that is written.
func (l *Locale) tell(q Quantity, u Unit, f Form) (Phrase, error) {
	words, ok := l.telling(f.Told, u.Kind)
	f.Told = NotTold
	if !ok {
		return l.Format(q, u, f)
	}
	sign := q.Value.Sign()
	pattern := words.Rise
	switch {
	case u.Kind == Times && q.Change == To:
		if word, ok := l.foldWord(q); ok {
			return Phrase{{Digits, word}}, nil
		}
		pattern = words.Reached
	case sign == 0 && q.To == nil:
		return Phrase{{Qualify, words.Flat}}, nil
	case sign < 0:
		pattern = words.Fall
	}
	inner, err := l.Format(q.magnitude(), u, f)
	if err != nil {
		return nil, err
	}
	before, after := around(pattern)
	p := Phrase(nil).add(Qualify, before)
	p = append(p, inner...)
	return p.add(Qualify, after), nil
}

// telling is the row of the language's words for a kind.
func (l *Locale) telling(as Telling, kind Kind) (TellingWords, bool) {
	for _, row := range l.Tellings {
		if row.As == as && (len(row.Kinds) == 0 || slices.Contains(row.Kinds, kind)) {
			return row, true
		}
	}
	return TellingWords{}, false
}

// foldWord is the language's word for a multiple that was reached: 翻一番, doubled.
func (l *Locale) foldWord(q Quantity) (string, bool) {
	if q.Qualifier != Exact {
		return "", false
	}
	for _, f := range l.Words.Folds {
		if f.Change == To && f.Value > 1 && q.Value.Cmp(new(big.Rat).SetInt64(f.Value)) == 0 {
			return f.Word, true
		}
	}
	return "", false
}
