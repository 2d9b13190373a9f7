package section

import "example.org/diglot/generator/diag"

// A LinkKind says where a link leads.
type LinkKind uint8

const (
	// External leads out of the report: http, https.
	External LinkKind = iota
	// Mail is an e-mail address: mailto.
	Mail
	// Anchor leads to a place in the same section: #money.
	Anchor
	// Page leads to another page of the report: zones, zones#money, data,
	// charts/zones, data/figures.csv.
	Page
)

// A Link is a link in the body.
type Link struct {
	Kind LinkKind
	// URL is the whole destination, character references resolved.
	URL string
	// Page is the part before "#" for the kind [Page]: the slug of a section or
	// the path of another page or file of the report, as seen from the folder
	// of the language, without ".html".
	Page string
	// Fragment is the part after "#" for the kinds [Page] and [Anchor].
	Fragment string
	// Span is the whole link, from "[" to ")".
	Span diag.Span
	// Block is as in [Ref.Block].
	Block int
}
