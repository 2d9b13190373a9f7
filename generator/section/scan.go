package section

// A scanner walks over the bytes of one line.
type scanner struct {
	src []byte
	at  int
}

// peek returns the byte at the position, or 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.src) {
		return s.src[s.at]
	}
	return 0
}

// accept moves past b, if it is next.
func (s *scanner) accept(b byte) bool {
	if s.peek() != b || s.at >= len(s.src) {
		return false
	}
	s.at++
	return true
}

// skipSpace moves past spaces and tabs, and reports whether there were any.
func (s *scanner) skipSpace() bool {
	from := s.at
	for s.peek() == ' ' || s.peek() == '\t' {
		s.at++
	}
	return s.at > from
}

// word reads a run of ASCII letters, digits, "_" and "-", which may be empty.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.src) && isWordByte(s.src[s.at]) {
		s.at++
	}
	return string(s.src[from:s.at])
}

// until reads up to the first byte that stop accepts, or to the end.
func (s *scanner) until(stop func(byte) bool) string {
	from := s.at
	for s.at < len(s.src) && !stop(s.src[s.at]) {
		s.at++
	}
	return string(s.src[from:s.at])
}

func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-'
}

// isName reports whether s is an id: a lower-case letter, then lower-case
// letters, digits and the joiner ("_" for figures and charts, "-" for
// headings).
func isName(s string, joiner byte) bool {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := range len(s) {
		if b := s[i]; (b < 'a' || b > 'z') && (b < '0' || b > '9') && b != joiner {
			return false
		}
	}
	return true
}

// toName makes an id out of a word, or "" where nothing of it can be kept.
func toName(s string, joiner byte) string {
	var id []byte
	for i := range len(s) {
		b := s[i]
		switch {
		case b >= 'A' && b <= 'Z':
			b += 'a' - 'A'
		case b == '-' || b == '_':
			b = joiner
		}
		letter := b >= 'a' && b <= 'z'
		if letter || len(id) > 0 && (b >= '0' && b <= '9' || b == joiner) {
			id = append(id, b)
		}
	}
	for len(id) > 0 && id[len(id)-1] == joiner {
		id = id[:len(id)-1]
	}
	return string(id)
}
