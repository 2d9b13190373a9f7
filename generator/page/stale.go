package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// A staleView is the view of the shared layout "stale": the notice before a block
// that has not followed a change in another language.
type staleView struct {
	Text string
	// Current leads to the same block in the languages that have changed.
	Current []currentLink
}

// A currentLink leads to a block in another language, with the sign before it.
type currentLink struct {
	Join, Href, Tag, Text string
}

// rendered writes a document's blocks in order, with a notice before each that is
// stale. Most documents have none, and are written in one go.
func (s *sheet) rendered(doc *section.Doc, env section.Env) template.HTML {
	stale := s.stale(doc)
	if len(stale) == 0 {
		return template.HTML(doc.Render(env))
	}
	var b strings.Builder
	b.WriteString(s.before(doc, stale, review.Front))
	for i := range doc.Blocks {
		b.WriteString(s.before(doc, stale, i))
		b.WriteString(doc.RenderBlock(i, env))
	}
	b.WriteString(doc.RenderFootnotes(env))
	return template.HTML(b.String())
}

// before writes the notice before a block that is stale, and nothing before others.
func (s *sheet) before(doc *section.Doc, stale map[int]review.Pair, block int) string {
	p, ok := stale[block]
	if !ok {
		return ""
	}
	return s.part("stale", s.notice(doc, p)) + "\n"
}

// stale finds the pairs of a document that are stale in its language, by the
// index of the block.
func (s *sheet) stale(doc *section.Doc) map[int]review.Pair {
	var found map[int]review.Pair
	for _, p := range s.Report.Reviews[doc.Slug] {
		if side := p.Sides[doc.Lang]; side.State == review.Stale {
			if found == nil {
				found = map[int]review.Pair{}
			}
			found[side.Block] = p
		}
	}
	return found
}

func (s *sheet) notice(doc *section.Doc, p review.Pair) staleView {
	v := staleView{Text: s.t("stale-notice")}
	if p.Sides[doc.Lang].Block == review.Front {
		v.Text = s.t("stale-front")
	}
	for i, key := range p.Newer(s.Report.Config.Languages) {
		l := s.Report.Catalog.Lang(key)
		to := currentLink{Href: s.blockIn(l, doc.Slug, p.Sides[key].Block), Tag: l.Tag, Text: l.Name}
		if i > 0 {
			to.Join = s.t("source-places-join")
		}
		v.Current = append(v.Current, to)
	}
	return v
}

// blockIn returns the address of a section's block in another language: on the
// same kind of page as this one, at the block's own id or else at the heading above.
func (s *sheet) blockIn(l *i18n.Language, slug string, index int) string {
	id := ""
	if doc := s.Report.Section(slug).Doc(l.Key); doc != nil && index >= 0 {
		id = doc.Blocks[index].ID
		if id == "" {
			id = doc.Blocks[index].Heading
		}
	}
	if s.ebook != nil {
		return s.ebook.blockIn(l, slug, id)
	}
	if s.file != nil {
		return s.file.beside(l) + "#" + fileID(l, slug, id)
	}
	if s.whole {
		return s.to(pagePath(l.Key, "report")) + "#" + strings.TrimSuffix(slug+"-"+id, "-")
	}
	href := s.to(pagePath(l.Key, slug))
	if s.edition.holds(l) {
		href, id = s.to(s.edition.path(slug)), s.edition.anchor(l, id)
	}
	if id != "" {
		href += "#" + id
	}
	return href
}
