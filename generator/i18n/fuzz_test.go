package i18n

import (
	"testing"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// FuzzLoad reads any text as a language's file: it may be refused, but a message,
// a date and a number can be written all the same.
func FuzzLoad(f *testing.F) {
	f.Add(englishFile)
	f.Add(italianFile(f))
	f.Add("[number]\nscales = [{ power = 1, other = \"x\" }]\ngroup_sizes = [\"1\"]\npoint = \"\"\n")
	f.Add("[number.qualifiers]\nexact = \"{n}{n}\"\nmore = { pattern = \"{n}{unit}{n}\", single = \"{word}\" }\n")
	period, err := number.ParsePeriod("2019-12-31/2020-01-01")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var msgs diag.List
		c := Load(files("i18n/xx.toml", text), defaults(), []Lang{"xx"}, nil, &msgs)
		lang := c.Lang("xx")
		lang.T("count", "n", 2280)
		lang.Join([]string{"a", "b", "c"})
		lang.Number.Period(period)
		for q := number.Exact; q <= number.Planned; q++ {
			phrase, err := lang.Number.Format(number.Quantity{Value: ratio(t, "12345678.5"), Qualifier: q}, lang.Unit("person"), number.Form{})
			if err == nil {
				_, _ = lang.Read(phrase.String())
			}
		}
		_, _ = lang.Read("2,280 people")
	})
}
