package check

import (
	"math/big"
	"strings"
	"unicode"
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

// A scan is one walk over a text.
type scan struct {
	*numeralFinder
	text    string
	matches []match
	found   []numeral
	// quotes are the places in quotation marks and titles; past is the end of the last
	// numeral, skip that the next one was read with it.
	quotes []quotation
	past   int
	skip   bool
}

// find lists the numerals of a text in their order.
func (f *numeralFinder) find(text string) []numeral {
	s := scan{numeralFinder: f, text: text, matches: f.known.find(text)}
	if len(s.matches) == 0 && !f.mayHold(text) {
		return nil
	}
	s.quotes = f.quotations(text)
	at := 0
	for i := 0; i < len(text); {
		for at < len(s.matches) && s.matches[at].from < i {
			at++
		}
		if at < len(s.matches) && s.matches[at].from == i {
			if end, ok := s.knownAt(s.matches[at]); ok {
				i = end
				continue
			}
		}
		i = s.tokenAt(i)
	}
	for i := range s.found {
		s.found[i].lang = f.lang
	}
	return f.joinMonths(text, s.found)
}

// mayHold reports whether a text could hold a numeral at all.
func (f *numeralFinder) mayHold(text string) bool {
	if strings.ContainsAny(text, "0123456789") || !f.han && len(f.words)+len(f.months) > 0 {
		return true
	}
	return strings.ContainsFunc(text, func(c rune) bool { return c >= utf8.RuneSelf && (isHanNumeral(c) || unicode.Is(unicode.Nd, c)) })
}

// tokenAt reads what begins at an offset, and returns where to go on.
func (s *scan) tokenAt(i int) int {
	c, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case unicode.Is(unicode.Nd, c):
		to := digitsEnd(s.text, i)
		return s.took(i, to, s.inDigits)
	case s.han && isHanNumeral(c):
		return s.took(i, hanEnd(s.text, i), s.inHan)
	case isLatin(c):
		to := wordEnd(s.text, i)
		word := strings.ToLower(s.text[i:to])
		if role := s.words[word]; role != noNumber {
			to = s.wordsEnd(s.text, to, role)
			return s.took(i, to, func(i, to int) int { return s.inWords(i, to, role) })
		}
		if m := s.monthNamed(i, to); m > 0 {
			s.add(numeral{class: month, value: whole(m), from: i, to: to, compared: s.follows(i, s.prose.Compared)})
		}
		return to
	default:
		return i + size
	}
}

// took hands a numeral to a reader, unless it was read with the one before it.
func (s *scan) took(from, to int, read func(from, to int) int) int {
	if s.skip {
		s.skip = false
		const near = 40
		if from-s.past <= near {
			return max(to, s.through(s.text, to))
		}
	}
	return max(read(from, to), to)
}

// knownAt takes a word of the lexicon. ok is false where it is none after all: the
// text is then read as if the lexicon had not known it.
func (s *scan) knownAt(m match) (end int, ok bool) {
	k := s.entries[m.key]
	n := numeral{from: m.from, to: m.to}
	switch {
	case k.loose:
		return 0, false // its numerals are read, and found to be loose
	case k.time != nil:
		if s.han && k.time.Kind <= i18n.SameYear && s.afterNumeral(m.from) {
			return 0, false // the 年末 of 2025年末, the 年内 of 3年内
		}
		return m.to, s.addTime(n, *k.time)
	case k.fold:
		reading, err := s.lang.ReadAt(s.text, m.from)
		if err != nil || !k.counts {
			n.class, n.value = silent, k.value
			break
		}
		n.class, n.value, n.reading = soft, reading.Value, reading
	case k.counts:
		n.class, n.value, n.reading = soft, k.value, number.Reading{Value: k.value}
	default:
		n.class, n.value = silent, k.value
	}
	s.add(n)
	return m.to, true
}

// afterNumeral reports whether a numeral ends directly before an offset.
func (s *scan) afterNumeral(at int) bool {
	c, size := utf8.DecodeLastRuneInString(s.text[:at])
	return size > 0 && (unicode.IsDigit(c) || isHanNumeral(c))
}

// addTime adds what a time word says.
func (s *scan) addTime(n numeral, t i18n.Time) bool {
	switch t.Kind {
	case i18n.Months:
		n.class, n.months = months, [2]int{t.From, t.To}
		if t.From == t.To {
			n.class, n.value = month, whole(t.From)
		}
	case i18n.Plan:
		n.class, n.value = plan, whole(t.From)
	default:
		n.class, n.about = context, t.Kind
	}
	s.add(n)
	return true
}

// add notes a numeral. One in a loose word or a name counts nothing, and one in a
// quotation is another's.
func (s *scan) add(n numeral) {
	s.past = n.to
	if n.class != silent {
		switch {
		case s.isLoose(n.from, n.to):
			n.class = silent
		case n.class == context:
		case !n.digits && n.isQuantity() && s.inShortQuotes(n.from, n.to):
			n.class = silent
		case s.isQuoted(n.from, n.to):
			if n.isQuantity() || n.class == ordinal {
				n.class = quoted
			}
		}
	}
	if n.reading.Value == nil {
		n.reading.Value = n.value
	}
	if n.value != nil || n.class == code || n.class == months || n.class == context {
		s.found = append(s.found, n)
	}
}

// isLoose reports whether a place overlaps a loose word or a name.
func (s *scan) isLoose(from, to int) bool {
	for _, m := range s.matches {
		if m.from >= to {
			break
		}
		if m.to > from && s.entries[m.key].loose {
			return true
		}
	}
	return false
}

// named reports whether a place of a text lies within a name or a loose word.
func (f *numeralFinder) named(text string, from, to int) bool {
	s := scan{numeralFinder: f, text: text, matches: f.known.find(text), quotes: f.quotations(text)}
	return s.isLoose(from, to) || s.inTitle(from, to)
}

// quantity adds what a number says that begins at from; to is the end of its digits
// or words.
func (s *scan) quantity(c class, from, to int, digits bool) int {
	reading, err := s.readAt(from, to)
	if err != nil {
		reading = number.Reading{}
		if value, ok := new(big.Rat).SetString(strings.ReplaceAll(s.text[from:to], ",", "")); ok && digits {
			reading.Value = value
		} else {
			return to
		}
	}
	parts := s.share(&reading)
	weak := s.follows(from, s.prose.Weak)
	if weak {
		reading.Qualifier, reading.Stated = reading.Stated, number.Exact
	}
	n := numeral{class: c, value: reading.Value, reading: reading, from: from, to: to, digits: digits}
	if n.parts = parts; reading.HasKind && reading.Kind == number.Percent && parts == 0 {
		n.parts = 100
		if strings.HasPrefix(strings.TrimLeft(s.text[to:], " "), "‰") || strings.HasSuffix(s.text[:to], "‰") || strings.HasPrefix(s.text[from:], "千分之") {
			n.parts = 1000
		}
	}
	n.rate, n.weak = strings.Contains(reading.Unit, "/"), weak
	if reading.HasKind && reading.Kind == number.Percent && reading.Value.Cmp(whole(1)) == 0 {
		n.class = silent // the whole is no share
	}
	if c == hard && n.class == hard && !digits && isSmall(&reading) {
		n.class = soft
	}
	if c == hard && digits && (isShort(&reading) || isOne(&reading)) {
		n.class = soft
	}
	if s.perUnit(from) {
		n.class = size
	}
	n.elliptic = s.listGoesOn(to)
	if reading.To != nil {
		upper := reading
		upper.Value, upper.To, upper.Change, upper.Falling = reading.To, nil, number.NoChange, false
		n.reading.To, n.reading.Change, n.reading.Falling = nil, number.NoChange, false
		s.add(n)
		n.value, n.reading, n.elliptic = upper.Value, upper, false
		s.skip = true
	}
	if rest := s.text[to:]; strings.HasPrefix(rest, "/") && nextDigit(rest[1:]) && !reading.Value.IsInt() {
		s.skip = true
	}
	s.add(n)
	return to
}

// isSmall reports whether a reading is a small count of things or of time, which a
// language may leave out.
func isSmall(r *number.Reading) bool {
	const small = 20
	if r.HasKind && r.Kind != number.Rank || r.Currency != "" || r.Value.Cmp(whole(small)) > 0 {
		return false
	}
	return !r.Value.IsInt() || r.UnitID == "" || !number.IsMeasure(r.UnitID) || isDuration(r)
}

// isDuration reports whether a reading is a small number of years, months or days.
func isDuration(r *number.Reading) bool {
	switch r.UnitID {
	case "year", "month", "week", "day", "h", "min", "s":
		return r.Value.Cmp(whole(60)) <= 0
	}
	return false
}

// isShort reports whether a reading is a time of hours and less, for which languages have
// idioms (一刻钟, half an hour).
func isShort(r *number.Reading) bool {
	return r.UnitID == "h" || r.UnitID == "min" || r.UnitID == "s"
}

// readAt reads the phrase around a number. The parts of a ratio (6.7 : 38.8 : 54.5) are
// read one by one, and the hyphens of "a 100-million-yuan project" as spaces.
func (s *scan) readAt(from, to int) (number.Reading, error) {
	if s.inRatio(from, to) {
		return number.Reading{}, number.ErrNoNumber
	}
	end := min(len(s.text), to+40)
	if !s.han && to < len(s.text) && s.text[to] == '-' && isLatinAt(s.text[to+1:]) && !strings.HasPrefix(s.text[to:], "-fold") {
		tail := s.text[to:end]
		cut := strings.IndexFunc(tail, func(c rune) bool { return c != '-' && !isLatin(c) })
		if cut < 0 {
			cut = len(tail)
		}
		return s.lang.ReadAt(s.text[:to]+strings.ReplaceAll(tail[:cut], "-", " ")+tail[cut:], from)
	}
	return s.lang.ReadAt(s.text, from)
}

func isLatinAt(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isLatin(c)
}

// inRatio reports whether a number is a part of a ratio.
func (s *scan) inRatio(from, to int) bool {
	head, rest := strings.TrimRight(s.text[:from], " "), strings.TrimLeft(s.text[to:], " ")
	for _, sign := range s.lang.Number.Words.Ratio {
		if c, _ := utf8.DecodeRuneInString(sign); unicode.IsLetter(c) {
			continue
		}
		after, ok := strings.CutPrefix(rest, sign)
		if ok && nextDigit(strings.TrimLeft(after, " ")) {
			return true
		}
		before, ok := strings.CutSuffix(head, sign)
		if ok && lastDigit(strings.TrimRight(before, " ")) {
			return true
		}
	}
	return false
}

// share reads the words for parts of a whole after a number: 1.4 per thousand. It
// returns how many parts the whole has, or 0.
func (s *scan) share(r *number.Reading) int {
	if r.HasKind {
		return 0
	}
	best, of := 0, (*big.Rat)(nil)
	for _, w := range s.prose.Shares {
		for _, word := range w.Words {
			if len(word) > best && len(r.Unit) >= len(word) && strings.EqualFold(r.Unit[:len(word)], word) && endsWord(r.Unit, len(word)) {
				best, of = len(word), w.Value
			}
		}
	}
	if best == 0 || of.Cmp(whole(1)) == 0 || !of.IsInt() || !of.Num().IsInt64() {
		return 0
	}
	r.HasKind, r.Kind, r.UnitID = true, number.Percent, ""
	r.Value = new(big.Rat).Quo(r.Value, of)
	if r.To != nil {
		r.To = new(big.Rat).Quo(r.To, of)
	}
	return int(of.Num().Int64())
}

// follows reports whether one of some words stands before an offset.
func (s *scan) follows(at int, words []string) bool {
	head := strings.TrimRight(s.text[:at], " \u00a0\n")
	for _, word := range words {
		if from := len(head) - len(word); from >= 0 && strings.EqualFold(head[from:], word) && endsWord(head, from) {
			return true
		}
	}
	return false
}

// isOne reports whether a reading is a plain 1, which is a base as often as a count.
func isOne(r *number.Reading) bool {
	return !r.HasKind && r.Currency == "" && r.UnitID == "" && r.Value.Cmp(whole(1)) == 0
}

// perUnit reports whether the number at an offset is the size of a unit.
func (s *scan) perUnit(from int) bool {
	if !s.follows(from, s.prose.Per) {
		return false
	}
	slash, ok := strings.CutSuffix(strings.TrimRight(s.text[:from], " "), "/")
	return !ok || !lastDigit(slash)
}

// listGoesOn reports whether after a number, perhaps without its unit, another follows.
func (s *scan) listGoesOn(to int) bool {
	rest := strings.TrimLeft(s.text[to:], " \u00a0")
	joined := false
	for range 2 {
		for _, list := range [][]string{s.prose.Joins, s.lang.Number.Words.Ranges} {
			for _, join := range list {
				if after, ok := strings.CutPrefix(rest, join); ok && endsWord(rest, len(join)) {
					rest, joined = strings.TrimLeft(after, " \u00a0"), true
				}
			}
		}
	}
	c, _ := utf8.DecodeRuneInString(rest)
	return joined && (unicode.IsDigit(c) || s.han && isHanNumeral(c) || s.words[wordAfter(rest, 0)] != noNumber)
}

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }
