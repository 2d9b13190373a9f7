package page

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// An element is a start tag with its attributes, entities resolved.
type element struct {
	name  string
	attrs map[string]string
	// text is what stands directly after the tag, up to the next one.
	text string
}

var (
	tagPattern  = regexp.MustCompile(`^<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(/?)>`)
	attrPattern = regexp.MustCompile(`([^\s"'<>/=]+)(?:="([^"]*)")?`)
	entity      = regexp.MustCompile(`&(#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]+[0-9]*);`)
)

// parseHTML reads markup as strictly as our own pages are written: every element
// closed, every attribute quoted and only once, every ampersand an entity.
func parseHTML(page string) ([]element, error) {
	void := []string{"meta", "link", "br", "hr", "img", "input", "wbr", "col"}
	rest, ok := strings.CutPrefix(page, "<!doctype html>\n")
	if !ok {
		return nil, fmt.Errorf("no doctype")
	}
	var list []element
	var open []string
	for rest != "" {
		text, after, found := strings.Cut(rest, "<")
		if err := checkText(text); err != nil {
			return nil, err
		}
		if len(list) > 0 {
			list[len(list)-1].text += html.UnescapeString(text)
		}
		if !found {
			break
		}
		rest = "<" + after
		m := tagPattern.FindStringSubmatch(rest)
		if m == nil {
			return nil, fmt.Errorf("no tag: %.60s", rest)
		}
		rest = rest[len(m[0]):]
		if m[1] == "/" {
			if n := len(open); n == 0 || open[n-1] != m[2] {
				return nil, fmt.Errorf("</%s> closes nothing, open are %v", m[2], open)
			}
			open = open[:len(open)-1]
			continue
		}
		e, err := startTag(m[2], m[3])
		if err != nil {
			return nil, err
		}
		list = append(list, e)
		if m[4] == "" && !slices.Contains(void, m[2]) {
			open = append(open, m[2])
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("not closed: %v", open)
	}
	return list, nil
}

func startTag(name, attributes string) (element, error) {
	e := element{name: name, attrs: map[string]string{}}
	for _, a := range attrPattern.FindAllStringSubmatch(attributes, -1) {
		if _, twice := e.attrs[a[1]]; twice {
			return e, fmt.Errorf("<%s> has %s twice", name, a[1])
		}
		if err := checkText(a[2]); err != nil {
			return e, err
		}
		e.attrs[a[1]] = html.UnescapeString(a[2])
	}
	return e, nil
}

func checkText(text string) error {
	if left := entity.ReplaceAllString(text, ""); strings.ContainsAny(left, "&>") {
		return fmt.Errorf("not escaped: %.60s", left)
	}
	return nil
}
