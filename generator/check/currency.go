package check

import (
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// currencyStyle finds amounts in another style than the report's (RMB 650 million,
// 650 million yuan, CNY 650 million), in the languages that have several.
func currencyStyle() Rule {
	return Rule{ID: "currency-style", Severity: diag.Warning, run: func(c *checker) {
		c.eachAmount(func(p *passage, a amount) {
			style := a.style()
			if style == nil || style.Style == p.lang.Number.CurrencyStyle {
				return
			}
			c.found(a.span, "%q is an amount in the style %q", a.words(), style.Style).
				WithHint("config.toml has currency = %q: %s", p.lang.Number.CurrencyStyle, sampleAmount(p.lang.Number))
		})
	}}
}

// currencyDouble finds amounts that name their currency twice: RMB 650 million yuan.
func currencyDouble() Rule {
	return Rule{ID: "currency-double", Severity: diag.Error, run: func(c *checker) {
		c.eachAmount(func(p *passage, a amount) {
			if a.before == nil || a.after == nil {
				return
			}
			m := c.found(a.span, "%q names its currency twice", a.words())
			if a.ref != nil {
				m.WithHint("%s writes the currency already; with :bare it does not", a.ref)
				return
			}
			m.WithHint("write %s", sampleAmount(p.lang.Number))
		})
	}}
}

// An amount is a number with the names of a currency beside it.
type amount struct {
	// before and after are the ways to write the currency that its words belong to,
	// or nil.
	before, after *number.CurrencyWords
	head, digits  string
	tail          string
	// ref is the placeholder that writes the number, or nil.
	ref  *section.Ref
	span diag.Span
}

func (a *amount) words() string { return strings.TrimSpace(a.head + a.digits + a.tail) }

// style is the way in which the amount is written, or nil where it is both ways.
func (a *amount) style() *number.CurrencyWords {
	switch {
	case a.before != nil && a.after != nil:
		return nil
	case a.before != nil:
		return a.before
	default:
		return a.after
	}
}

// sampleAmount is an amount as the report writes it.
func sampleAmount(l number.Locale) string {
	for _, w := range l.Currencies {
		if w.Style == l.CurrencyStyle && w.Style != "" {
			return strings.ReplaceAll(w.Pattern, "{n}", "650 million")
		}
	}
	return ""
}

// A currencyWord is a currency's word as a pattern places it: before a number or
// after it.
type currencyWord struct {
	text  string
	after bool
	words *number.CurrencyWords
}

// currencyWords are the words of a language's styles; none where it has one way only.
func currencyWords(l *number.Locale) []currencyWord {
	var list []currencyWord
	for i := range l.Currencies {
		w := &l.Currencies[i]
		if w.Style == "" {
			continue
		}
		before, after, _ := strings.Cut(w.Pattern, "{n}")
		if before = strings.TrimSpace(before); before != "" {
			list = append(list, currencyWord{before, false, w})
		}
		if after = strings.TrimSpace(after); after != "" {
			list = append(list, currencyWord{after, true, w})
		}
	}
	return list
}
