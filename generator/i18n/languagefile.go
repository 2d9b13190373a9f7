package i18n

import (
	"slices"

	"golang.org/x/text/language"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A draft is a language while its files are read.
type draft struct {
	language *Language
	// found says that the language has a file, broken that one has a syntax error,
	// tagged, named and joined that one gives its tag, its name and its join.
	found, broken, tagged, named, joined bool
	// messagesSpan is where missing messages are reported: the last [messages].
	messagesSpan diag.Span
}

// readLanguage reads a language's files, the default's first.
func (l *loader) readLanguage(lang Lang, span diag.Span) *draft {
	d := &draft{language: &Language{
		Key: lang, Tag: string(lang), Name: string(lang), Dir: "ltr",
		join:     join{", ", ", "},
		messages: map[string]message{},
	}}
	var layers []*tomlfile.Table
	path := pathOf(lang)
	base := l.table(l.defaults, path)
	own := l.table(l.fsys, path)
	for _, t := range []*tomlfile.Table{base, own} {
		if t != nil {
			layers = append(layers, t)
			d.broken = d.broken || t.Broken()
		}
	}
	d.found = len(layers) > 0
	if !d.found {
		l.msgs.Errorf("no-language-file", span, "language %q has no file %s", lang, path).
			WithHint("translate i18n/en.toml into it, with its tag and name")
	}
	for _, t := range layers {
		l.readHead(d, t)
	}
	d.language.Number = baseLocale(d.language.Tag)
	last := len(layers) - 1
	for i, t := range layers {
		l.readBody(d, t, i == last)
		t.Done()
	}
	return d
}

// stemmers are those that the search page has, in assets/bundle/js/search.
var stemmers = []string{"porter"}

// readHead reads what names a language.
func (l *loader) readHead(d *draft, t *tomlfile.Table) {
	d.tagged = d.tagged || t.Has("tag")
	d.named = d.named || t.Has("name")
	if s, span, ok := t.String("tag"); ok {
		if tag, err := language.Parse(s); err != nil {
			l.msgs.Errorf("bad-tag", span, "%q is no language tag", s).
				WithHint(`BCP 47 tags look like this: "en", "zh-Hans", "pt-BR"`)
		} else {
			d.language.Tag, d.language.Dir = s, direction(tag)
		}
	}
	if s, span, ok := t.String("name"); ok {
		if s == "" {
			l.msgs.Errorf("empty-text", span, "a language's name is empty")
		}
		d.language.Name = s
	}
	if s, span, ok := t.String("stemmer"); ok {
		if slices.Contains(stemmers, s) {
			d.language.Stemmer = s
		} else {
			l.msgs.Errorf("unknown-stemmer", span, "no stemmer named %q", s).
				WithHint("%s; without one, words are found as they are written", diag.DidYouMean(s, stemmers))
		}
	}
	if inner, ok := t.Table("join"); ok {
		d.joined = true
		d.language.join.between, _, _ = inner.String("between")
		d.language.join.last, _, _ = inner.String("last")
		for _, key := range []string{"between", "last"} {
			if !inner.Has(key) {
				inner.Missing(key)
			}
		}
	}
}

// readBody reads the messages and the number rules. Of the last file it reports
// what is missing from all.
func (l *loader) readBody(d *draft, t *tomlfile.Table, last bool) {
	if inner, ok := t.Table("messages"); ok {
		for key, m := range readMessages(inner, l.msgs) {
			d.language.messages[key] = m
		}
		d.messagesSpan = inner.Span()
	} else if d.messagesSpan.File == nil {
		d.messagesSpan = t.Span()
	}
	rules, given := t.Table("number")
	if given {
		readNumber(rules, &d.language.Number, l.msgs)
	}
	if inner, ok := t.Table("prose"); ok {
		readProse(inner, &d.language.Prose, l.msgs)
	}
	if !last || d.broken {
		return
	}
	where := t.Span()
	if given {
		where = rules.Span()
	}
	if !d.tagged {
		t.Missing("tag").WithHint(`the BCP 47 tag: "en", "zh-Hans", "pt-BR"`)
	}
	if !d.named {
		t.Missing("name").WithHint("the language's name for itself")
	}
	if !d.joined && !t.Has("join") {
		t.Missing("join").WithHint(`how lists are joined: { between = ", ", last = " and " }`)
	}
	checkNumber(&d.language.Number, d.language.Key, where, l.msgs)
}

// baseLocale returns the number rules that a language starts from: those of
// Chinese or English, or for any other language the English signs and grouping
// without the English words.
func baseLocale(tag string) number.Locale {
	parsed, err := language.Parse(tag)
	base := ""
	if err == nil {
		b, _ := parsed.Base()
		base = b.String()
	}
	switch base {
	case "zh":
		return number.Chinese()
	case "en":
		return number.English()
	}
	locale := number.English()
	locale.Scales, locale.Qualifiers = nil, nil
	locale.Words, locale.Dates, locale.Ordinals = number.NumberWords{}, number.Dates{}, number.Ordinals{}
	return locale
}

// direction returns the direction of a language's script.
func direction(tag language.Tag) string {
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr":
		return "rtl"
	default:
		return "ltr"
	}
}
