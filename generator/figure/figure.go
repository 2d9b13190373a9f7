package figure

import (
	"math/big"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A Status says how well a figure stands.
type Status uint8

const (
	// Reported is printed in the source, and taken over as it stands.
	Reported Status = iota
	// Derived is worked out from other figures of the report.
	Derived
	// Corroborated is printed in the source, and a second source agrees.
	Corroborated
	// Disputed is printed, but its scope or value is in doubt; its note says why.
	Disputed
)

// A Document is one of the documents that figures come from.
type Document struct {
	ID string
	// Label is the short mark printed beside figures: A1.
	Label            string
	Title, Publisher i18n.Text
	// Note says what is not known of the document.
	Note     i18n.Text
	Date     number.Period
	Accessed number.Period
	URL      string
	// Lang is the BCP 47 tag of the document's own language.
	Lang string
	// Type is what the document is: "text", or one of CSL's types. Own is set where the report's
	// publisher made it.
	Type string
	Own  bool
	Span diag.Span
}

// A Citation is the place in a document that a figure was read from.
type Citation struct {
	Document *Document
	// Locators say where in the document it is, from the outer place to the inner; often
	// there is one.
	Locators []Locator
	// Printed is the numeral phrase as it stands there, "" where the source is no text.
	Printed           string
	Span, PrintedSpan diag.Span
}

// A Figure is one number with its unit, date and source.
type Figure struct {
	ID    string
	Span  diag.Span
	Label i18n.Text
	// Note is what a reader must know to use the number, or nil.
	Note i18n.Text
	// Unit is the unit's id in i18n/units.toml.
	Unit string
	// Quantity is exact, in the base unit.
	Quantity number.Quantity
	// Shown is the value that the digits on the page stand for: the exact value
	// unless it is rounded. It is the same in every language.
	Shown *big.Rat
	// Form is what the digits look like.
	Form Form
	AsOf number.Period
	// AsOfNote words the date where a date alone would mislead, or nil.
	AsOfNote i18n.Text
	Status   Status
	// Flags say how the value came about; see [Flags].
	Flags Flags
	// Missing says why there is no value: Quantity.Value and Shown are then nil.
	Missing Missing
	// Revisions are the values that were published before, oldest first.
	Revisions []Revision
	// Source is the zero Citation for a derived figure.
	Source Citation
	// Because says why a derived figure may combine what does not go together, or nil.
	Because i18n.Text
	// Derivation is nil unless the figure is derived.
	Derivation *Derivation
	// Competing is what another document says, where Status is Disputed or
	// Corroborated; nil where there is none.
	Competing *Competing
	// Section is the slug of the section whose file holds the figure.
	Section string
}

// Stated reports whether a figure says something: it has a value, or a reason why there is
// none. One with an error has neither.
func (f *Figure) Stated() bool { return f.Quantity.Value != nil || f.Missing != Present }

// ShownQuantity is the quantity that the page's digits stand for. Its Value is nil for a figure with
// an error.
func (f *Figure) ShownQuantity() number.Quantity {
	q := f.Quantity
	q.Value = f.Shown
	return q
}

// Rounded reports whether the digits on the page differ from the exact value. A
// figure with an error may have neither.
func (f *Figure) Rounded() bool {
	return f.Shown != nil && f.Quantity.Value != nil && f.Shown.Cmp(f.Quantity.Value) != 0
}

// A Competing value is another document's word on the same thing.
type Competing struct {
	Quantity number.Quantity
	Source   Citation
	Note     i18n.Text
}

// An Op is the rule that a derived figure follows.
type Op uint8

const (
	// Sum adds all inputs.
	Sum Op = iota
	// Difference takes all further inputs from the first.
	Difference
	// Share is the first input over the second, as a fraction.
	Share
	// Ratio is the first input over the second, as a multiple.
	Ratio
	// Change is the growth from the first input to the second, over the first.
	Change
)

// A Derivation says how a figure was worked out.
type Derivation struct {
	Op     Op
	Inputs []*Figure
}
