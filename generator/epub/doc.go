// Package epub writes e-books: a [Publication] in, the bytes of an EPUB 3.3 file
// out. It knows nothing of reports.
//
// # What is in the file
//
//	mimetype                first, stored, without an extra field, as OCF asks
//	META-INF/container.xml  where the package document is
//	EPUB/package.opf        metadata, manifest, spine
//	EPUB/…                  the documents and files of the Publication, in their order
//
// # HTML in, XHTML out
//
// Documents come as HTML, for html/template knows no other way of escaping. They are
// parsed as a browser parses them and written again as XML ([XHTML]), so that no void
// element, attribute without value, named entity or control character of a layout
// or an author can make a document that is not well-formed.
//
// # The same bytes every time
//
// Every entry of the archive has the time 1980-01-01 00:00, the first that ZIP knows;
// order and compression are fixed. The date of a publication is its author's, never
// the clock's.
package epub
