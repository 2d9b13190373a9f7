package page

import (
	"fmt"
	"slices"
	"strings"
)

// pasted are the elements that editors keep when a text is pasted, with the attributes
// that are of use there.
var pasted = map[string][]string{
	"main": nil,
	"h1":   nil, "h2": nil, "h3": nil, "h4": nil, "h5": nil, "h6": nil,
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

// restyle gives every element of a text the style of its name and class, and takes
// classes, ids and all that does not outlast a paste. Styles are by "name.class" or by
// "name"; image gives the address of an image by its path in the site. The text is one
// of our own: what its author wrote is escaped and attributes are quoted, so that a "<"
// begins a tag and the next ">" ends it.
func restyle(text string, styles map[string]string, image func(path string) string) (string, error) {
	var out strings.Builder
	out.Grow(2 * len(text))
	var open []string // what the open elements have become
	for text != "" {
		words, rest, found := strings.Cut(text, "<")
		out.WriteString(words)
		if !found {
			break
		}
		var tag string
		tag, text, found = strings.Cut(rest, ">")
		if !found || strings.Contains(tag, "<") {
			return "", fmt.Errorf("layouts/%s.html: <%.40s is no tag", packLayout, tag)
		}
		if strings.HasPrefix(tag, "/") {
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
		name, attributes, _ := strings.Cut(tag, " ")
		element, begin, err := restyleTag(name, attributesOf(attributes), styles, image)
		if err != nil {
			return "", err
		}
		out.WriteString(begin)
		if !withoutEnd[name] {
			open = append(open, element)
		}
	}
	if len(open) > 0 {
		return "", fmt.Errorf("layouts/%s.html: %d elements do not end", packLayout, len(open))
	}
	return out.String(), nil
}

// An attr is an attribute, its value as HTML.
type attr struct{ name, value string }

// attributesOf reads the attributes of a tag.
func attributesOf(text string) []attr {
	var list []attr
	for text = strings.TrimLeft(text, " \n"); text != ""; text = strings.TrimLeft(text, " \n") {
		end := strings.IndexAny(text, "= \n")
		switch {
		case end < 0:
			return append(list, attr{text, ""})
		case text[end] != '=':
			list = append(list, attr{text[:end], ""})
			text = text[end:]
		default:
			name := text[:end]
			value, rest, _ := strings.Cut(strings.TrimPrefix(text[end+1:], `"`), `"`)
			list = append(list, attr{name, value})
			text = rest
		}
	}
	return list
}

func valueOf(list []attr, name string) (string, bool) {
	i := slices.IndexFunc(list, func(a attr) bool { return a.name == name })
	if i < 0 {
		return "", false
	}
	return list[i].value, true
}

// restyleTag rewrites a start tag; the element is "" where it is left out.
func restyleTag(name string, given []attr, styles map[string]string, image func(string) string) (element, begin string, err error) {
	class, _ := valueOf(given, "class")
	class = name + "." + class
	element = name
	if as, ok := recast[class]; ok {
		element = as
	} else if as, ok := recast[name]; ok {
		element = as
	}
	href, _ := valueOf(given, "href")
	_, foreign := valueOf(given, "lang")
	switch {
	case element == "",
		// A place on a page that is left behind.
		element == "a" && (href == "" || href[0] == '#'),
		element == "span" && !foreign:
		return "", "", nil
	}
	kept, ok := pasted[element]
	if !ok {
		return "", "", fmt.Errorf("layouts/%s.html: <%s> does not outlast being pasted", packLayout, name)
	}
	begin = "<" + element
	for _, a := range kept {
		if value, ok := valueOf(given, a); ok {
			if a == "src" {
				value = image(value)
			}
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
