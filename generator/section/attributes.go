package section

// An attribute is one of the things between the braces of a directive or a
// bracketed span: #id, or key=value.
type attribute struct {
	// key is "#" for an id.
	key, value string
	// start and end are the whole attribute; at and stop the value alone,
	// without quotes.
	start, end, at, stop int
}

// name is the attribute as a message calls it.
func (a attribute) name() string {
	if a.key == "#" {
		return "#" + a.value
	}
	return a.key
}

// scanAttributes reads {…} at src[at]. It returns the attributes in order and
// the offset after "}". After a problem the attributes mean nothing. A word that is one
// of flags stands without a value.
func scanAttributes(src []byte, at int, flags ...string) ([]attribute, int, *problem) {
	s := &scanner{src: src, at: at + 1}
	var list []attribute
	for {
		s.skipSpace()
		switch {
		case s.accept('}'):
			return list, s.at, nil
		case s.peek() == 0 || s.peek() == '\n' || s.peek() == '\r':
			return nil, s.at, newProblem("attribute", at, s.at, "these braces are not closed").withHint(`add "}"`)
		}
		a, p := scanAttribute(s, flags)
		if p != nil {
			return nil, s.at, p
		}
		for _, b := range list {
			if b.key == a.key {
				return nil, s.at, a.repeated()
			}
		}
		list = append(list, a)
	}
}

// scanAttribute reads #id, key=value, key="value" or a flag.
func scanAttribute(s *scanner, flags []string) (attribute, *problem) {
	a := attribute{start: s.at}
	if s.accept('#') {
		a.key = "#"
		a.at = s.at
		a.value = s.word()
		a.stop, a.end = s.at, s.at
		return a, nil
	}
	if a.key = s.word(); a.key == "" {
		s.until(func(b byte) bool { return b == '}' || b == ' ' || b == '\n' })
		return a, newProblem("attribute", a.start, s.at, "unexpected %q", string(s.src[a.start:s.at])).
			withHint(`an id is written "#id", anything else key="value"`)
	}
	if s.peek() != '=' && contains(flags, a.key) {
		a.end = s.at
		return a, nil
	}
	if !s.accept('=') {
		return a, newProblem("attribute", a.start, s.at, "%q has no value", a.key).
			withHint(`an id is written "#%s", anything else key="value"`, a.key)
	}
	if !s.accept('"') {
		a.at = s.at
		a.value = s.word()
		a.stop, a.end = s.at, s.at
		return a, nil
	}
	a.at = s.at
	a.value = s.until(func(b byte) bool { return b == '"' || b == '\n' })
	a.stop = s.at
	if !s.accept('"') {
		return a, newProblem("attribute", a.start, s.at, "the value of %q is not closed", a.key).withHint(`add a closing "`)
	}
	a.end = s.at
	return a, nil
}

// repeated is the problem of an attribute that stands there already.
func (a attribute) repeated() *problem {
	if a.key == "#" {
		return newProblem("attribute", a.start, a.end, "%q is a second id", a.name())
	}
	return newProblem("attribute", a.start, a.end, "%q stands here twice", a.key)
}
