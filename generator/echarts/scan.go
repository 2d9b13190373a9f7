package echarts

import (
	"fmt"
	"strings"
)

// A tag is one piece of the SVG that ECharts writes: a start tag, an end tag, or the
// text between two tags.
type tag struct {
	name  string // of a start or end tag
	end   bool
	attrs []attr
	text  string // unescaped; name is empty
}

type attr struct{ name, value string }

// get returns the value of an attribute, or "".
func (t tag) get(name string) string {
	for _, a := range t.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// A scanner reads the small part of SVG that ECharts writes: no comments, no
// declarations, values in double quotes that are not escaped. Whatever does not fit is
// an error, so nothing gets through that was smuggled into an attribute.
type scanner struct {
	rest string
}

// next returns the next tag, and false at the end. Line breaks between tags are not text.
func (s *scanner) next() (tag, bool, error) {
	at := strings.IndexByte(s.rest, '<')
	if at < 0 {
		if strings.TrimSpace(s.rest) != "" {
			return tag{}, false, fmt.Errorf("text %.40q outside of any element", s.rest)
		}
		return tag{}, false, nil
	}
	if text := s.rest[:at]; at > 0 {
		s.rest = s.rest[at:]
		if strings.Trim(text, "\n") == "" {
			return s.next()
		}
		return tag{text: unescape(text)}, true, nil
	}
	if strings.HasPrefix(s.rest, "</") {
		name, rest, found := strings.Cut(s.rest[2:], ">")
		if !found || !plainName(name) {
			return tag{}, false, fmt.Errorf("malformed end tag at %.40q", s.rest)
		}
		s.rest = rest
		return tag{name: name, end: true}, true, nil
	}
	return s.start()
}

// start reads a start tag.
func (s *scanner) start() (tag, bool, error) {
	whole := s.rest
	s.rest = s.rest[1:]
	t := tag{name: s.word()}
	if t.name == "" {
		return tag{}, false, fmt.Errorf("malformed start tag at %.40q", whole)
	}
	for {
		s.rest = strings.TrimLeft(s.rest, " ")
		if strings.HasPrefix(s.rest, ">") {
			s.rest = s.rest[1:]
			return t, true, nil
		}
		a := attr{name: s.word()}
		if a.name == "" || !strings.HasPrefix(s.rest, `="`) {
			return tag{}, false, fmt.Errorf("malformed attribute at %.40q in %.40q", s.rest, whole)
		}
		value, rest, found := strings.Cut(s.rest[2:], `"`)
		if !found || strings.ContainsAny(value, "<>") {
			return tag{}, false, fmt.Errorf("malformed value of attribute %q in %.40q", a.name, whole)
		}
		a.value, s.rest = value, rest
		t.attrs = append(t.attrs, a)
	}
}

// word takes a name off the front of the rest.
func (s *scanner) word() string {
	n := 0
	for n < len(s.rest) && nameByte(s.rest[n]) {
		n++
	}
	word := s.rest[:n]
	s.rest = s.rest[n:]
	return word
}

func nameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_' || c == ':'
}

func plainName(s string) bool {
	for i := range len(s) {
		if !nameByte(s[i]) {
			return false
		}
	}
	return s != ""
}

// unescape undoes what ECharts does to text.
func unescape(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&amp;", "&").Replace(s)
}

// escape makes text safe between tags, and takes out the characters that neither XML
// nor HTML can hold. Each invalid byte becomes U+FFFD, as it does in JSON.
func escape(s string) string {
	var out strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '\n' || r == '\t' || r == '\r':
			out.WriteByte(' ')
		case r < 0x20 || 0x7f <= r && r <= 0x9f || r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef:
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
