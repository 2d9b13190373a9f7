package section

import (
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// newMarkdown returns a parser of CommonMark with tables, bare addresses,
// strikethrough, footnotes and our own extensions, and without HTML. It is safe
// for concurrent use. Where two parsers wait for the same character, the one
// with the lower number is asked first.
func newMarkdown() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(containerParser{}, 810),
			util.Prioritized(directiveParser{}, 820),
			util.Prioritized(footnoteDefParser{}, 830),
			util.Prioritized(allowParser{}, 840),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(braceParser{}, 110),
			util.Prioritized(footnoteRefParser{}, 120),
			util.Prioritized(bracketedSpanParser{}, 130),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(rawHTMLParser{}, 400),
			util.Prioritized(emphasisParser{}, 500),
			util.Prioritized(strikethroughParser{}, 510),
			util.Prioritized(extension.NewLinkifyParser(
				extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}),
			), 999),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(paragraphLimit{}, 50),
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
	)
}
