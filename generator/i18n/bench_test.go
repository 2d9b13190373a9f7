package i18n

import (
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
)

// BenchmarkLoad reads the catalogue that comes with diglot, as every build does once.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		var msgs diag.List
		Load(nil, diglot.Defaults(), []Lang{"zh", "en"}, nil, &msgs)
	}
}
