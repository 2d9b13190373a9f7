package section

import (
	"slices"

	"example.org/diglot/generator/diag"
)

// checkAnchors reports links to places that the section does not have.
func (c *compiler) checkAnchors() {
	for _, l := range c.doc.Links {
		if l.Kind == Anchor && !c.doc.has(l.Fragment) {
			c.msgs.Errorf("link", l.Span, "this section has no heading with the id %q", l.Fragment).
				WithHint("%s", c.didYouMean(l.Fragment, c.doc.headingIDs()))
		}
	}
}

// has reports whether the document has an element with an id.
func (d *Doc) has(id string) bool { return d.Block(id) >= 0 }

// headingIDs lists the ids of the headings.
func (d *Doc) headingIDs() []string {
	var ids []string
	for _, h := range d.Headings {
		if h.ID != "" {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

// CheckLinks reports the links of the kind [Page] that lead to no section and to
// no page of the report, and those to a place that the section does not have.
// IsPage says of a path whether the report has such a page or file; pages are
// paths to suggest.
func CheckLinks(sections []*Section, pages []string, isPage func(path string) bool, msgs *diag.List) {
	bySlug := make(map[string]*Section, len(sections))
	valid := slices.Clone(pages)
	for _, s := range sections {
		bySlug[s.Slug] = s
		valid = append(valid, s.Slug)
	}
	for _, s := range sections {
		for _, d := range s.Docs {
			for _, l := range d.Links {
				if l.Kind == Page {
					checkPage(l, d, bySlug, valid, isPage, msgs)
				}
			}
		}
	}
}

func checkPage(l *Link, d *Doc, bySlug map[string]*Section, valid []string, isPage func(string) bool, msgs *diag.List) {
	target := bySlug[l.Page]
	if target == nil {
		if !isPage(l.Page) {
			msgs.Errorf("link", l.Span, "the report has no page %q", l.Page).
				WithHint("%s", diag.DidYouMean(l.Page, valid))
		}
		return
	}
	doc := target.Docs[d.Lang]
	if doc == nil || l.Fragment == "" || doc.has(l.Fragment) {
		return
	}
	msgs.Errorf("link", l.Span, "the section %q has no heading with the id %q", l.Page, l.Fragment).
		WithHint("%s", diag.DidYouMean(l.Fragment, doc.headingIDs()))
}
