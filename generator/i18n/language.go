package i18n

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/feature/plural"

	"example.org/diglot/generator/number"
)

// A Language is one language of a report.
type Language struct {
	// Key is its short name in the report.
	Key Lang
	// Tag is its BCP 47 tag, for lang attributes: zh-Hans.
	Tag string
	// Name is the language's name for itself: 中文.
	Name string
	// Dir is the direction of its script, "ltr" or "rtl".
	Dir string
	// Stemmer names the rules by which the search takes the forms of a word for one
	// another: "porter" for English, "" where words are found as they are written.
	Stemmer string
	// Collation is CLDR's name of the order in which its readers look words up: pinyin,
	// stroke; "" for the usual one of the language. See [Language.Order].
	Collation string
	// Number is how it writes and reads numbers and dates.
	Number number.Locale
	// Prose is what it says of numerals in running text.
	Prose Prose
	// Sentence is the words by which the checks see how a number stands in its sentence.
	Sentence Sentence

	reader   *number.Reader
	join     join
	messages map[string]message
	units    map[string]number.Unit
	// lookup are the names under which its files and words are looked for; plurals the
	// plural categories of its numbers.
	lookup  []string
	plurals []plural.Form
}

// A join is how a language joins the items of a list.
type join struct{ between, last string }

// Join writes a list: 甲、乙和丙; a, b and c.
func (l *Language) Join(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], l.join.between) + l.join.last + items[last]
}

// Told writes a value after the name of what it is of: “圆圈12”, “circle 12”. Where the name
// ends in a digit and the language writes no blank, a colon keeps them apart, so that “2019”
// and “12” are not read as one number.
func (l *Language) Told(name, value string) string {
	text := l.T("chart-told", "name", name, "value", value)
	end, _ := utf8.DecodeLastRuneInString(name)
	start, _ := utf8.DecodeRuneInString(value)
	if unicode.IsDigit(end) && unicode.IsDigit(start) && strings.Contains(text, name+value) {
		return l.T("chart-part", "name", name, "value", value)
	}
	return text
}

// Unit returns a unit's words in this language. A unit without words here, and
// one that does not exist, is written as the number alone.
func (l *Language) Unit(id string) number.Unit { return l.units[id] }

// Read reads a numeral phrase of this language; see [number.Locale.Read], which it
// does faster.
func (l *Language) Read(phrase string) (number.Reading, error) {
	if l.reader == nil {
		return l.Number.Read(phrase)
	}
	return l.reader.Read(phrase)
}

// ReadAt reads the phrase whose number begins at an offset of a text; see
// [number.Reader.ReadAt].
func (l *Language) ReadAt(text string, at int) (number.Reading, error) {
	if l.reader == nil {
		return number.NewReader(&l.Number).ReadAt(text, at)
	}
	return l.reader.ReadAt(text, at)
}

// Has reports whether there is a message with a key.
func (l *Language) Has(key string) bool {
	_, ok := l.messages[key]
	return ok
}

// Messages lists the keys of all messages, sorted. They are the same in every
// language of a report without problems.
func (l *Language) Messages() []string {
	keys := make([]string, 0, len(l.messages))
	for key := range l.messages {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// T writes a message. Its arguments are pairs of name and value:
//
//	lang.T("figures-count", "n", 26)
//
// Whole numbers are written as the language does (12,500), other values as they
// are. The whole number n chooses the plural form. The result is plain text, not
// HTML. A key that no language has is a mistake in diglot or in a layout; it is
// written in brackets, so that nobody overlooks it: ⟦figures-count⟧.
func (l *Language) T(key string, args ...any) string {
	m, ok := l.messages[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	text := m.forms.Other
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		name := fmt.Sprint(args[i])
		value, n := l.argument(args[i+1])
		if name == "n" && n != nil && m.plural() {
			text = m.forms.Of(l.Number.Category(n))
		}
		pairs = append(pairs, "{"+name+"}", value)
	}
	if len(pairs) == 0 {
		return text
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// argument writes an argument; n is its value if it is a whole number.
func (l *Language) argument(arg any) (text string, n *big.Rat) {
	whole, ok := arg.(int)
	if !ok {
		return fmt.Sprint(arg), nil
	}
	n = new(big.Rat).SetInt64(int64(whole))
	text, err := l.Number.Decimal(n)
	if err != nil {
		return fmt.Sprint(arg), n
	}
	return text, n
}
