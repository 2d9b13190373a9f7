package page

import "html/template"

// A frame is what every page has around its main part. Views embed it.
type frame struct {
	// Lang is the page's BCP 47 tag, Dir the direction of its script.
	Lang, Dir string
	// Title stands in the list of tabs: the page first, then the report.
	Title, Description string
	// Canonical is the page's absolute address, or "".
	Canonical  string
	Alternates []alternate
	// OEmbed leads to what oEmbed says of the page; its Href is "" where that is nothing.
	OEmbed discovery
	// Social describes the page to services where it is linked, or is nil.
	Social *social
	// Icon, Theme, Styles and Scripts are addresses; Theme runs before anything is drawn.
	Icon, Theme     string
	Styles, Scripts []string
	// LinkedData describes the page's data to search engines, or is "". LinkedHash
	// names it in the page's policy: browsers do not ask for that, as the block is
	// never run, but the checker of the W3C does.
	LinkedData template.JS
	LinkedHash string
	// Patterns is set where charts may ask for the patterns of the series.
	Patterns bool
	// Draft is the words of the banner on a report with errors, or nil.
	Draft  words
	Header *header
	// Notes and Footers hold one of each; on a page in two languages, one a language.
	Notes   []notes
	Footers []footer
}

// An alternate is the same page in another language.
type alternate struct {
	Tag, Href string
}

// A header is the line at the head of a page.
type header struct {
	Skip     words
	Home     link
	Contents wordsLink
	// Search is zero where there is no search.
	Search wordsLink
	// Parallel leads to this page, or to the contents, in two languages; its Href is
	// "" where there is no such page, or where this is one.
	Parallel languageLink
	// Appearance names the button that opens the menu.
	Appearance words
	// Menu is nil where it stands outside the header.
	Menu      *menu
	Languages []languageLink
}

// A menu is the words of the switches for light and dark, and for patterns in charts.
type menu struct {
	Appearance, System, Light, Dark, Patterns words
}

// A languageLink leads to the page in another language, or in two.
type languageLink struct {
	Href, Tag, Text string
	// Same is set where the link leads to the same page, so that the script may
	// keep the reader's place; Blocks is the number of paragraphs there.
	Same   bool
	Blocks int
}

// A footer is the list at the foot of a page. Tag is its language on a page in two,
// and "" elsewhere.
type footer struct {
	Tag   string
	Items []footerItem
}

// A footerItem is one line of that list.
type footerItem struct {
	Term, Text string
	Links      []footerLink
	// Online is set where the links are of no use on paper.
	Online bool
}

// A footerLink is a link in the footer, with the sign before it.
type footerLink struct {
	Join, Href, Rel, Text string
}

// A metaItem is a remark below a page's title, with or without a link.
type metaItem struct {
	Href, Text string
}

// A pager leads to the page before and the page after.
type pager struct {
	Label          string
	Previous, Next pagerLink
}

// A pagerLink is one way of a pager, or zero where there is none.
type pagerLink struct {
	Href       string
	Word, Text words
}
