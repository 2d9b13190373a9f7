package number

import "strings"

// fill replaces the arguments of a pattern, given as pairs: fill("{n}%", "{n}", "4").
func fill(pattern string, pairs ...string) string {
	return strings.NewReplacer(pairs...).Replace(pattern)
}

// A piece is a literal text or an argument ("{n}") of a pattern.
type piece struct {
	text string
	arg  bool
}

// pieces splits a pattern at its arguments. A brace without its partner is text.
func pieces(pattern string) []piece {
	var list []piece
	for pattern != "" {
		open := strings.IndexByte(pattern, '{')
		end := strings.IndexByte(pattern, '}')
		if open < 0 || end < open {
			return append(list, piece{text: pattern})
		}
		if open > 0 {
			list = append(list, piece{text: pattern[:open]})
		}
		list = append(list, piece{text: pattern[open : end+1], arg: true})
		pattern = pattern[end+1:]
	}
	return list
}

// around splits a pattern at its argument {n}: "RMB {n}" is "RMB " and "".
func around(pattern string) (before, after string) {
	before, after, _ = strings.Cut(pattern, "{n}")
	return before, after
}
