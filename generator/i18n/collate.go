package i18n

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"example.org/diglot/generator/diag"
)

// Order returns the places of texts in the order in which the language's readers look
// them up, by the collation of CLDR: zh-Hans by pinyin, zh-Hant by strokes, French
// with é beside e. Case and accents count only where letters are the same; of equal
// texts the first comes first.
func (l *Language) Order(texts []string) []int {
	collator := collate.New(l.collationTag())
	var buffer collate.Buffer
	type entry struct {
		place int
		key   []byte
	}
	entries := make([]entry, len(texts))
	for i, text := range texts {
		entries[i] = entry{i, collator.KeyFromString(&buffer, text)}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(slices.Compare(a.key, b.key), strings.Compare(texts[a.place], texts[b.place]))
	})
	order := make([]int, len(entries))
	for i, e := range entries {
		order[i] = e.place
	}
	return order
}

// collationTag is the language with the name of its collation.
func (l *Language) collationTag() language.Tag {
	tag := language.Make(l.Tag)
	if l.Collation == "" {
		return tag
	}
	named, err := tag.SetTypeForKey("co", l.Collation)
	if err != nil {
		return tag
	}
	return named
}

// collations lists the collations that a language can name.
func collations(tag language.Tag) []string {
	base, _ := tag.Base()
	names := []string{"standard"}
	if base.String() == "zh" {
		names = append(names, "pinyin") // which is the standard of zh, and so not listed by its name
	}
	for _, t := range collate.Supported() {
		if b, _ := t.Base(); b == base && t.TypeForKey("co") != "" {
			names = append(names, t.TypeForKey("co"))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// readCollation reads the name of a language's collation.
func (l *loader) readCollation(d *draft, t layer, tag language.Tag) {
	s, span, ok := t.String("collation")
	if !ok {
		return
	}
	if valid := collations(tag); !slices.Contains(valid, s) {
		l.msgs.Errorf("bad-collation", span, "no collation named %q in %q", s, d.language.Key).
			WithHint("%s", diag.DidYouMean(s, valid))
		return
	}
	d.language.Collation = s
}
