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
	// layers are its files, each of which lies over those before it.
	layers []layer
	// broken says that a file has a syntax error; tagged, named and joined that one
	// gives the language's tag, its name and its join.
	broken, tagged, named, joined bool
	// messagesSpan is where missing messages are reported: the last [messages].
	messagesSpan diag.Span
}

// readLanguage reads a language's files, the most general first.
func (l *loader) readLanguage(lang Lang, span diag.Span) *draft {
	d := &draft{language: &Language{
		Key: lang, Tag: string(lang), Name: string(lang), Dir: "ltr",
		Number:   number.Root(),
		join:     join{", ", ", "},
		messages: map[string]message{},
		lookup:   lookup(lang),
	}}
	d.layers = l.layers(d.language)
	if len(d.layers) == 0 {
		l.msgs.Errorf("no-language-file", span, "language %q has no file %s", lang, pathOf(lang)).
			WithHint("translate i18n/en.toml into it, with its tag and name; docs/languages.md says how")
	}
	tag := language.Make(string(lang))
	if tag != language.Und {
		d.language.Tag, d.language.Dir = tag.String(), direction(tag)
	}
	for _, layer := range d.layers {
		d.broken = d.broken || layer.Broken()
		if own := l.readHead(d, layer); layer.exact && own != language.Und {
			tag = own
			d.language.Tag, d.language.Dir = tag.String(), direction(tag)
		}
	}
	for _, layer := range d.layers {
		l.readCollation(d, layer, tag)
	}
	d.language.Number.Plural = tag
	for _, layer := range d.layers {
		if rules, ok := layer.Table.Table("number"); ok {
			readNumber(rules, &d.language.Number, l.msgs)
		}
	}
	for _, layer := range d.layers {
		if prose, ok := layer.Table.Table("prose"); ok {
			readProse(prose, &d.language.Prose, l.msgs)
		}
		if sentence, ok := layer.Table.Table("sentence"); ok {
			readSentence(sentence, &d.language.Sentence, l.msgs)
		}
	}
	d.language.plurals = number.PluralForms(d.language.Number.Plural, false)
	l.readAllMessages(d)
	if len(d.layers) > 0 && !d.broken {
		l.checkLanguage(d)
	}
	for _, layer := range d.layers {
		layer.Done()
	}
	return d
}

// readAllMessages reads the messages of all files, with the plural categories of the
// language's own numbers.
func (l *loader) readAllMessages(d *draft) {
	categories := number.PluralForms(d.language.Number.Plural, true)
	for _, layer := range d.layers {
		inner, ok := layer.Table.Table("messages")
		switch {
		case ok:
			for key, m := range readMessages(inner, categories, l.msgs) {
				d.language.messages[key] = m
			}
			d.messagesSpan = inner.Span()
		case d.messagesSpan.File == nil:
			d.messagesSpan = layer.Span()
		}
	}
}

// stemmers are those that the search page has, in assets/bundle/js/search.
var stemmers = []string{"porter"}

// readHead reads what names a language, and returns the file's tag.
func (l *loader) readHead(d *draft, t layer) (tag language.Tag) {
	d.tagged = d.tagged || !t.exact || t.Has("tag")
	d.named = d.named || t.Has("name")
	if s, span, ok := t.String("tag"); ok {
		parsed, err := language.Parse(s)
		if err != nil {
			l.msgs.Errorf("bad-tag", span, "%q is no language tag", s).
				WithHint(`BCP 47 tags look like this: "en", "zh-Hans", "pt-BR"`)
		}
		tag = parsed
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
	if inner, ok := t.Table.Table("join"); ok {
		d.joined = true
		d.readJoin(inner)
	}
	return tag
}

func (d *draft) readJoin(t *tomlfile.Table) {
	d.language.join.between, _, _ = t.String("between")
	d.language.join.last, _, _ = t.String("last")
	for _, key := range []string{"between", "last"} {
		if !t.Has(key) {
			t.Missing(key)
		}
	}
}

// checkLanguage reports what is missing from all files of a language, in the last.
func (l *loader) checkLanguage(d *draft) {
	last := d.layers[len(d.layers)-1]
	where := last.Span()
	if rules, ok := last.Table.Table("number"); ok {
		where = rules.Span()
	}
	if !d.tagged {
		last.Missing("tag").WithHint(`the BCP 47 tag: "en", "zh-Hans", "pt-BR"`)
	}
	if !d.named {
		last.Missing("name").WithHint("the language's name for itself")
	}
	if !d.joined && !last.Has("join") {
		last.Missing("join").WithHint(`how lists are joined: { between = ", ", last = " and " }`)
	}
	checkNumber(&d.language.Number, d.language.Key, last.path, where, l.msgs)
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
