package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html/template"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// Inline is what a file that holds one chart carries in itself: texts of style sheets
// and scripts.
type Inline struct {
	// Style holds the tokens and the sheet of embedded charts, Short the rules for short
	// frames.
	Style, Short string
	// Frame runs first, Walk before the points of the chart and Still after them.
	Frame, Walk, Still string
}

// A FrozenPage is a chart in one file that asks for no other. The same content has the
// same path and another content another, so what is at a path never changes.
type FrozenPage struct {
	Lang i18n.Lang
	// Chart is the chart's id.
	Chart string
	// Path is relative to the site's root.
	Path    string
	Content []byte
}

// FrozenFolder is where such files lie in a site.
const FrozenFolder = "embed/frozen"

// Freeze writes every chart of the report in every language into a file of its own.
func Freeze(s *Site, layouts *Layouts) ([]FrozenPage, error) {
	b := newBook(s, layouts)
	var list []FrozenPage
	for _, l := range b.langs {
		for _, c := range s.Report.Figures.Charts {
			if !b.embeddable(l, c) {
				continue
			}
			content, err := b.frozen(l, c)
			if err != nil {
				return nil, err
			}
			list = append(list, FrozenPage{l.Key, c.ID, frozenPath(b, l, c, content), content})
		}
	}
	return list, nil
}

// frozenPath names a file by the edition's date and by its content. The date is for
// people; the first four bytes of the SHA-256 tell one content from another.
func frozenPath(b *book, l *i18n.Language, c *figure.Chart, content []byte) string {
	name := c.ID
	if date := b.Report.Config.Edition.Date; known(date) {
		name += "-" + strings.ReplaceAll(date.ISO(), "/", "--")
	}
	sum := sha256.Sum256(content)
	return FrozenFolder + "/" + pagePath(l.Key, name+"-"+hex.EncodeToString(sum[:4]))
}

// frozen writes one chart into a file of its own. It leads to nothing that is not at an
// absolute address.
func (b *book) frozen(l *i18n.Language, c *figure.Chart) ([]byte, error) {
	s := b.sheet(l, EmbedPath(l.Key, c.ID))
	v := s.embedded(c)
	v.More.Href = v.Canonical
	v.Figure.Engine, v.Figure.Variants = "", ""
	style := b.Inline.Style
	if short := s.shortFrames(c); short != "" {
		style += "@media " + short + "{" + b.Inline.Short + "}\n"
	}
	style = string(asParsed([]byte(style)))
	head := string(asParsed([]byte(b.Inline.Frame)))
	v.Style, v.Head = template.CSS(style), template.JS(head)
	policy := []string{"default-src 'none'", "base-uri 'none'", "style-src " + hashSource(style)}
	scripts := "script-src " + hashSource(head)
	if picture := b.Pictures[l.Key][c.ID]; len(picture.Points) > 0 {
		v.Figure.Data, v.Figure.Role, v.Figure.Keys = "#", s.t("chart-role"), s.keysHint(picture)
		tail := string(asParsed([]byte(b.Inline.Walk + string(picture.Points) + b.Inline.Still)))
		v.Tail = template.JS(tail)
		scripts += " " + hashSource(tail)
	} else {
		v.Figure.Data = ""
	}
	v.Policy = strings.Join(append(policy, scripts), "; ")
	var out bytes.Buffer
	if s.err != nil {
		return nil, s.err
	}
	if err := b.layouts.whole[embedLayout].write(&out, v); err != nil {
		return nil, fmt.Errorf("chart %q: %w", c.ID, err)
	}
	return out.Bytes(), nil
}

// hashSource names an inline script or style in a policy (Content Security Policy 3).
func hashSource(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
