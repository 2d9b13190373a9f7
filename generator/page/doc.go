// Package page writes the report's pages: a [Site] and its layouts in, one
// [Page] for each file of the site out.
//
// # What is written
//
//	index.html               the choice of a language; works without script
//	404.html                 what a host shows where there is no page
//	offline.html             what the service worker shows for a page that it does not keep
//	<lang>/index.html        cover, key figures, contents
//	<lang>/<slug>.html       one section
//	<lang>/report.html       all sections on one page, for paper
//	<lang>/charts.html       all charts
//	<lang>/charts/<id>.html  one chart with its data
//	<lang>/data.html         all figures
//	<lang>/glossary.html     terms in every language, where the report has a glossary
//	<lang>/about.html        method, source documents, disputed figures, corrections
//	<lang>/press.html        charts, texts and words on use for newsrooms
//	embed/<lang>/<id>.html   one chart for a frame on another page ([Embeds])
//	embed/frozen/<lang>/…    the same in one file, under an address that never changes ([Freeze])
//	oembed/<lang>/<id>.json  what oEmbed says of a chart's page
//	zh-en/index.html         contents in two languages
//	zh-en/<slug>.html        one section in two languages, block beside block
//
// Every link is relative, so that the same bytes work at the root of a domain, in
// any folder and from a disk. 404.html alone is shown at addresses that it cannot
// know: its links start from the host's root where base_url is set.
//
// # Layouts
//
// A layout is a file of html/template. "base" is the frame of every page and calls
// "main", which is the page's own layout: home, section, report, charts, chart,
// data, glossary, about, press, search, parallel, parallelindex, gate, missing. The
// others (header, footer, figure, notes …) are shared parts. Each page's layout has one
// view: a struct of finished strings, in the file of the same name. Layouts only choose
// and repeat; nothing is worked out or written as a number in them. A report may replace
// single layout files, and a name that the view does not have is reported when the
// layouts are parsed.
//
// # Charts on other pages
//
// An embedded chart (layouts "embed-base", "embed") is as wide as its frame, and no higher:
// where its host does not give it the height that it asks for, the drawing makes itself
// smaller, and in a short frame the wide drawing takes the place of the narrow one. All of
// that is done by the style sheet, so it works without script. Light and dark come from the
// reader's system or from "?theme=light" and "?theme=dark" at the end of the address, the
// language from the path. assets/frame.js tells the host the height, in the words of our
// own host script (assets/embed.js, at the site's root), Datawrapper's, AMP's, Embedly's and
// WordPress's; it needs no origin of its own, so a frame needs no more than "allow-scripts".
//
// The heights that stand in the codes of a chart's page (layout "codes") are worked out from
// the sizes of the drawings and the widths of the texts, for frames of 320, 600 and 1000
// pixels. They hold to within two lines of text; what is missing, the drawing makes up for.
//
// A frozen chart holds its style, its scripts and its points itself, and a policy that
// names them by their hashes; a host must not send a policy of the site's with it, which
// would forbid them. Its name holds the edition's date and a hash of its content.
//
// # E-books
//
// Ebooks writes offline/<name>-<lang>.epub for every language and one book in all of
// them, from the same report, sheets and layouts ("epub-base" is the frame, "epub-…"
// the documents). In an e-book a number's control is a link to its note, the note leads
// back to each place, and addresses stay inside the book: what it does not hold is led
// to on the web. In a book in several languages a block of the first is followed by the
// same block in the others, and a prefix keeps the ids of the languages apart.
//
// # One-file editions
//
// OneFiles writes offline/<name>-<lang>.html for every language and one file in all of
// them, from the same sheets and shared layouts ("onefile" is the whole document). A file
// needs nothing beside it: style sheets and scripts stand in it, and its policy names each
// by its hash. The chart engine, the points of charts and the search index are the scripts
// that the site has as files; they lie packed in templates (gzip, Base64) and are unpacked
// and run when they are first asked for. Their hashes are in the policy too, so that no
// text is ever evaluated. A host that sends a policy of its own must leave it off offline/.
//
// What is a page of the site is a part of the file, and every id begins with the language
// and the part: "zh.zones.p-3". In a file in several languages each is a half of its own,
// of which one is seen: that of the address, or else the first. So every link inside, also
// one into another language, works without script, and so does the way back. The script
// adds that a change of language keeps the place, to the paragraph. The languages do not
// stand side by side: a reader of one file has it open on any screen and reads in one
// language; zh-en/ and the e-book in both are for those who compare.
//
// # For the press
//
// A [Pressroom] writes texts for newsrooms, which are no pages of the site: the caption of
// each chart, the report as plain text, and the text pack (layouts "pack-base", "pack",
// "pack-figure"), the report as a page to be copied and pasted into a content system. Such
// systems drop classes, scripts and SVG, so it has inline styles alone, numbers as words,
// and charts as PNG or, where there is none, as tables. The layouts name styles by classes
// as everywhere; [restyle] puts the styles in their place and refuses what would not
// outlast the paste. It is the one page whose policy allows styles in it, and a host that
// sends the strict policy must send another for press/<lang>/text.html.
//
// The addresses of its images are relative, also where base_url is set: browsers make
// them absolute when they copy, so what is pasted from the published site leads to it, and
// the page itself needs nothing but its neighbours, on a disk and in the press kit too.
//
// # Notices
//
// A block that has not followed a change in another language has a notice before it
// (layout "stale") that leads to the current text. In a report with errors, which only
// a draft can be, the pages that these concern say so at their top ([Draft] has the
// rule), and a chart that could not be drawn leaves a notice in its place.
//
// # A number in text
//
// A figure in text is a control that opens its note. The notes stand at the end of
// the page, each once, in the order of first use, which is also their number on
// paper. A [sheet] is one page being written: it gathers them, and the documents
// that are cited, while the text is rendered.
//
// # Two languages side by side
//
// The first language stands beside each of the others in an [edition]. Its pages are
// written by two sheets, one a language, whose ids begin with the language's name, so
// that each column has its own notes, footnotes and documents. Package pair says which
// blocks stand beside each other; a row has the id that its block has in one language,
// which keeps the reader's place. Between the columns stand the values that both are
// written from, as they are stored. Charts are drawn narrow, in each column its own.
// What belongs to the page itself is written in both languages, each marked.
//
// On narrow screens the second language of a block waits behind a switch; a choice
// swaps the languages, another shows both throughout. The style sheet does all of it.
//
// # Links from elsewhere
//
// Where the report knows its address, pages describe themselves to services that show a
// card for a link (Open Graph), with the picture of a chart: its own page's, a section's
// first, or else the report's. 404.html has no card.
//
// # No script, no style in the page
//
// The pages hold no inline script, style or handler, and say so in a policy. Theme,
// filters and notes work without script; site.js adds that the choice of a theme
// lasts and that a reader keeps the place when changing the language.
package page
