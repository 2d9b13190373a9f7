// Package section reads the report's sections and renders them as HTML. It is
// the only package that knows Markdown.
//
// # Files
//
// A section is a folder content/NN-slug with one Markdown file a language:
//
//	content/03-zones/zh.md
//	content/03-zones/en.md
//
// NN is two digits that give the order, slug the address, of lower-case letters,
// digits and hyphens. Other files of the folder belong to package figure
// (figures.toml, *.csv) and to package review (review.toml). [Load] reads all
// sections, in parallel, and reports what is wrong with its place; every message of
// a run comes at once. The folder
// content/about, read by [LoadAbout], holds the page about the report, which is
// written like a section.
//
// # Front matter
//
// A file begins with TOML between two lines "+++":
//
//	title       = "Money and results|do not line up"   required; "|" marks where a line may break
//	short       = "Money"           the name in the contents; default: title
//	kicker      = "Section 2"       the line above the title
//	summary     = "Together …"      the standfirst; may hold placeholders
//	description = "…"               for search engines; default: summary
//	only_en     = ["cqu_teams"]     figures that this language alone uses …
//	only_reason = "…"               … and why
//
// # Body
//
// The body is CommonMark 0.31 with the tables, strikethrough and bare web
// addresses of GitHub Flavored Markdown, and footnotes (text[^1] and, at the
// margin, "[^1]: …"). HTML and images are refused. One tilde strikes nothing
// out, for Chinese writes ranges with it. There are these additions:
//
//	{$cqu_people}                a figure's number, in the syntax of Unicode MessageFormat 2
//	{$cqu_people :bare}          without measure word and noun
//	{$parks :words}              in words; {$parks :words unit=none} without the noun
//	{$cqu_fund_size :exact}      with all digits
//	{$cqu_people :label}         what is counted, instead of the number
//	## 三条路径 {#paths}          a heading's id, required on levels 2 and 3, the same in every language
//	## 资金与成果|对不上 {#money}  "|" marks where a heading may break; "\|" is the sign itself
//	[Fraunhofer]{lang=de}        text in another language: one of the report's, or a BCP 47 tag
//	::chart{#zones}              a chart, on a line of its own
//	::table{#zones}              the same figures as a table
//	::keyfigures{ids="a b"}      large numbers
//	:::note                      a box; :::aside is a note in the margin, :::list sets a list
//	…                            in columns
//	:::                          the end of it
//
// Links lead to a web address, an e-mail address ("mailto:"), a heading of the
// same section ("#money"), or a page of the report. Another section is named by
// its slug, "zones" or "zones#money", and other pages and files by their path,
// "data", "charts/zones", "data/figures.csv": so a link reads the same in every
// language and does not change when a folder gets another number. [CheckLinks]
// finds those that lead nowhere.
//
// # Next to Chinese
//
// Emphasis follows the CJK-friendly amendments to CommonMark, so **“科创”**智核
// and **{$fund}**左右 are set strong; so does strikethrough. A marker that
// reaches the reader all the same is warned of (leftover-marker). A line break
// between Chinese characters disappears and one between Latin words is a space,
// by the rules of CSS Text Level 3; placeholders go with the text around them.
// Closing punctuation after a number is handed over with it, so that "。" never
// starts a line.
//
// # Rendering
//
// A [Doc] is a list of blocks, by which the languages are paired. What depends on
// the page (numbers, charts, addresses, the prefix of ids) is asked of an [Env];
// all else was made ready when the file was read. [Doc.Render] and
// [Doc.RenderBlock] give HTML, [Doc.Text] and [Doc.BlockText] plain text. The
// HTML has no style attributes and no markup of the author's: text is escaped,
// addresses are of known schemes.
//
// [ParseText] and [ParseTitle] read the texts of TOML files, which hold
// placeholders and no Markdown.
//
// # How it is made
//
// Goldmark parses the body with our parsers added ([newMarkdown] lists them).
// The compiler walks the tree once, notes what other packages want to know, and
// writes the programs that rendering runs. A construct has a file: its node, its
// parser and what is written for it; directive, footnote and language span have
// two. To add a construct, write such a file, name its parser in [newMarkdown],
// its node in [compiler.inlineNode] or [compiler.nested], and its cases in
// testdata.
package section
