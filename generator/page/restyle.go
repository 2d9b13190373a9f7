package page

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	tagName   = regexp.MustCompile(`^</?([a-z][a-z0-9]*)`)
	attribute = regexp.MustCompile(`\s([a-z-]+)(?:="([^"]*)")?`)
)

// pasted are the elements that editors keep when a text is pasted, with the attributes
// that are of use there.
var pasted = map[string][]string{
	"body": nil, "main": nil,
	"h1": nil, "h2": nil, "h3": nil, "h4": nil, "h5": nil, "h6": nil,
	"p": {"lang"}, "blockquote": nil, "pre": nil, "ul": nil, "ol": {"start"}, "li": nil,
	"table": nil, "caption": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope"}, "td": nil,
	"a": {"href"}, "span": {"lang"}, "strong": nil, "em": nil, "del": nil, "code": nil, "sup": nil,
	"img": {"src", "alt", "width", "height"}, "br": nil, "hr": nil,
}

// recast are elements that become others; those that become "" are left out, and what
// stands in them stays.
var recast = map[string]string{"aside": "blockquote", "div.note": "blockquote", "div": "", "data": "", "wbr": "", "mark": ""}

// withoutEnd are the elements that have no end tag.
var withoutEnd = map[string]bool{"img": true, "br": true, "hr": true, "wbr": true}

// restyle gives every element of a page's body the style of its name and class, and
// takes classes, ids and all that does not outlast a paste. Styles are by "name.class"
// or by "name". The page is one of our own: its text is escaped and its attributes are
// quoted, so that a "<" begins a tag and the next ">" ends it.
func restyle(page string, styles map[string]string) (string, error) {
	start := strings.Index(page, "<body")
	end := strings.LastIndex(page, "</html>")
	if start < 0 || end < start {
		return "", fmt.Errorf("layouts/%s.html: the text pack has no body", packFrameLayout)
	}
	var out strings.Builder
	out.WriteString(page[:start])
	var open []string // what the open elements have become
	for rest := page[start:end]; rest != ""; {
		text, tag, found := strings.Cut(rest, "<")
		out.WriteString(text)
		if !found {
			break
		}
		tag, rest, found = strings.Cut(tag, ">")
		name := tagName.FindStringSubmatch("<" + tag)
		if !found || name == nil || strings.Contains(tag, "<") {
			return "", fmt.Errorf("layouts/%s.html: <%.40s is no tag", packLayout, tag)
		}
		if tag[0] == '/' {
			last := len(open) - 1
			if last < 0 {
				return "", fmt.Errorf("layouts/%s.html: <%s> ends nothing", packLayout, tag)
			}
			if open[last] != "" {
				out.WriteString("</" + open[last] + ">")
			}
			open = open[:last]
			continue
		}
		element, begin, err := restyleTag(name[1], tag, styles)
		if err != nil {
			return "", err
		}
		out.WriteString(begin)
		if !withoutEnd[name[1]] {
			open = append(open, element)
		}
	}
	if len(open) > 0 {
		return "", fmt.Errorf("layouts/%s.html: %d elements do not end", packLayout, len(open))
	}
	out.WriteString(page[end:])
	return out.String(), nil
}

// restyleTag rewrites a start tag; the element is "" where it is left out.
func restyleTag(name, tag string, styles map[string]string) (element, begin string, err error) {
	given := map[string]string{}
	for _, m := range attribute.FindAllStringSubmatch(tag, -1) {
		given[m[1]] = m[2]
	}
	class := name + "." + given["class"]
	element = name
	if as, ok := recast[class]; ok {
		element = as
	} else if as, ok := recast[name]; ok {
		element = as
	}
	href := given["href"]
	switch {
	case element == "",
		// A place on a page that is left behind.
		element == "a" && (href == "" || href[0] == '#'),
		element == "span" && given["lang"] == "":
		return "", "", nil
	}
	attributes, ok := pasted[element]
	if !ok {
		return "", "", fmt.Errorf("layouts/%s.html: <%s> does not outlast being pasted", packLayout, name)
	}
	begin = "<" + element
	for _, a := range attributes {
		if value, ok := given[a]; ok {
			begin += " " + a + `="` + value + `"`
		}
	}
	style, ok := styles[class]
	if !ok {
		style = styles[element]
	}
	if style != "" {
		begin += ` style="` + style + `"`
	}
	return element, begin + ">", nil
}
