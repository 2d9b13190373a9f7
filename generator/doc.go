// Package generator builds a report: Markdown sections and TOML figures in, a
// bilingual site out. It is the only package that knows the order of things.
//
// # How a number reaches the page
//
//	config.toml ─ config ─┐
//	i18n/*.toml ─ i18n ───┤
//	sources, figures, csv ─ figure ─┤
//	zh.md, en.md ─ section ─────────┼─ report ─┬─ chart ─ echarts ─┐
//	tokens.css ─ palette ───────────┤
//	glossary.toml ─ term ───────────┘          ├─ data ────────────┤
//	                                           └─ page ────────────┴─ output ─ public/
//
//	report ─ chart ─ echarts ─ press ─ raster ─ an image that leaves the site ─ output
//
// Each arrow hands on a value that is complete and never changed afterwards. What
// is wrong on the way is a message with a place (package diag), gathered and said
// all at once; a report with errors is not written, and the old one stays. Only a
// draft is written in spite of them, and the pages that they concern say so.
//
// A figure's value is an exact fraction from the TOML file to the last digit on
// the page. Package report binds the placeholders of the prose to figures and is
// the single truth that pages, charts, tables, downloads and the search read; package number
// writes the value as each language does. No other package formats a number, and
// the charts get ready-made strings.
//
// # The packages, from the floor up
//
//	digest    values told apart by their content
//	diag      a source file, a span in it, and what we say about it
//	packed    the large files of assets/built, compressed in the binary
//	fontfile  a font file as its tables
//	zipfile   files in, a ZIP archive out whose bytes depend on nothing else
//	wasm      WebAssembly modules run; the only user of the runtime
//	tomlfile  strict TOML: typed values with the span of every key
//	answer    what diglot says of a report, and what its authors answer to it
//	echarts   option JSON and a size in, a clean SVG out; owns the JavaScript engine
//	raster    SVG in, pixels and PNG out, without a browser; outlines filled
//	font      text widths; which characters a font has; fonts cut down to some
//	colour    contrast, mixtures, colour blindness, the nearest colour that will do
//	epub      a publication in, the bytes of an EPUB 3.3 file out
//	number    exact values; numbers, money, qualifiers and dates as each language writes them
//	i18n      languages, texts, interface strings, units
//	config    config.toml
//	figure    documents, figures, charts, CSV series
//	section   Markdown with placeholders and directives; the only user of the Markdown parser
//	term      the glossary
//	review    what has changed since the languages were last compared
//	pair      which blocks of two languages stand side by side
//	palette   assets/tokens.css with the theme's colours, and which of them are set on which
//	report    the join
//	chart     chart, language and width in, ECharts option (or a drawing of ours), table and description out
//	search    what the search page looks through, as scripts
//	page      report, charts and layouts in; HTML, e-books, one-file editions and texts for newsrooms out; one typed view a layout
//	data      figures and charts' values in, files for other programs out: CSV, XLSX, JSON, and what describes them
//	output    a site written whole or not at all, and packed into one file; the cache of drawn charts
//	offline   the service worker's list and the web manifest, by which the hosted site works without a network
//	paper     a page of the site printed to PDF through a browser that is installed
//	press     images of charts that stand by themselves, for the press
//	generator Build
//	cmd       flags, exit codes, the voice
//
// Imports go down this list only, and layers_test.go prints the reason where one
// does not. Everything up to page takes an [io/fs.FS] or values and returns values;
// only output, paper, the commands that serve and publish, and cmd touch disk or network.
//
// # Where the design was bettered
//
// "round" is applied once, to the value, and not by each language to its digits:
// 912.17亿 rounded to one decimal of 亿 is 91.22 billion in English, and never 91.2.
//
// Values and rules of TOML are read by one parser, and the second library is asked
// only where it knows more: for the words of a syntax error, for dates and floats. A
// fuzz test holds that what we accept, it accepts, with the same values. Tables
// may span lines, as in TOML 1.1.
//
// Charts that count things one by one (waffle, dots) are drawn by package chart
// itself, since ECharts has no such kinds; so are link charts without values on
// phones. They are pictures and do not become interactive. In the other charts
// ECharts draws the marks, and package chart places every word and line, with
// measured widths: no label is left to an engine that does not know where a
// Chinese line may break.
//
// What an interactive chart tells at a mark is an HTML element and not a label
// inside the SVG: it follows the reader's font size. The keyboard walks the marks.
//
// A link in a chart that shows no figure names its source all the same.
//
// The glossary has a reader of its own (package term), so that content/ is read by
// three packages, each its own files.
//
// WebAssembly has a package of its own (wasm), so that raster and font share one owner
// of the runtime. Each picture is drawn in a fresh instance, which takes a fraction of a
// millisecond, instead of a pool: nothing of one picture reaches the next. Memory is handed
// on, all zero.
//
// Words in pictures are outlines that resvg makes and package raster fills: the smooth edges
// of letters took resvg, which has no vector instructions in WebAssembly, four fifths of its
// time. A line of text that comes again is outlined once.
//
// A chart is drawn once more for an image, at the width that it has there, since the
// page's wide drawing would be scaled down to text that cannot be read. Where height is
// short it is drawn flat (chart.Flat), and the image says less.
//
// The cover of an e-book is a picture, since many readers show no SVG there; it is the SVG
// where the report makes no images, or the fonts lack one of its characters.
//
// A frozen chart is one file and not a page with files of its own: nothing that it needs
// can go missing, and "diglot chart ID -o F.html" writes the same bytes. It answers the
// pointer and the keyboard without ECharts.
//
// The policy of the pages also has manifest-src 'self': without it browsers refuse the web
// manifest. No page links to that in its text, since browsers complain of it where pages
// come from a disk; a script adds the link where they do not.
//
// With a network the service worker takes pages from the network, and not from what it
// keeps: a correction must reach readers with the next page. What it keeps is one edition,
// each file held against its hash (assets/sw.js has the rules).
//
// The site's scripts are sent without their comments. The bundler is no part of the
// binary: make assets shortens them, and a script that a report puts in the place of one
// is sent as it is.
//
// On paper, who answers for a page stands at its head: at the foot it could be left with a
// sheet of its own.
//
// # Speed
//
// Sections are read, and pages are written, by as many goroutines as there are
// processors. Charts are drawn once: the SVG is kept under a hash of the option,
// the size, the texts and the engine, in the user's cache folder. A cold build
// hands the drawings to worker processes of the same binary, since two JavaScript
// machines in one process would wait for each other's allocator.
//
// A build writes down every question that it asks of the report's folder, and the answer:
// what files hold, what folders list, what is not there. Where the same binary is asked
// again, and all answers and the files of the site are the same, nothing is built. So the
// inputs are those that were read, and no list of them can be out of date.
//
// Images for the press are kept under two keys. The first is over the program and over all
// words, numbers and colours that go into a chart's images (chart.Fingerprint): a build in
// which these are the same lays nothing out. The second is over the image as it is laid
// out, its fonts and the engines: a new diglot, or a change that does not show, draws
// nothing. What is left is laid out in batches, fonts are cut once a batch (press.Case), and
// pictures are drawn by as many goroutines as there are processors and written as they are
// made, so that memory does not grow with the report.
//
// Nothing in an output depends on the clock, the locale, the order of a map, the
// number of processors, or the folder that the report lies in.
package generator
