package i18n

import (
	"cmp"
	"errors"
	"math/big"
	"strings"

	"example.org/diglot/generator/number"
)

// A UnitMatch is the unit that a phrase counts in, as far as its words tell.
type UnitMatch struct {
	// ID is the unit's id, or "" where no unit fits or several do.
	ID string
	// Among are the units that fit where the phrase does not decide: 336个 may count
	// teams or projects.
	Among []string
	// Unread are the phrase's words that the unit does not have: 项目 of 9个项目.
	Unread string
}

// IdentifyUnit finds the unit of a reading in a language. Of the units that fit the
// ones with the longest words are taken; of several the one whose id the reading
// names itself.
func (c *Catalog) IdentifyUnit(l Lang, r number.Reading) UnitMatch {
	lang := c.Lang(l)
	if lang == nil {
		return UnitMatch{}
	}
	var best []string
	length := -1
	for _, u := range c.units {
		words := lang.units[u.id]
		if !r.Counts(words) || r.Unit != "" && wordless(words) && !r.HasKind {
			continue
		}
		n := len(words.Measure + words.Symbol + words.One + words.Other + words.Per)
		switch {
		case n > length:
			best, length = []string{u.id}, n
		case n == length:
			best = append(best, u.id)
		}
	}
	match := UnitMatch{Among: best}
	for _, id := range best {
		if len(best) == 1 || id == r.UnitID {
			match.ID, match.Among = id, nil
		}
	}
	if len(best) > 0 {
		match.Unread = lang.unread(r, lang.units[best[0]])
	}
	return match
}

func wordless(u number.Unit) bool {
	return u.Measure+u.Symbol+u.One+u.Other+u.Per == "" && u.Kind != number.Money
}

// unread returns the words after a number that are not those of a unit.
func (l *Language) unread(r number.Reading, u number.Unit) string {
	rest := strings.TrimSpace(r.Unit)
	if u.Kind == number.Money {
		rest = l.withoutCurrency(rest, u.Currency)
	}
	for _, word := range []string{u.Measure, u.Symbol, u.Other, u.One, u.Per} {
		if word == "" {
			continue
		}
		if len(rest) >= len(word) && strings.EqualFold(rest[:len(word)], word) {
			rest = strings.TrimSpace(rest[len(word):])
		}
	}
	return rest
}

// withoutCurrency takes the name of a currency off the words after an amount, unless
// they go on as a unit of their own does: 元/人.
func (l *Language) withoutCurrency(words, code string) string {
	for _, c := range l.Number.Currencies {
		if c.Code != code {
			continue
		}
		names := append([]string{strings.TrimSpace(strings.ReplaceAll(c.Pattern, "{n}", ""))}, c.Words...)
		for _, name := range names {
			rest, ok := strings.CutPrefix(words, name)
			if ok && name != "" && !strings.HasPrefix(rest, "/") {
				return strings.TrimSpace(rest)
			}
		}
	}
	return words
}

// A ScaledUnit is a unit with a power of ten, as the head of a column names it: 亿元,
// "million people", %.
type ScaledUnit struct {
	// Unit is the unit's id, or "" where the text names a scale alone: 万, million.
	Unit  string
	Power int
	// Among are the units that the text may stand for, where it does not decide.
	Among []string
}

// ReadScaledUnit reads the name of a unit with its scale, in the first of the given
// languages that understands all of it: 亿元 is yuan and 8, "100 million yuan" too, % is
// percent and −2, "million" is 6 alone.
func (c *Catalog) ReadScaledUnit(text string, langs ...Lang) (ScaledUnit, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return ScaledUnit{}, false
	}
	for _, key := range langs {
		lang := c.Lang(key)
		if lang == nil {
			continue
		}
		for _, number := range []string{"1" + lang.Number.Gap + text, "1" + text, text} {
			if unit, ok := c.scaledUnit(key, number); ok {
				return unit, true
			}
		}
	}
	return ScaledUnit{}, false
}

func (c *Catalog) scaledUnit(l Lang, phrase string) (ScaledUnit, bool) {
	r, err := c.Lang(l).Read(phrase)
	if err != nil || !r.Whole() || r.To != nil || r.Qualifier != number.Exact || r.Change != number.NoChange || !r.Written.InDigits {
		return ScaledUnit{}, false
	}
	power, ok := powerOfTen(r.Value)
	if !ok {
		return ScaledUnit{}, false
	}
	if r.Unit == "" && !r.HasKind {
		return ScaledUnit{Power: power}, power != 0
	}
	match := c.IdentifyUnit(l, r)
	if match.ID == "" && len(match.Among) == 0 || match.Unread != "" {
		return ScaledUnit{}, false
	}
	return ScaledUnit{Unit: match.ID, Among: match.Among, Power: power}, true
}

// powerOfTen returns n where a value is 10^n.
func powerOfTen(v *big.Rat) (n int, ok bool) {
	ten := big.NewRat(10, 1)
	one := big.NewRat(1, 1)
	const largest = 30
	v = new(big.Rat).Set(v)
	for ; n < largest && v.Cmp(one) > 0; n++ {
		v.Quo(v, ten)
	}
	for ; n > -largest && v.Sign() > 0 && v.Cmp(one) < 0; n-- {
		v.Mul(v, ten)
	}
	return n, v.Cmp(one) == 0
}

// A Phrase is a numeral phrase as the language reads it that understands most of it.
type Phrase struct {
	Lang    Lang
	Reading number.Reading
	Unit    UnitMatch
}

// ReadPhrase reads a phrase in the language that understands most of it; of equals the
// first. It returns the first language's error where none can read it.
func (c *Catalog) ReadPhrase(text string) (Phrase, error) {
	var best Phrase
	var first error
	least := -1
	for _, lang := range c.langs {
		r, err := lang.Read(text)
		if err != nil {
			first = cmp.Or(first, err)
			continue
		}
		p := Phrase{lang.Key, r, c.IdentifyUnit(lang.Key, r)}
		if n := p.unread(); least < 0 || n < least {
			best, least = p, n
		}
	}
	if least < 0 || least > 0 && first != nil && !errors.Is(first, number.ErrNoNumber) {
		return Phrase{}, first // 近300多人 is Chinese, however English reads its digits
	}
	return best, nil
}

// unread is how many bytes of its text a phrase does not understand.
func (p Phrase) unread() int {
	n := 2 * (len(p.Reading.Before) + len(p.Reading.Rest))
	if len(p.Unit.Among) == 0 && p.Unit.ID == "" {
		return n + len(p.Reading.Unit)
	}
	return n + len(p.Unit.Unread)
}
