package number_test

import (
	"testing"

	. "example.org/diglot/generator/number"
)

func BenchmarkFormat(b *testing.B) {
	l := English()
	q := Quantity{Value: rat(b, "650000000"), Qualifier: More}
	u := testUnits()["yuan"].en
	for b.Loop() {
		if _, err := l.Format(q, u, Form{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for name, c := range map[string]struct {
		locale Locale
		phrase string
	}{
		"zh": {Chinese(), "300多万元"},
		"en": {English(), "more than two hundred and eighty people"},
	} {
		b.Run(name, func(b *testing.B) {
			r := NewReader(&c.locale)
			for b.Loop() {
				if _, err := r.Read(c.phrase); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
