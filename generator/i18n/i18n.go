package i18n

// A Lang is a language's short name in the report: the name of its Markdown
// files (zh.md), of its folder in the output (zh/) and of the keys that hold its
// texts. Its BCP 47 tag is in the catalogue's [Language].
type Lang string

// A Text holds one text in several languages.
type Text map[Lang]string

// In returns the text in a language, or "" where there is none.
func (t Text) In(l Lang) string { return t[l] }
