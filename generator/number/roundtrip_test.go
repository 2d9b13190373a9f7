package number_test

import (
	"math/big"
	"math/rand"
	"testing"

	. "example.org/diglot/generator/number"
)

// TestRoundTrip holds the promise of the package: what Format writes, Read gives
// back, with the same value and qualifier, in each language, unit and form.
func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	forms := []Form{{}, {Bare: true}, {Words: true}, {Full: true}, {Bare: true, Words: true}}
	for _, l := range []Locale{Chinese(), English()} {
		for _, style := range append(l.CurrencyStyles("CNY"), "") {
			l.CurrencyStyle = style
			r := NewReader(&l)
			for range 400 {
				q := Quantity{Value: randomValue(random), Qualifier: Qualifier(random.Intn(int(Planned) + 1))}
				for name, u := range testUnits() {
					unit := u.en
					if l.Words.Han {
						unit = u.zh
					}
					checkRoundTrip(t, r, q, unit, forms[random.Intn(len(forms))], name)
				}
				if t.Failed() {
					return
				}
			}
		}
	}
}

// randomValue returns a value as figures have them: of any size, with few digits
// more often than with many, sometimes with decimals.
func randomValue(random *rand.Rand) *big.Rat {
	digits := 1 + random.Intn(4)
	if random.Intn(4) == 0 {
		digits = 1 + random.Intn(12)
	}
	whole := random.Int63n(Pow10(digits).Num().Int64())
	return new(big.Rat).Mul(new(big.Rat).SetInt64(whole), Pow10(random.Intn(14)-3))
}

func checkRoundTrip(t *testing.T, r *Reader, q Quantity, u Unit, f Form, name string) {
	t.Helper()
	if u.Kind == Rank {
		q.Value = new(big.Rat).SetInt(new(big.Int).Add(new(big.Int).Rem(q.Value.Num(), big.NewInt(1000)), big.NewInt(1)))
		q.Qualifier = Exact
	}
	phrase, err := r.Format(q, u, f)
	if err != nil {
		t.Errorf("%s: %v does not format: %v", name, q, err)
		return
	}
	got, err := r.Read(phrase.String())
	want := q.Qualifier
	if want == Planned {
		want = Exact // the number alone: the prose says that it is planned
	}
	switch {
	case err != nil:
		t.Errorf("%s: %q is not read: %v", name, phrase, err)
	case got.Value.Cmp(q.Value) != 0 || got.Qualifier != want:
		t.Errorf("%s: %q reads as %v %v, written from %v %v", name, phrase, got.Qualifier, got.Value, want, q.Value)
	case !got.Whole():
		t.Errorf("%s: of %q, %q and %q are not understood", name, phrase, got.Before, got.Rest)
	case !f.Bare && !got.Counts(u):
		t.Errorf("%s: %q is not taken to count in its unit: %+v", name, phrase, got)
	}
}
