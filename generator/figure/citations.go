package figure

// Citations lists where a figure comes from: its own source, or those of the
// figures that it was worked out from. A derived figure without a value comes from
// nowhere: in a draft it may be derived from itself.
func (f *Figure) Citations() []Citation {
	var list []Citation
	if f.Source.Document != nil {
		list = append(list, f.Source)
	}
	if f.Derivation != nil && f.Quantity.Value != nil {
		for _, in := range f.Derivation.Inputs {
			list = append(list, in.Citations()...)
		}
	}
	return list
}
