package number

import "strings"

// linked puts the language's link between a scale word and what follows it: millions
// de yuans, millions d’euros. The text begins with the gap before it.
func (w *writer) linked(text string) string {
	body := strings.TrimLeft(text, spaces)
	if w.s.word.Power == 0 || w.words != "" || body == "" || w.AfterScale.Word == "" {
		return text
	}
	gap := text[:len(text)-len(body)]
	for _, head := range w.AfterScale.Before {
		if strings.HasPrefix(strings.ToLower(body), head) {
			return gap + w.AfterScale.Elided + body
		}
	}
	return gap + w.AfterScale.Word + gap + body
}

// skipLink takes the language's link from the head of what follows a scale word.
func (r *Reader) skipLink(s string) string {
	if r.AfterScale.Word == "" {
		return s
	}
	for _, word := range []string{r.AfterScale.Word, r.AfterScale.Elided, strings.ReplaceAll(r.AfterScale.Elided, "’", "'")} {
		if rest, ok := cutWord(strings.TrimLeft(s, " "), word); ok {
			return rest
		}
	}
	return s
}
