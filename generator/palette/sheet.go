package palette

import "strings"

// A sheet is what is read of a style sheet: its rules with custom properties, in
// order.
type sheet struct {
	text  string
	rules []rule
}

// A rule is a block of declarations. Media is what stands before it and around it
// with an @, selector the rest, both without white space and comments.
type rule struct {
	media, selector string
	open            int // offset after the brace
	properties      []property
}

// A property is a custom property with its value. Name has no hyphens at its start;
// the offsets are those of the value, without white space and comments around it.
type property struct {
	name       string
	start, end int
}

// value is the text of a property's value.
func (s *sheet) value(p property) string { return s.text[p.start:p.end] }

// readSheet reads any text: what is no style sheet has no rules.
func readSheet(text string) *sheet {
	s := &sheet{text: text}
	type open struct{ media, selector string }
	var outer []open
	var current []int // indices of the rules that are open
	for at := 0; at < len(text); {
		end := itemEnd(text, at)
		item := text[at:end]
		switch {
		case end == len(text):
			if len(current) > 0 {
				s.declare(current[len(current)-1], at, end)
			}
			return s
		case text[end] == '{':
			o := open{}
			if len(outer) > 0 {
				o = outer[len(outer)-1]
			}
			if prelude := squeeze(item); strings.HasPrefix(prelude, "@") {
				o.media += prelude
			} else {
				o.selector = strings.TrimSpace(o.selector + " " + prelude)
			}
			outer = append(outer, o)
			s.rules = append(s.rules, rule{media: o.media, selector: o.selector, open: end + 1})
			current = append(current, len(s.rules)-1)
		default: // ";" or "}"
			if len(current) > 0 {
				s.declare(current[len(current)-1], at, end)
			}
			if text[end] == '}' && len(current) > 0 {
				current, outer = current[:len(current)-1], outer[:len(outer)-1]
			}
		}
		at = end + 1
	}
	return s
}

// declare adds the property between two offsets to a rule, if there is one.
func (s *sheet) declare(rule, start, end int) {
	start, end = trim(s.text, start, end)
	name, _, ok := strings.Cut(s.text[start:end], ":")
	if !ok || !strings.HasPrefix(name, "--") {
		return
	}
	p := property{name: strings.TrimRight(name[2:], " \t\r\n\f")}
	if !isName(p.name) {
		return
	}
	p.start, p.end = trim(s.text, start+len(name)+1, end)
	s.rules[rule].properties = append(s.rules[rule].properties, p)
}

// itemEnd is the offset of the next brace or semicolon that stands by itself, outside
// comments, strings and parentheses, or the end of the text.
func itemEnd(text string, at int) int {
	depth := 0
	for at < len(text) {
		switch c := text[at]; {
		case strings.HasPrefix(text[at:], "/*"):
			at = commentEnd(text, at)
			continue
		case c == '"' || c == '\'':
			at = stringEnd(text, at)
			continue
		case c == '\\':
			at++
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth = max(depth-1, 0)
		case c == '{' || c == '}' || c == ';' && depth == 0:
			return at
		}
		at++
	}
	return len(text)
}

func commentEnd(text string, at int) int {
	if n := strings.Index(text[at+2:], "*/"); n >= 0 {
		return at + 2 + n + 2
	}
	return len(text)
}

// stringEnd is the offset after a string; one that is not closed ends with its line.
func stringEnd(text string, at int) int {
	quote := text[at]
	for at++; at < len(text); at++ {
		switch text[at] {
		case '\\':
			at++
		case quote:
			return at + 1
		case '\n':
			return at
		}
	}
	return len(text)
}

// trim moves two offsets towards each other over white space and comments.
func trim(text string, start, end int) (int, int) {
	first, last := end, end
	for at := start; at < end; {
		switch {
		case isBlank(text[at]):
			at++
		case strings.HasPrefix(text[at:end], "/*"):
			at = min(commentEnd(text, at), end)
		default:
			first = min(first, at)
			if text[at] == '"' || text[at] == '\'' {
				at = min(stringEnd(text, at), end)
			} else {
				at++
			}
			last = at
		}
	}
	if first == end {
		return end, end
	}
	return first, last
}

// squeeze writes a selector or condition in one way: small letters, no comments, no
// quotes, no white space in parentheses, and elsewhere one space.
func squeeze(text string) string {
	var b strings.Builder
	depth, apart := 0, false
	for at := 0; at < len(text); {
		c := text[at]
		switch {
		case strings.HasPrefix(text[at:], "/*"):
			at = commentEnd(text, at)
			continue
		case isBlank(c):
			apart = depth == 0 && b.Len() > 0
			at++
			continue
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		}
		if apart {
			b.WriteByte(' ')
			apart = false
		}
		if c != '"' && c != '\'' {
			b.WriteByte(c)
		}
		at++
	}
	return strings.ToLower(b.String())
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// isName reports whether a text is the name of a token: letters, digits, hyphens.
func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return s != ""
}
