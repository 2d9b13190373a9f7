package check

import (
	"unicode/utf8"

	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// unitsBeside speaks of placeholders without their unit that another unit is typed after:
// a figure in percentage points before "per cent", one in yuan before 美元.
func (c *checker) unitsBeside() {
	c.passages(func(p *passage) {
		ref := p.before
		if ref == nil || ref.Variant != section.Bare && ref.Options["unit"] != "none" {
			return
		}
		f := c.Figures.Figure(ref.ID)
		if f == nil || f.Shown == nil {
			return
		}
		const reach = 40
		end := min(len(p.text), reach)
		for end < len(p.text) && !utf8.RuneStart(p.text[end]) {
			end++
		}
		r, err := p.lang.ReadAt("1"+p.text[:end], 0)
		if err != nil {
			return
		}
		kind, currency := c.Catalog.UnitKind(f.Unit), p.lang.Unit(f.Unit).Currency
		typed := isPoints(&r)
		span := ref.Span
		switch {
		case kind == number.Points && !typed && r.HasKind && r.Kind.IsShare():
			c.found(span, "%s: %s is in percentage points, and per cent is written after it", number.PercentPoints, ref).
				WithHint("write {$%s} with its own unit", f.ID)
		case kind.IsShare() && typed:
			c.found(span, "%s: %s is a share, and percentage points are written after it", number.PercentPoints, ref).
				WithHint("write {$%s} with its own unit", f.ID)
		case currency != "" && r.Currency != "" && currency != r.Currency:
			c.found(span, "%s: %s is in %s, and %s is written after it", number.CurrencyDiffers, ref, currency, r.Currency).
				WithHint("write {$%s} with its own unit", f.ID)
		}
	})
}

// isPoints reports whether a reading is in percentage points.
func isPoints(r *number.Reading) bool {
	return r.UnitID == "pp" || r.HasKind && r.Kind == number.Points
}
