package check

import (
	"strings"
	"unicode"
)

// stems writes a text of a language with an alphabet as words in lower case, without
// the endings of plurals, participles and possessives, each with a space before and after it. A
// phrase is in a text where its stems are in the text's.
func stems(text string) string {
	var b strings.Builder
	text = strings.NewReplacer("’s ", " ", "'s ", " ").Replace(text)
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if b.Len() == 0 {
			b.WriteByte(' ')
		}
		b.WriteString(stem(word))
		b.WriteByte(' ')
	}
	return b.String()
}

// stem takes the ending of a plural or a participle off a word: cities, classes,
// parks, appointed.
func stem(word string) string {
	switch {
	case len(word) > 5 && strings.HasSuffix(word, "ed"):
		return strings.TrimSuffix(word, "ed")
	case len(word) < 4 || strings.HasSuffix(word, "ss"):
		return word
	case strings.HasSuffix(word, "ies"):
		return strings.TrimSuffix(word, "ies") + "y"
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "xes"), strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "shes"):
		return strings.TrimSuffix(word, "es")
	default:
		return strings.TrimSuffix(word, "s")
	}
}
