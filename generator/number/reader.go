package number

import (
	"cmp"
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Reader reads numeral phrases of one language. It holds the locale's words in
// the order in which they must be tried, the longer before the shorter, so one
// Reader should read many phrases. It may be used by several goroutines.
type Reader struct {
	*Locale
	fronts, middles, backs []mark
	multiples              []Multiple
	currencies             []mark
	// changes are the verbs of rising and falling, units the words of units, with
	// the id of each as its code.
	changes, units []mark
	minus          []string
	// compounds are units whose words go on over what would end a unit: 吨标准煤/万元,
	// "per 10,000 yuan".
	compounds []string
	group     string // the locale's sign between groups, as plainText has it
	han       hanSigns
}

// A mark is a word with what it stands for: a qualifier, or a currency's code.
type mark struct {
	text string
	q    Qualifier
	// pattern is the qualifier's wording that the word belongs to.
	pattern string
	code    string
	// change is what a verb says; between opens a range.
	change  ChangeWord
	between bool
	// dates is [UnitWords].Dates.
	dates bool
}

// NewReader prepares a locale's words for reading. The locale must not be changed
// afterwards. Units are the words of units that are to be read whole though they hold
// numerals or signs.
func NewReader(l *Locale, units ...string) *Reader {
	r := &Reader{Locale: l, han: newHanSigns(&l.Numerals), minus: append([]string{l.Minus, "-", "−", "–"}, l.Words.Minus...)}
	if plain := []rune(plainText("1" + l.Group + "1")); len(plain) > 2 {
		r.group = string(plain[1 : len(plain)-1])
	}
	for q := Exact; q <= Planned; q++ {
		r.learn(q, l.Qualifiers[q])
	}
	for _, c := range l.Currencies {
		words := c.Words
		for _, pattern := range append(c.Forms.All(), c.Pattern) {
			before, after := around(pattern)
			words = append(words[:len(words):len(words)], before, after)
		}
		for _, word := range words {
			if word = strings.TrimSpace(word); word != "" {
				r.currencies = append(r.currencies, mark{text: word, code: c.Code})
			}
		}
	}
	r.learnWords()
	for _, s := range l.Scales {
		size := pow10(s.Power).Num().Int64()
		for _, word := range s.All() {
			r.multiples = append(r.multiples, Multiple{Word: word, Value: size})
		}
	}
	r.multiples = append(r.multiples, l.Words.Multiples...)
	for _, marks := range [][]mark{r.fronts, r.middles, r.backs, r.currencies, r.changes} {
		slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	for _, unit := range units {
		if rest := strings.TrimLeftFunc(unit, unitRune); rest != "" || strings.ContainsFunc(unit, r.isHanNumeral) {
			r.compounds = append(r.compounds, unit)
		}
	}
	slices.SortStableFunc(r.compounds, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	slices.SortStableFunc(r.multiples, func(a, b Multiple) int { return cmp.Compare(len(b.Word), len(a.Word)) })
	return r
}

// learnWords lists the verbs, the words that open a range, and the units.
func (r *Reader) learnWords() {
	for _, word := range r.Words.Between {
		r.changes = append(r.changes, mark{text: word, between: true})
	}
	for _, c := range r.Words.Changes {
		r.changes = append(r.changes, mark{text: c.Word, change: c})
	}
	for _, u := range r.Words.Units {
		for _, word := range slices.Concat([]string{u.Measure}, u.All(), u.Also) {
			if word != "" {
				r.units = append(r.units, mark{text: word, code: u.ID, dates: u.Dates})
			}
		}
	}
}

// learn sorts a wording's patterns by where their words stand.
func (r *Reader) learn(q Qualifier, w Wording) {
	patterns := []string{w.Pattern, w.Uneven, w.Single}
	for k := Count; k <= Points; k++ {
		patterns = append(patterns, w.ByKind[k])
	}
	for _, pattern := range append(patterns, w.Also...) {
		number, unit := strings.Index(pattern, "{n}"), strings.Index(pattern, "{unit}")
		for i, p := range pieces(pattern) {
			text := strings.TrimSpace(p.text)
			switch {
			case p.arg || text == "":
			case i == 0:
				r.fronts = append(r.fronts, mark{text: text, q: q, pattern: pattern})
			case unit > number && strings.Index(pattern, p.text) < unit:
				r.middles = append(r.middles, mark{text: text, q: q, pattern: pattern})
			default:
				r.backs = append(r.backs, mark{text: text, q: q, pattern: pattern})
			}
		}
	}
}

// front takes a qualifier, a verb of change or the opening of a range from the
// head of s.
func (r *Reader) front(s string) (m mark, rest string, ok bool) {
	for _, list := range [][]mark{r.fronts, r.changes} {
		for _, m := range list {
			if rest, ok := cutWord(s, m.text); ok {
				return m, rest, true
			}
		}
	}
	return mark{}, s, false
}

// middle takes a qualifier that stands between the digits and the unit.
func (r *Reader) middle(s string) (m mark, rest string, ok bool) {
	for _, m := range r.middles {
		if rest, ok := cutWord(s, m.text); ok {
			return m, rest, true
		}
	}
	return mark{}, s, false
}

// back takes a qualifier from the end of s.
func (r *Reader) back(s string) (m mark, rest string, ok bool) {
	s = strings.TrimRight(s, " ")
	for _, m := range r.backs {
		cut := len(s) - len(m.text)
		if cut < 0 || !strings.EqualFold(s[cut:], m.text) {
			continue
		}
		if cut > 0 && inWord(s, cut) {
			continue
		}
		return m, strings.TrimRight(s[:cut], " "), true
	}
	return mark{}, s, false
}

// currency takes the name or sign of a currency from the head of s.
func (r *Reader) currency(s string) (code, rest string, ok bool) {
	for _, m := range r.currencies {
		if rest, ok := cutWord(s, m.text); ok {
			return m.code, rest, true
		}
	}
	return "", s, false
}

// sign takes a minus sign from the head of s.
func (r *Reader) sign(s string) (negative bool, rest string) {
	for _, m := range r.minus {
		if m == "" {
			continue
		}
		if rest, ok := cutWord(s, m); ok {
			return true, rest
		}
	}
	return false, s
}

func (r *Reader) isTimes(s string) bool {
	for _, word := range r.Words.Times {
		if _, ok := cutWord(s, word); ok {
			return true
		}
	}
	return false
}

// cutWord takes a word from the head of s, whatever its case, with the spaces
// after it. A word in an alphabet must end where s ends it, unless digits follow.
func cutWord(s, word string) (rest string, ok bool) {
	if word == "" || len(s) < len(word) || word[0] < utf8.RuneSelf && s[0]|0x20 != word[0]|0x20 || !strings.EqualFold(s[:len(word)], word) {
		return s, false
	}
	rest = s[len(word):]
	last, _ := utf8.DecodeLastRuneInString(word)
	next, _ := utf8.DecodeRuneInString(rest)
	if alphabetic(last) && alphabetic(next) && !unicode.IsDigit(next) {
		return s, false
	}
	return strings.TrimLeft(rest, " "), true
}

// alphabetic reports whether a rune is a digit or a letter of a script that sets
// spaces between words.
func alphabetic(c rune) bool {
	return unicode.IsDigit(c) || unicode.IsLetter(c) && !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func one() *big.Rat { return big.NewRat(1, 1) }
