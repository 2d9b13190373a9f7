package page

// A word is a message of the interface. Tag is its language on a page in two, and ""
// on a page in one; Join stands before it.
type word struct {
	Join, Tag, Text string
}

// words are a message in every language of the page: one, or two on a page that sets
// two side by side. The shared layout "words" writes them.
type words []word

// A wordsLink is an address with its words.
type wordsLink struct {
	Href string
	Text words
}

// say returns a message of the interface: in the page's language, or on a page in
// two languages in both, each marked.
func (s *sheet) say(key string, args ...any) words {
	if s.edition == nil {
		return words{{Text: s.t(key, args...)}}
	}
	var list words
	for _, l := range s.edition.languages() {
		list = list.and(l.Tag, l.T(key, args...))
	}
	return list
}

// and adds a text in another language.
func (w words) and(tag, text string) words {
	next := word{Tag: tag, Text: text}
	if len(w) > 0 {
		next.Join = " "
	}
	return append(w, next)
}

// ownTag is the language that what this sheet writes is marked with: "" where that is
// the language of the whole page.
func (s *sheet) ownTag() string {
	if s.edition == nil {
		return ""
	}
	return s.lang.Tag
}
