package config

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// A UnitForm says how all figures in a unit are written, where they do not say
// otherwise themselves:
//
//	[form]
//	yuan = { zh = "亿元", en = "billion" }
type UnitForm struct {
	// Unit is the unit's id, and UnitSpan its place.
	Unit     string
	UnitSpan diag.Span
	Form     i18n.FormText
}

func (r *reader) forms() []UnitForm {
	t, ok := r.table.Table("form")
	if !ok {
		return nil
	}
	var forms []UnitForm
	for _, key := range t.Keys() {
		if inner, ok := t.Table(key.Name); ok {
			forms = append(forms, UnitForm{key.Name, key.Span, i18n.ReadForm(inner, r.langs, r.msgs)})
		}
	}
	return forms
}
