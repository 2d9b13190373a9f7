package i18n

import (
	"testing"

	"example.org/diglot/generator/number"
)

// TestFrenchReads reads numeral phrases as French statistical prose writes them.
func TestFrenchReads(t *testing.T) {
	fr := loadDefaults(t).Lang("fr")
	for phrase, want := range map[string]struct {
		value, to, unit string
		kind            number.Kind
		q               number.Qualifier
		change          number.Change
		falling         bool
	}{
		"12\u202f500 personnes":                  {value: "12500", unit: "person"},
		"12 500":                                 {value: "12"},
		"environ 1,42 milliard d’euros":          {value: "1420000000", kind: number.Money, q: number.About},
		"6,5 millions d'euros":                   {value: "6500000", kind: number.Money},
		"1\u202f400 milliards de yuans":          {value: "1400000000000", kind: number.Money},
		"deux millions et demi de tonnes":        {value: "2500000", unit: "t"},
		"quelque trois cent mille habitants":     {value: "300000", unit: "person", q: number.About},
		"mille deux cents":                       {value: "1200"},
		"vingt et un":                            {value: "21"},
		"quatre-vingt-dix-sept ménages":          {value: "97", unit: "household"},
		"une centaine de navires":                {value: "100", unit: "ship"},
		"plus d’une personne":                    {value: "1", unit: "person", q: number.More},
		"deux tiers":                             {value: "2/3"},
		"la moitié":                              {value: "1/2"},
		"41,7\u00a0%":                            {value: "0.417", kind: number.Percent},
		"trois pour cent":                        {value: "0.03", kind: number.Percent},
		"a augmenté de 5,2 %":                    {value: "0.052", kind: number.Percent, change: number.By},
		"ont reculé de 0,3 point de pourcentage": {value: "0.3", unit: "pp", change: number.By, falling: true},
		"une hausse de 3 %":                      {value: "0.03", kind: number.Percent, change: number.By},
		"est passé à 300":                        {value: "300", change: number.To},
		"a doublé":                               {value: "2", kind: number.Times, change: number.To},
		"de 300 à 500 véhicules":                 {value: "300", to: "500", unit: "vehicle"},
		"entre 3 et 5 millions d’euros":          {value: "3000000", to: "5000000", kind: number.Money},
		"1er":                                    {value: "1", kind: number.Rank},
		"1re":                                    {value: "1", kind: number.Rank},
		"22e":                                    {value: "22", kind: number.Rank},
		"première":                               {value: "1", kind: number.Rank},
		"moins 3 %":                              {value: "-0.03", kind: number.Percent},
		"moins de 3 %":                           {value: "0.03", kind: number.Percent, q: number.Below},
		"217 fois":                               {value: "217", kind: number.Times},
		"12 kWh":                                 {value: "12", unit: "kWh"},
	} {
		got, err := fr.Read(phrase)
		if err != nil {
			t.Errorf("%s: %v", phrase, err)
			continue
		}
		to := ""
		if got.To != nil {
			to = got.To.RatString()
		}
		if got.Value.Cmp(ratio(t, want.value)) != 0 || to != want.to || got.UnitID != want.unit || got.Kind != want.kind ||
			got.Qualifier != want.q || got.Change != want.change || got.Falling != want.falling || got.Before != "" {
			t.Errorf("%s reads as %+v", phrase, got)
		}
	}
}

// TestFrenchWords writes numbers in words, ranges and dates.
func TestFrenchWords(t *testing.T) {
	fr := loadDefaults(t).Lang("fr")
	write := func(value, unit string) string {
		p, err := fr.Number.Format(number.Quantity{Value: ratio(t, value)}, fr.Unit(unit), number.Form{Words: true})
		if err != nil {
			t.Fatal(err)
		}
		return p.String()
	}
	span := func(from, to, unit string) string {
		p, err := fr.Number.FormatRange(number.Quantity{Value: ratio(t, from)}, ratio(t, to), fr.Unit(unit), number.Form{})
		if err != nil {
			t.Fatal(err)
		}
		return p.String()
	}
	period := func(s string) string {
		p, err := number.ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		return fr.Number.Period(p)
	}
	for got, want := range map[string]string{
		write("1", "university"):           "une université",
		write("1", "project"):              "un projet",
		write("21", "team"):                "vingt-et-une équipes",
		write("71", "project"):             "soixante-et-onze projets",
		write("100", "person"):             "cent personnes",
		span("300", "500", "person"):       "300 à 500 personnes",
		span("3000000", "5000000", "euro"): "3 à 5 millions d’euros",
		span("0.03", "0.05", "percent"):    "3 à 5\u00a0%",
		period("2020-05-01"):               "1er mai 2020",
		period("2020-05-02"):               "2 mai 2020",
		period("2025-Q1"):                  "1er trimestre 2025",
		period("2025-Q1/2025-Q3"):          "1er trimestre – 3e trimestre 2025",
		period("2025-S2"):                  "2e semestre 2025",
		period("2024/25"):                  "exercice 2024–25",
		period("2019-01/2019-03"):          "janvier–mars 2019",
		period("2019-12-01/2020-01-01"):    "1er décembre 2019 – 1er janvier 2020",
		fr.T("search-results", "n", 0):     "0 résultat",
		fr.T("search-results", "n", 1):     "1 résultat",
		fr.T("search-results", "n", 12500): "12\u202f500 résultats",
		fr.Join([]string{"a", "b", "c"}):   "a, b et c",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
