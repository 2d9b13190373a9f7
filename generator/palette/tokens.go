package palette

import (
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
)

// The tokens are the colours that a style sheet sets, by the scheme that they are set
// for. The dark one is set twice: for readers whose system wishes it, and for those
// who choose it on the page.
type tokens struct {
	file                         *diag.File
	light, wished, chosen, print block
}

// A block is the rules of one scheme.
type block struct {
	values map[string]value
	// lost are the colours of the design whose values cannot be read; they count as black.
	lost map[string]bool
	// open is the offset after the brace of the last rule, or -1 where there is none.
	open int
}

func (b *block) there() bool { return b.open >= 0 }

// readTokens reads a style sheet. Where a property is set twice the last counts, as in
// a browser.
func readTokens(file *diag.File, from origin) *tokens {
	t := &tokens{file: file}
	for _, b := range t.blocks() {
		*b = block{values: map[string]value{}, lost: map[string]bool{}, open: -1}
	}
	s := readSheet(string(file.Text))
	for _, r := range s.rules {
		b := t.block(r)
		if b == nil || len(r.properties) == 0 {
			continue
		}
		b.open = r.open
		for _, p := range r.properties {
			e, ok := readExpression(s.value(p))
			b.lost[p.name] = !ok && slices.Contains(names(), p.name)
			if !ok && !b.lost[p.name] {
				delete(b.values, p.name)
				continue
			}
			b.values[p.name] = value{expression: e, span: file.Span(p.start, p.end), origin: from}
		}
	}
	return t
}

func (t *tokens) blocks() []*block { return []*block{&t.light, &t.wished, &t.chosen, &t.print} }

// block is the scheme that a rule belongs to, or nil.
func (t *tokens) block(r rule) *block {
	switch {
	case !strings.HasPrefix(r.selector, ":root") || strings.Contains(r.selector, " "):
	case strings.Contains(r.media, "prefers-color-scheme:dark"):
		return &t.wished
	case strings.HasSuffix(r.media, "print"):
		return &t.print
	case strings.Contains(r.selector, "data-theme=dark"):
		return &t.chosen
	case r.selector == ":root" && slices.Contains([]string{"", "@media screen", "@media all"}, r.media):
		return &t.light
	}
	return nil
}
