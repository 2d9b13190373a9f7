package check

import (
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/section"
)

// noun names a kind of block in a message.
func noun(k section.Kind) string {
	switch k {
	case section.Code:
		return "code block"
	case section.Rule:
		return "dividing line"
	case section.FigureTable:
		return "table of a chart"
	case section.KeyFigures:
		return "row of key figures"
	case section.Aside:
		return "side note"
	case section.FeaturedList:
		return "list in columns"
	}
	return string(k)
}

// called names a block for the writer of the other language.
func called(f *pair.Face) string {
	switch f.Block.Kind {
	case section.Head, section.Chart, section.FigureTable:
		if f.Name != "" {
			return "the " + noun(f.Block.Kind) + " " + strconv.Quote(f.Name)
		}
	case section.Paragraph:
		return "a paragraph, " + strconv.Quote(beginning(f.Block.Span))
	}
	return "a " + noun(f.Block.Kind)
}

// opening is how many characters of a block a message repeats.
const opening = 24

// beginning returns the first characters of a block.
func beginning(span diag.Span) string {
	text := strings.TrimSpace(span.Text())
	line, _, more := strings.Cut(text, "\n")
	letters := []rune(line)
	if len(letters) > opening {
		letters, more = letters[:opening], true
	}
	if more {
		return string(letters) + "…"
	}
	return string(letters)
}
