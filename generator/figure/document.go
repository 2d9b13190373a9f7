package figure

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// sourcesFile lists the documents that figures come from.
const sourcesFile = "content/sources.toml"

func (l *loader) readDocuments() {
	file, ok := diag.ReadOptional(l.fsys, sourcesFile, l.msgs)
	if !ok {
		return
	}
	root := tomlfile.Parse(file, l.msgs)
	if documents, ok := root.Table("source"); ok {
		for _, key := range documents.Keys() {
			if t, ok := documents.Table(key.Name); ok {
				l.readDocument(key, t)
			}
		}
	}
	root.Done()
}

func (l *loader) readDocument(key tomlfile.Key, t *tomlfile.Table) {
	d := &Document{
		ID: key.Name, Span: key.Span,
		Title:     l.text(t, "title", true),
		Publisher: l.text(t, "publisher", false),
		Note:      l.text(t, "note", false),
		Date:      l.period(t, "date"),
		Accessed:  l.period(t, "accessed"),
	}
	label, span, ok := t.String("label")
	if !ok {
		t.Missing("label")
	}
	for _, other := range l.set.Documents {
		if ok && other.Label == label {
			l.msgs.Errorf("duplicate-label", span, "two sources are labelled %q", label).
				WithNote(other.Span, "the other is %q", other.ID)
		}
	}
	d.Label = label
	d.URL = l.address(t)
	d.Lang = l.documentLang(t)
	d.Type = l.documentType(t)
	d.Own, _, _ = t.Bool("own")
	l.answers(t, key.Span)
	l.set.Documents = append(l.set.Documents, d)
	l.set.documents[d.ID] = d
}

func (l *loader) address(t *tomlfile.Table) string {
	s, span, ok := t.String("url")
	if ok && !webAddress.MatchString(s) {
		l.msgs.Errorf("bad-address", span, "%q is no absolute web address", s).WithHint("start it with https://")
		return ""
	}
	return s
}

// documentLang reads the document's own language, which decides how its
// printed phrases are read.
func (l *loader) documentLang(t *tomlfile.Table) string {
	s, span, ok := t.String("lang")
	if !ok {
		t.Missing("lang")
		return ""
	}
	if _, err := language.Parse(s); err != nil {
		l.msgs.Errorf("bad-language-tag", span, "%q is no BCP 47 language tag", s).WithHint("for example zh-Hans or en")
	}
	return s
}

// period reads a date or span of time; the zero Period where the key is absent.
func (l *loader) period(t *tomlfile.Table, key string) number.Period {
	s, span, ok := t.Date(key)
	if !ok {
		return number.Period{}
	}
	p, err := number.ParsePeriod(s)
	if err != nil {
		what, write, _ := strings.Cut(err.Error(), "; write ")
		m := l.msgs.Errorf("bad-date", span, "%s", what)
		if write != "" {
			m.WithHint("write %s", write)
		}
	}
	return p
}

// documentTypes are the kinds of document, by CSL 1.0.2's names but for "text", which is
// any document that is read.
var documentTypes = []string{
	"text", "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "chapter",
	"dataset", "document", "legislation", "regulation", "report", "speech", "standard", "thesis", "treaty", "webpage",
}

// Prints reports whether a document is a text that numbers are printed in, by others than
// the report's own publisher: then its figures say how.
func (d *Document) Prints() bool { return d.Type != "dataset" && !d.Own }

func (l *loader) documentType(t *tomlfile.Table) string {
	s, span, ok := t.String("type")
	if !ok {
		return documentTypes[0]
	}
	if !slices.Contains(documentTypes, s) {
		l.msgs.Errorf("unknown-type", span, "no type of document named %q", s).
			WithHint("%s", diag.DidYouMean(s, documentTypes))
		return documentTypes[0]
	}
	return s
}

// citation reads source = { id = …, table = …, printed = … }.
func (l *loader) citation(t *tomlfile.Table, key string) (Citation, bool) {
	c, ok := t.Table(key)
	if !ok {
		return Citation{}, false
	}
	id, span, ok := c.String("id")
	printed, _, _ := c.String("printed")
	cite := Citation{Locators: l.locators(c), Printed: printed, Span: t.ValueSpan(key)}
	cite.PrintedSpan = c.StringSpan("printed")
	if !ok {
		if !c.Has("id") && len(cite.Locators) > 0 {
			l.msgs.Errorf("locator", cite.Locators[0].Span, "this is a place, and no document is named that it is in").
				WithHint("%s", documentHint(l.set.Documents))
		} else {
			c.Missing("id")
		}
		return cite, false
	}
	cite.Document = l.set.documents[id]
	if cite.Document == nil {
		all := names(l.set.Documents, func(d *Document) string { return d.ID })
		l.msgs.Errorf("unknown-source", span, "no source named %q", id).
			WithHint("%s", diag.DidYouMean(id, all))
		return cite, false
	}
	return cite, true
}

// documentHint says how a citation names its document.
func documentHint(documents []*Document) string {
	ids := names(documents, func(d *Document) string { return d.ID })
	if list := diag.Listing("sources here", ids); list != "" {
		return `add id = "…"; ` + list
	}
	return `add id = "…", a source of ` + sourcesFile
}
