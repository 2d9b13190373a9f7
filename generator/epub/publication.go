package epub

// A Publication is an e-book before it is packed. Texts are plain: what XML needs
// escaped is escaped here.
type Publication struct {
	// Identifier is the same for every build of an edition, and no other book's: a
	// URN or an address.
	Identifier string
	// Modified is the moment of the last change, as dcterms:modified has it:
	// "2026-11-01T00:00:00Z".
	Modified string
	// Date is the day, month or year of publication in ISO 8601, or "".
	Date string
	// Title is the main title; Others are the same title in other languages.
	Title  Text
	Others []Text
	// Languages are the BCP 47 tags of the book's languages, the first leading.
	Languages []string
	// Direction is how pages are turned: "ltr" or "rtl".
	Direction string
	// Creator, Publisher, Description and Rights may be empty.
	Creator, Publisher, Description Text
	Rights                          string
	// Source is the address of the publication on the web, or "".
	Source string
	Access Access
	// Documents are the text, in reading order. One of them is the navigation.
	Documents []Document
	// Files are what the documents refer to.
	Files []File
}

// A Text is a text with the BCP 47 tag of its language.
type Text struct {
	Tag, Text string
}

// Access says what a reader needs to take the book in, in the words of the
// schema.org accessibility vocabulary.
type Access struct {
	// Modes are the senses that the content uses ("textual", "visual"), Sufficient
	// the sets of them that are enough by themselves ("textual", "textual,visual").
	Modes, Sufficient []string
	// Features are what helps ("alternativeText"), Hazards what harms ("none").
	Features, Hazards []string
	// Summaries say it in words, one a language.
	Summaries []Text
}

// A Document is a chapter or another page of the book.
type Document struct {
	// Path is relative to the package document: "zones.xhtml".
	Path string
	// HTML is a whole document, as html/template writes it.
	HTML []byte
	// Nav is set on the navigation document, which has the table of contents.
	Nav bool
}

// A File is a style sheet or a picture.
type File struct {
	Path, MediaType string
	Content         []byte
	// Cover is set on the picture that stands for the book.
	Cover bool
}
