package section

import (
	"strings"

	"example.org/diglot/generator/diag"
)

// A placeholder is written as Unicode MessageFormat 2 writes a variable
// expression: {$id}, {$id :variant}, {$id :variant option=value}. Spaces are
// allowed inside the braces; a placeholder stands on one line.

// variants are the functions that a placeholder may call.
func variants() []string {
	return []string{string(Bare), string(Words), string(Exact), string(Label), string(Abs), string(Change)}
}

// optionNames are the options of a placeholder, in the order in which they are written.
func optionNames() []string { return []string{"unit", "scale", "decimals", "as"} }

// optionValues are the values that an option may have; nil where it may be any word.
func optionValues(name string) []string {
	switch name {
	case "unit":
		return []string{"none"}
	case "decimals":
		return []string{"0", "1", "2", "3", "4", "5", "6"}
	case "as":
		return []string{"verb", "noun", "adverb"}
	}
	return nil
}

// A rawRef is a placeholder with offsets into the text that it was read from.
type rawRef struct {
	id           string
	variant      Variant
	options      map[string]string
	start, end   int
	idAt, idStop int
}

// scanPlaceholder reads the placeholder that starts with the "{" at src[at].
// It returns neither a placeholder nor a problem where the brace is only a
// brace. A problem's bytes, from at to its end, are to be shown as typed.
func scanPlaceholder(src []byte, at int) (*rawRef, *problem, int) {
	s := &scanner{src: src, at: at + 1}
	s.skipSpace()
	if s.peek() != '$' {
		return scanForgotten(src, at)
	}
	s.at++
	closing := closeOf(src, s.at)
	if closing < 0 {
		idAt := s.at
		id := s.word()
		p := newProblem("placeholder", at, s.at, "this placeholder is not closed").withHint("write %q", "{$"+orID(id)+"}")
		if id == "" {
			p.end = idAt
		}
		return nil, p, s.at
	}
	ref, p := scanRef(&scanner{src: src[:closing], at: s.at}, at, closing+1)
	return ref, p, closing + 1
}

// closeOf returns the offset of the "}" that ends an expression, or -1 if the
// line or another expression comes first.
func closeOf(src []byte, at int) int {
	for i := at; i < len(src); i++ {
		switch src[i] {
		case '}':
			return i
		case '{', '\n':
			return -1
		}
	}
	return -1
}

// scanRef reads what stands between "{$" and "}".
func scanRef(s *scanner, start, end int) (*rawRef, *problem) {
	ref := &rawRef{start: start, end: end, idAt: s.at}
	ref.id = s.word()
	ref.idStop = s.at
	if ref.id == "" {
		return nil, newProblem("placeholder", start, end, "this placeholder names no figure").
			withHint("write %q with the id of a figure", "{$id}")
	}
	if !isName(ref.id, '_') {
		return nil, badID(ref.id, ref.idAt, ref.idStop)
	}
	spaced := s.skipSpace()
	if s.at == len(s.src) {
		return ref, nil
	}
	switch {
	case s.peek() == ':' && spaced:
		s.at++
		if p := ref.scanVariant(s); p != nil {
			return nil, p
		}
	case spaced && optionAhead(s):
		if p := ref.scanOption(s); p != nil {
			return nil, p
		}
	default:
		return nil, unexpected(s, ref.id, end)
	}
	if p := ref.scanOptions(s); p != nil {
		return nil, p
	}
	return ref, nil
}

// optionAhead reports whether name=value stands next.
func optionAhead(s *scanner) bool {
	ahead := *s
	name := ahead.word()
	ahead.skipSpace()
	return contains(optionNames(), name) && ahead.peek() == '='
}

func badID(id string, at, stop int) *problem {
	p := newProblem("placeholder", at, stop, "%q is no id of a figure", id)
	if good := toName(id, '_'); good != "" && good != id {
		return p.withHint("did you mean %q?", good)
	}
	return p.withHint("use lower-case letters, digits and _, a letter first")
}

// unexpected is the problem of something after the id that is no variant.
func unexpected(s *scanner, id string, end int) *problem {
	rest := string(s.src[s.at:])
	p := newProblem("placeholder", s.at, end-1, "unexpected %q after the id of a placeholder", rest)
	word := strings.TrimLeft(rest, ":|. ")
	if i := strings.IndexAny(word, " ="); i >= 0 {
		word = word[:i]
	}
	if near := diag.Suggest(word, variants()); near != "" {
		return p.withHint("did you mean %q?", "{$"+id+" :"+near+"}")
	}
	if contains(optionNames(), word) {
		return p.withHint("an option has a value: %q", "{$"+id+" decimals=1}")
	}
	return p.withHint("a variant is written %q", "{$"+id+" :bare}")
}

// scanVariant reads a variant.
func (r *rawRef) scanVariant(s *scanner) *problem {
	at := s.at
	name := s.word()
	r.variant = Variant(name)
	if !contains(variants(), name) {
		p := newProblem("placeholder", at-1, s.at, "unknown variant %q", ":"+name)
		return p.withHint("%s", diag.DidYouMean(name, variants()))
	}
	return nil
}

// scanOptions reads the options up to the end of the placeholder.
func (r *rawRef) scanOptions(s *scanner) *problem {
	for {
		spaced := s.skipSpace()
		if s.at == len(s.src) {
			return nil
		}
		if !spaced {
			return newProblem("placeholder", s.at, len(s.src), "unexpected %q in a placeholder", string(s.src[s.at:])).
				withHint("options are written %q", ":words unit=none")
		}
		if p := r.scanOption(s); p != nil {
			return p
		}
	}
}

// scanOption reads one option: name=value.
func (r *rawRef) scanOption(s *scanner) *problem {
	at := s.at
	name := s.word()
	if name == "" {
		s.at = len(s.src)
		return newProblem("placeholder", at, s.at, "unexpected %q in a placeholder", string(s.src[at:])).
			withHint("options are written %q", ":words unit=none")
	}
	stop := s.at
	s.skipSpace()
	isOption := s.accept('=')
	s.skipSpace()
	valueAt := s.at
	value := s.until(func(b byte) bool { return b == ' ' || b == '\t' })
	values := optionValues(name)
	switch {
	case !contains(optionNames(), name):
		return newProblem("placeholder", at, stop, "unknown option %q", name).
			withHint("%s", diag.DidYouMean(name, optionNames()))
	case !isOption || value == "":
		return newProblem("placeholder", at, stop, "the option %q has no value", name).withHint("write %q", name+"="+example1(values))
	case values != nil && !contains(values, value):
		return newProblem("placeholder", valueAt, s.at, "unknown value %q of the option %q", value, name).
			withHint("%s", diag.DidYouMean(value, values))
	case r.options[name] != "":
		return newProblem("placeholder", at, s.at, "the option %q stands here twice", name)
	case name == "as" && r.variant != Change:
		return newProblem("placeholder", at, s.at, "the option %q belongs to the variant %q", name, ":change")
	case r.variant == Label:
		return newProblem("placeholder", at, s.at, "a label has no number to write otherwise")
	case r.variant == Exact && name != "unit":
		return newProblem("placeholder", at, s.at, "%q writes all digits, so it takes no %q", ":exact", name)
	}
	if r.options == nil {
		r.options = map[string]string{}
	}
	r.options[name] = value
	return nil
}

// example1 is a value that an option may have.
func example1(values []string) string {
	if len(values) == 0 {
		return "million"
	}
	return values[0]
}

// scanForgotten recognises a placeholder whose "$" was forgotten, or that is
// written as another program writes it: {id}, {id|bare}, {{id}}, {{fig:id}}.
func scanForgotten(src []byte, at int) (*rawRef, *problem, int) {
	s := &scanner{src: src, at: at}
	doubled := 0
	for doubled < 3 && s.accept('{') {
		doubled++
	}
	s.skipSpace()
	id := s.word()
	if s.peek() == ':' && doubled > 1 {
		s.at++
		s.accept('$')
		id = s.word()
	}
	good := toName(id, '_')
	s.skipSpace()
	next := s.peek()
	if id == "" || good == "" || doubled > 2 || next != '}' && next != ':' && next != '|' {
		return nil, nil, at
	}
	closing := closeOf(src, s.at)
	if closing < 0 {
		return nil, nil, at
	}
	end := closing + 1
	for ; doubled > 1 && end < len(src) && src[end] == '}'; doubled-- {
		end++
	}
	p := newProblem("placeholder", at, end, "%q is no placeholder", string(src[at:end])).
		withHint(`did you mean "{$%s}"? for the braces themselves write "\{"`, good)
	return nil, p, end
}

func orID(id string) string {
	if isName(id, '_') {
		return id
	}
	return "id"
}

func contains(list []string, s string) bool {
	for _, item := range list {
		if item == s {
			return true
		}
	}
	return false
}
