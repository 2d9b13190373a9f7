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

func chineseTellings() []TellingWords {
	amounts := []Kind{Count, Money, Measure}
	return []TellingWords{
		{AsVerb, amounts, "增加{n}", "减少{n}", "持平", "增至{n}"},
		{AsVerb, []Kind{Points}, "提高{n}", "下降{n}", "持平", "增至{n}"},
		{AsVerb, nil, "增长{n}", "下降{n}", "持平", "增至{n}"},
		{AsAdverb, amounts, "增加{n}", "减少{n}", "持平", "增至{n}"},
		{AsAdverb, []Kind{Points}, "提高{n}", "下降{n}", "持平", "增至{n}"},
		{AsAdverb, nil, "增长{n}", "下降{n}", "持平", "增至{n}"},
		{AsNoun, amounts, "{n}的增量", "{n}的减量", "零增长", "增至{n}"},
		{AsNoun, []Kind{Points}, "{n}的升幅", "{n}的降幅", "零变动", "增至{n}"},
		{AsNoun, nil, "{n}的增幅", "{n}的降幅", "零增长", "增至{n}"},
	}
}

func englishTellings() []TellingWords {
	amounts := []Kind{Count, Money, Measure}
	return []TellingWords{
		{AsVerb, amounts, "increased by {n}", "decreased by {n}", "was unchanged", "rose to {n}"},
		{AsVerb, []Kind{Points}, "rose {n}", "fell {n}", "was unchanged", "rose to {n}"},
		{AsVerb, nil, "grew {n}", "fell {n}", "was flat", "rose to {n}"},
		{AsNoun, amounts, "an increase of {n}", "a decrease of {n}", "no change", "a rise to {n}"},
		{AsNoun, []Kind{Points}, "a rise of {n}", "a fall of {n}", "no change", "a rise to {n}"},
		{AsNoun, nil, "growth of {n}", "a fall of {n}", "no change", "a rise to {n}"},
		{AsAdverb, nil, "up {n}", "down {n}", "unchanged", "up to {n}"},
	}
}
