package section

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// A Variant is the way in which a placeholder asks for its figure to be
// written.
type Variant string

// The variants of a placeholder.
const (
	// Usual is "{$cqu_people}": 2280多人, more than 2,280 people.
	Usual Variant = ""
	// Bare is "{$cqu_people :bare}": without measure word and noun.
	Bare Variant = "bare"
	// Words is "{$parks :words}": the number in words, six parks.
	Words Variant = "words"
	// Exact is "{$cqu_fund_size :exact}": all digits in the base unit.
	Exact Variant = "exact"
	// Label is "{$cqu_people :label}": what is counted, instead of the number.
	Label Variant = "label"
	// Abs is "{$retail_growth :abs}": the magnitude, 3.9% for −3.9%.
	Abs Variant = "abs"
	// Change is "{$retail_growth :change}": direction and magnitude in words, 下降3.9%,
	// fell 3.9%. The option as=noun or as=adverb chooses another part of speech.
	Change Variant = "change"
)

// A Ref is a placeholder in prose: a figure's number or label goes here.
type Ref struct {
	// ID is the figure's.
	ID      string
	Variant Variant
	// Options are the options after the variant, or nil: "unit" = "none".
	Options map[string]string
	// Span is the whole placeholder, IDSpan the id alone.
	Span, IDSpan diag.Span
	// Block is the index of the block that the placeholder stands in; for one in
	// a footnote, of the block that first refers to it; -1 in the front matter
	// and in texts of other files.
	Block int
	// InLink is set inside a link's text, where no control may stand.
	InLink bool
	// InHeading is set inside a heading.
	InHeading bool
}

// Form returns how the figure's quantity is to be written. It means nothing for
// the variant [Label].
func (r *Ref) Form() number.Form {
	f := number.Form{
		Bare:  r.Variant == Bare || r.Options["unit"] == "none",
		Words: r.Variant == Words,
		Full:  r.Variant == Exact,
		Abs:   r.Variant == Abs,
	}
	if r.Variant == Change {
		f.Told = number.AsVerb
		switch r.Options["as"] {
		case "noun":
			f.Told = number.AsNoun
		case "adverb":
			f.Told = number.AsAdverb
		}
	}
	return f
}

// Decimals is how many decimals the placeholder asks for, and -1 where it does not.
func (r *Ref) Decimals() int {
	if n := r.Options["decimals"]; n != "" {
		return int(n[0] - '0')
	}
	return -1
}

// Scale is the name of the scale that the placeholder asks for (万, million, none), or "".
func (r *Ref) Scale() string { return r.Options["scale"] }

// String returns the placeholder as an author writes it: "{$parks :words}".
func (r *Ref) String() string {
	s := "{$" + r.ID
	if r.Variant != Usual {
		s += " :" + string(r.Variant)
	}
	for _, name := range optionNames() {
		if value := r.Options[name]; value != "" {
			s += " " + name + "=" + value
		}
	}
	return s + "}"
}
