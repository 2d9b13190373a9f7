package section

import (
	"regexp"
	"strings"
)

// Addresses of links are written as a reader would: a web address, an e-mail
// address, "#paths" for a place in the same section, "zones" or "zones#money"
// for another section, "data" or "data/figures.csv" for another page or file of
// the report. The last three are the same in every language and do not change
// when a folder is renumbered.

// scheme is the part before ":" of an absolute address (RFC 3986, section 3.1).
var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

// pagePath is the path of a page or file of the report.
var pagePath = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*$`)

// sectionFile is how an address of a section's file looks to someone who thinks
// in files: ../03-zones/zh.md, 03-zones/en.md, zones.html.
var sectionFile = regexp.MustCompile(`^(?:\.\.?/)*(?:content/)?(?:\d\d-)?([a-z0-9-]+)(?:/[A-Za-z0-9-]*\.md|\.html|\.md|/)$`)

// newLink reads the destination of a link. The problem that it may return has
// no place yet.
func newLink(url string) (*Link, *problem) {
	l := &Link{URL: url}
	for _, r := range url {
		if r <= ' ' || r == 0x7F || r == '\uFFFD' {
			return nil, newProblem("link", 0, 0, "the address %q holds a space or a control character", url).
				withHint("write a space as %%20")
		}
	}
	if m := scheme.FindStringSubmatch(url); m != nil {
		return l, l.setScheme(strings.ToLower(m[1]))
	}
	path, fragment, _ := strings.Cut(url, "#")
	l.Page, l.Fragment = path, fragment
	if fragment != "" && !isFragment(fragment) {
		return nil, newProblem("link", 0, 0, "%q is no id of a heading", fragment)
	}
	switch {
	case path == "" && fragment != "":
		l.Kind = Anchor
		return l, nil
	case pagePath.MatchString(path) && !sectionFile.MatchString(path) && !strings.HasPrefix(path, "www."):
		l.Kind = Page
		return l, nil
	}
	return nil, badAddress(path, fragment)
}

// setScheme checks the scheme of an absolute address.
func (l *Link) setScheme(name string) *problem {
	switch name {
	case "http", "https":
		l.Kind = External
		if host := l.URL[len(name)+1:]; !strings.HasPrefix(host, "//") || len(strings.Trim(host, "/")) == 0 {
			return newProblem("link", 0, 0, "the address %q names no site", l.URL)
		}
		return nil
	case "mailto":
		l.Kind = Mail
		return nil
	}
	return newProblem("link", 0, 0, "a link cannot lead to %q", name+":").withHint("valid here: https:, http:, mailto:, an address in the report")
}

func badAddress(path, fragment string) *problem {
	if fragment != "" {
		fragment = "#" + fragment
	}
	if path == "" {
		return newProblem("link", 0, 0, "this link leads nowhere").withHint("write an address, or %q for a section", "zones#money")
	}
	p := newProblem("link", 0, 0, "%q is no address of a page", path+fragment)
	if m := sectionFile.FindStringSubmatch(path); m != nil {
		return p.withHint("did you mean %q?", m[1]+fragment)
	}
	if strings.HasPrefix(path, "www.") || strings.Contains(path, "//") {
		return p.withHint("a web address starts with https://")
	}
	return p.withHint("a section is named by its slug: %q", "zones#money")
}

// isFragment reports whether s can be the id of an element in the report.
func isFragment(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r > 0x7F || !isWordByte(byte(r)) && r != '.'
	}) < 0
}
