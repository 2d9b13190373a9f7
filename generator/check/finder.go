package check

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/term"
)

// A numeralFinder finds the numerals in the prose of one language, and says what
// each of them does there. All words that it knows are those of the language's file.
type numeralFinder struct {
	lang  *i18n.Language
	prose *i18n.Prose
	han   bool
	// known holds the words that are looked up in one walk: loose words and names,
	// words of times and of numbers; entries say what each is.
	known   *lexicon
	entries []knownWord
	// signs are the characters of the language's own numerals, units those for powers of ten.
	signs, units string
	digitOf      map[rune]int
	// points stand within a numeral in them: the 分之 of a fraction, the 点 of a decimal.
	points []string
	// words are the language's number words; nouns the last words of the nouns that
	// its units count in; measures its measure words.
	words    map[string]wordRole
	nouns    map[string]bool
	measures []string
	// months are the names of months, short the names cut to three letters.
	months, short map[string]int
	// rates find the words that tell a rate from a total, bounds those that say of a number
	// that it lies above or below another, by the direction.
	rates, bounds *lexicon
	// counted are the times with a number in them, as what stands before and after it.
	counted []countedTime
}

// A knownWord is a word of the lexicon.
type knownWord struct {
	loose  bool
	time   *i18n.Time
	value  *big.Rat
	counts bool
	fold   bool
}

// A countedTime is a time such as "first {n} months".
type countedTime struct {
	before, after string
	time          i18n.Time
}

// A wordRole says what a word is in a number.
type wordRole uint8

const (
	noNumber wordRole = iota
	plainNumber
	multiple // million, dozen: a number only after another, or after "a"
	ordinalWord
	partOfOne
	halfOfOne
)

func newNumeralFinder(lang *i18n.Language, units []string, terms []term.Term) *numeralFinder {
	f := &numeralFinder{
		lang: lang, prose: &lang.Prose, han: lang.Number.Words.Han, known: newLexicon(),
		words: map[string]wordRole{}, nouns: map[string]bool{}, months: map[string]int{}, short: map[string]int{},
		measures: lang.Prose.Measures,
	}
	f.learnSigns()
	for _, id := range units {
		u := lang.Unit(id)
		for _, noun := range u.Forms().All() {
			if words := strings.Fields(noun); len(words) > 0 {
				f.nouns[strings.ToLower(words[len(words)-1])] = true
			}
		}
		if u.Measure != "" {
			f.measures = append(f.measures[:len(f.measures):len(f.measures)], u.Measure)
		}
	}
	for _, t := range terms {
		if name := t.Text.In(lang.Key); t.Name || strings.ContainsAny(name, "0123456789") {
			f.learn(name, knownWord{loose: true})
		}
	}
	f.learnProse()
	f.learnBounds()
	f.learnWords()
	return f
}

// learnSigns takes the characters of the language's own numerals.
func (f *numeralFinder) learnSigns() {
	if !f.han {
		return
	}
	n := &f.lang.Number.Numerals
	f.units = n.Units + strings.Join(n.AlsoUnits, "")
	f.signs = n.Digits + strings.Join(n.AlsoDigits, "") + n.Two + n.Tens + f.units + strings.Join(f.lang.Number.Words.Half, "")
	f.digitOf = map[rune]int{}
	for _, row := range append([]string{n.Digits}, n.AlsoDigits...) {
		value := 0
		for _, c := range row {
			f.digitOf[c] = value
			value++
		}
	}
	for _, c := range n.Two {
		f.digitOf[c] = 2
	}
	for _, point := range []string{n.Parts, n.Point} {
		if point != "" {
			f.points = append(f.points, point)
		}
	}
}

// learn puts a word into the lexicon.
func (f *numeralFinder) learn(word string, k knownWord) {
	f.known.add(word, len(f.entries))
	f.entries = append(f.entries, k)
}

// learnProse takes the words of the language's table [prose]. A name of the glossary
// goes before a word of the table, and among words of one length the earlier.
func (f *numeralFinder) learnProse() {
	for _, word := range f.prose.Loose {
		f.learn(word, knownWord{loose: true})
	}
	for i := range f.prose.Times {
		w := &f.prose.Times[i]
		for _, word := range w.Words {
			if before, after, ok := strings.Cut(word, "{n}"); ok {
				f.counted = append(f.counted, countedTime{strings.ToLower(before), strings.ToLower(after), w.Means})
				continue
			}
			f.learn(word, knownWord{time: &w.Means})
		}
	}
	for _, w := range f.prose.Numbers {
		for _, word := range w.Words {
			f.learn(word, knownWord{value: w.Value, counts: w.Counts})
		}
	}
	for _, fold := range f.lang.Number.Words.Folds {
		if fold.Value != 0 && f.prose.Given {
			f.learn(fold.Word, knownWord{fold: true, value: big.NewRat(fold.Value, 1), counts: fold.Change != number.NoChange})
		}
	}
}

// learnBounds takes the words of qualifiers and of thresholds. Short words of an
// alphabet (over, under) have too many other meanings.
func (f *numeralFinder) learnBounds() {
	const short = 5
	f.rates, f.bounds = newLexicon(), newLexicon()
	for _, word := range f.prose.Rates {
		f.rates.add(word, 0)
	}
	for _, word := range f.prose.Thresholds {
		f.bounds.add(word, number.EitherSide)
	}
	for q, wording := range f.lang.Number.Qualifiers {
		if q.Direction() == number.NoDirection {
			continue
		}
		for _, pattern := range append([]string{wording.Pattern, wording.Uneven}, wording.Also...) {
			before, after, _ := strings.Cut(pattern, "{n}")
			_, after, _ = strings.Cut(after, "{unit}")
			for _, word := range []string{strings.TrimSpace(before), strings.TrimSpace(after)} {
				if f.han && utf8.RuneCountInString(word) > 1 || !f.han && len(word) >= short && !strings.Contains(word, "{") {
					f.bounds.add(word, q.Direction())
				}
			}
		}
	}
}

// hasBound reports whether a text says of some number that it lies in a direction.
func (f *numeralFinder) hasBound(text string, direction int) bool {
	for _, m := range f.bounds.find(text) {
		if m.key == number.EitherSide || m.key == direction {
			return true
		}
	}
	return false
}

// learnWords takes the number words from the language's locale. A language without
// the table [prose] is read in digits alone: its articles may be its numerals.
func (f *numeralFinder) learnWords() {
	n := f.lang.Number
	for i, name := range n.Dates.Months {
		name = strings.ToLower(name)
		f.months[name] = i + 1
		if letters := []rune(name); len(letters) > 3 {
			f.short[string(letters[:3])] = i + 1
		}
	}
	if !f.prose.Given || n.Words.Han {
		return
	}
	for _, w := range n.Words.Plain {
		for _, part := range strings.FieldsFunc(w, func(c rune) bool { return c == '-' || c == ' ' }) {
			f.words[strings.ToLower(part)] = plainNumber
		}
	}
	for _, w := range n.Words.And {
		delete(f.words, strings.ToLower(w)) // the "et" of vingt et un joins, and counts nothing
	}
	for _, m := range n.Words.Multiples {
		if !m.Closed && len(m.Word) > 3 {
			f.words[strings.ToLower(m.Word)] = multiple
		}
	}
	for _, s := range n.Scales {
		for _, word := range s.All() {
			f.words[strings.ToLower(word)] = multiple
		}
	}
	for _, w := range n.Ordinals.Words {
		f.words[strings.ToLower(w)] = ordinalWord
	}
	for _, p := range n.Words.Fractions {
		f.words[strings.ToLower(p.Word)] = partOfOne
	}
	for _, h := range n.Words.Half {
		f.words[strings.ToLower(h)] = halfOfOne
	}
}
