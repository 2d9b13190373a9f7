package i18n

import (
	"io/fs"
	"maps"
	"slices"

	"golang.org/x/text/language"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// folder holds the catalogue's files.
const folder = "i18n"

// reference names the language that messages are compared with: the language in
// which diglot itself is written.
const reference Lang = "en"

// A loader reads the catalogue of one report.
type loader struct {
	fsys, defaults fs.FS
	langs          []Lang
	msgs           *diag.List
	// known is the reference: every message that diglot has.
	known map[string]message
	// others remembers which languages that the report does not use have a file.
	others map[Lang]bool
}

// Load reads i18n/<lang>.toml for each of a report's languages, and i18n/units.toml,
// from defaults and, over these, from fsys. A regional language takes what its own file
// lacks from that of the more general one (en-GB from en). Everything that is wrong is reported;
// langSpans are the places where the report names its languages. The catalogue has
// every language and every message in any case, so that a draft can be built.
func Load(fsys, defaults fs.FS, langs []Lang, langSpans []diag.Span, msgs *diag.List) *Catalog {
	l := &loader{fsys: fsys, defaults: defaults, langs: langs, msgs: msgs, others: map[Lang]bool{}}
	l.readReference()
	c := &Catalog{}
	var read []*draft
	for i, lang := range langs {
		var span diag.Span
		if i < len(langSpans) {
			span = langSpans[i]
		}
		d := l.readLanguage(lang, span)
		read = append(read, d)
		c.langs = append(c.langs, d.language)
	}
	l.checkMessages(read)
	c.units = l.readUnits(c.langs)
	for _, lang := range c.langs {
		lang.units = unitsIn(c.units, lang.Key)
		lang.reader = number.NewReader(&lang.Number, wordsOf(c.units, lang.Key)...)
	}
	return c
}

// table reads a file of a tree, and returns nil where there is none.
func (l *loader) table(fsys fs.FS, path string) *tomlfile.Table {
	if fsys == nil {
		return nil
	}
	file, ok := diag.ReadOptional(fsys, path, l.msgs)
	if !ok {
		return nil
	}
	return tomlfile.Parse(file, l.msgs)
}

func pathOf(lang Lang) string { return folder + "/" + string(lang) + ".toml" }

// readReference reads the messages that every language must have.
func (l *loader) readReference() {
	l.known = map[string]message{}
	if t := l.table(l.defaults, pathOf(reference)); t != nil {
		inner, _ := t.Table("messages")
		var unreported diag.List // the file's own problems are reported when it is read as a language
		l.known = readMessages(inner, number.PluralForms(language.English, true), &unreported)
	}
}

// checkMessages compares the languages' messages with the reference and with
// each other, and fills the gaps from the reference.
func (l *loader) checkMessages(read []*draft) {
	if len(l.known) == 0 && len(read) > 0 {
		l.known = maps.Clone(read[0].language.messages)
	}
	for _, d := range read {
		lang := d.language
		categories := number.PluralForms(lang.Number.Plural, true)
		for _, key := range slices.Sorted(maps.Keys(lang.messages)) {
			m := lang.messages[key]
			if ref, ok := l.known[key]; ok {
				m.check(key, ref, categories, l.msgs)
			} else if !everywhere(read, key) {
				l.unknownMessage(key, m, lang.Key)
			}
		}
		l.fillGaps(d)
	}
}

func everywhere(read []*draft, key string) bool {
	for _, d := range read {
		if !d.language.Has(key) {
			return false
		}
	}
	return true
}

func (l *loader) unknownMessage(key string, m message, lang Lang) {
	hint := "a message of your own must be there in every language"
	if s := diag.Suggest(key, slices.Sorted(maps.Keys(l.known))); s != "" {
		hint = `did you mean "` + s + `"? ` + hint
	}
	l.msgs.Errorf("unknown-message", m.span, "no message named %q in %q", key, lang).WithHint("%s", hint)
}

// fillGaps reports the messages that a language lacks, and takes their words from
// the reference.
func (l *loader) fillGaps(d *draft) {
	for _, key := range slices.Sorted(maps.Keys(l.known)) {
		if d.language.Has(key) {
			continue
		}
		ref := l.known[key]
		d.language.messages[key] = ref
		if !d.broken && len(d.layers) > 0 {
			l.msgs.Errorf("missing-message", d.messagesSpan, "message %q is missing in %q", key, d.language.Key).
				WithHint("%s = %s", key, ref.toml())
		}
	}
}
