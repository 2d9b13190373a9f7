package section

// An Env holds what a document does not know: what its placeholders,
// directives and links stand for on the page that it is rendered on. Its
// functions must be safe for concurrent use. A nil function leaves directives
// out and writes everything else as the author typed it.
type Env struct {
	// Number returns the HTML of a placeholder. Closing is the closing
	// punctuation that follows it directly ("。", "),"), ready for HTML: Number
	// returns it too, so that it can keep both on one line.
	Number func(r *Ref, closing string) string
	// Directive returns the HTML of a directive.
	Directive func(d *Directive) string
	// Page returns the address of a link of the kind [Page], as seen from the
	// page that is rendered, not yet escaped for HTML.
	Page func(l *Link) string
	// Tag returns the BCP 47 tag of a language of the report, "zh-Hans" for
	// "zh", and every other tag as it is.
	Tag func(lang string) string
	// Prefix stands before every id and every link to one, so that several
	// documents fit on one page: "zones-".
	Prefix string
	// NoBlockIDs leaves out the ids of paragraphs and headings, for a page that
	// sets them on elements of its own.
	NoBlockIDs bool
	// HeadingLinks gives every heading that has an id a link to itself.
	HeadingLinks bool
	// XML closes void elements (<br/>), as EPUB needs.
	XML bool
	// Labels are words of the interface, in the document's language.
	Labels Labels
}

// Labels are words that the renderer writes for readers of a screen reader.
// Those left empty are not written.
type Labels struct {
	// Footnotes names the list of footnotes.
	Footnotes string
	// Back names the link from a footnote to its place in the text; "{n}" stands
	// for the footnote's number.
	Back string
	// Table names the box that a wide table scrolls in.
	Table string
}

func (e *Env) number(r *Ref, closing string) string {
	if e.Number == nil {
		return escapeHTML(r.String()) + closing
	}
	return e.Number(r, closing)
}

func (e *Env) page(l *Link) string {
	if e.Page == nil {
		return l.URL
	}
	return e.Page(l)
}

func (e *Env) tag(lang string) string {
	if e.Tag == nil {
		return lang
	}
	return e.Tag(lang)
}
