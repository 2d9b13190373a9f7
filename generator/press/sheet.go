package press

// A Sheet is what an image says around its chart, in one language.
type Sheet struct {
	// ID is the chart's; it begins the ids inside the image.
	ID string
	// Tag is the language's BCP 47 tag.
	Tag string
	// Title is the finding, with [chart.BreakMark] where its author lets a line end.
	Title string
	// Subtitle says what is measured; Note, or "", what a reader has to know.
	Subtitle, Note string
	// Source names the documents and the days that the numbers are of; Brief does so in
	// few words, for images with little room, or is "".
	Source, Brief string
	// Report is the report's short name, Imprint its edition and licence.
	Report, Imprint string
	// Names are words that no line ends within where it can help it, for languages that
	// write no blanks between words.
	Names []string
	// Description stands for the image where it is read aloud.
	Description string
}

// A Shape is what an image has to know of a drawing to find its place.
type Shape struct {
	// Width and Height are in user units.
	Width, Height float64
	// Poor marks a drawing with words that cover each other or lie outside; it is
	// taken where there is no other.
	Poor bool
}
