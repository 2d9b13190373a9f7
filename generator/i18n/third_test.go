package i18n

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

const italianMessages = `[messages]
source = "Fonte: {source}"
count = { one = "{n} cifra", other = "{n} cifre" }
`

// italianFile is a language that diglot does not have, complete.
func italianFile(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/italian.toml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + italianMessages
}

// TestThirdLanguage adds Italian to a report: one more name in the list of
// languages, one file, and its words for the units.
func TestThirdLanguage(t *testing.T) {
	var msgs diag.List
	report := files("i18n/it.toml", italianFile(t), "i18n/units.toml", `[person]
it = { one = "persona", other = "persone", gender = "feminine" }
[phase]
kind = "rank"
it = { other = "fase", gender = "feminine" }
zh = { measure = "期" }
en = { other = "phase" }
`)
	c := Load(report, defaults(), []Lang{"zh", "en", "it"}, nil, &msgs)
	if all := describeAll(&msgs); all != nil {
		t.Fatal(strings.Join(all, "\n"))
	}
	it := c.Lang("it")
	if it.Tag != "it" || it.Name != "Italiano" || it.Dir != "ltr" {
		t.Errorf("the head is %q, %q, %q", it.Tag, it.Name, it.Dir)
	}
	write := func(value string, q number.Qualifier, unit string, form number.Form) string {
		phrase, err := it.Number.Format(number.Quantity{Value: ratio(t, value), Qualifier: q}, it.Unit(unit), form)
		if err != nil {
			return err.Error()
		}
		return phrase.String()
	}
	period, err := number.ParsePeriod("2020-05-01/2020-05-30")
	if err != nil {
		t.Fatal(err)
	}
	got := []string{
		write("12500", number.More, "person", number.Form{}),
		write("1", number.Exact, "person", number.Form{Words: true}),
		write("2500000", number.Exact, "person", number.Form{}),
		write("1420000000", number.About, "yuan", number.Form{}),
		write("0.417", number.Exact, "percent", number.Form{}),
		write("1", number.Exact, "phase", number.Form{}),
		write("1", number.Sole, "person", number.Form{}),
		it.Number.Period(period),
		it.T("count", "n", 1), it.T("count", "n", 12500), it.Join([]string{"a", "b", "c"}),
	}
	want := []string{
		"più di 12.500 persone", "una persona", "2,5 milioni di persone", "circa 1,42 miliardi di yuan", "41,7%", "1ª fase", "l’unico persona",
		"1º–30 maggio 2020", "1 cifra", "12.500 cifre", "a, b e c",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, phrase := range got[:6] {
		if r, err := it.Read(phrase); err != nil || !r.Whole() {
			t.Errorf("%q reads as %+v, %v", phrase, r, err)
		}
	}
}

// TestThirdLanguageReads reads what only a file can say of a language: verbs of
// change, multiples, ranges, units.
func TestThirdLanguageReads(t *testing.T) {
	var msgs diag.List
	it := Load(files("i18n/it.toml", italianFile(t)), defaults(), []Lang{"it"}, nil, &msgs).Lang("it")
	for phrase, want := range map[string]number.Reading{
		"è sceso del 3,5%":         {Value: ratio(t, "0.035"), Change: number.By, Falling: true, Kind: number.Percent, HasKind: true},
		"è aumentato a 300":        {Value: ratio(t, "300"), Change: number.To},
		"raddoppiato":              {Value: ratio(t, "2"), Change: number.To, Kind: number.Times, HasKind: true},
		"due terzi":                {Value: ratio(t, "2/3")},
		"tra 300 e 500":            {Value: ratio(t, "300"), To: ratio(t, "500")},
		"da 3 a 5 milioni di euro": {Value: ratio(t, "3000000"), To: ratio(t, "5000000"), Power: 6, Kind: number.Money, HasKind: true, Currency: "EUR", Unit: "euro"},
		"12 km":                    {Value: ratio(t, "12"), UnitID: "km", Unit: "km"},
		"0,3 punti percentuali":    {Value: ratio(t, "0.3"), UnitID: "pp", Unit: "punti percentuali"},
		"2ª":                       {Value: ratio(t, "2"), Kind: number.Rank, HasKind: true},
		"tre mila yuan":            {Value: ratio(t, "3000"), Power: 3, Kind: number.Money, HasKind: true, Currency: "CNY", Unit: "yuan"},
	} {
		got, err := it.Read(phrase)
		if err != nil {
			t.Errorf("%s: %v", phrase, err)
			continue
		}
		same := got.Value.Cmp(want.Value) == 0 && (got.To == nil) == (want.To == nil) && (got.To == nil || got.To.Cmp(want.To) == 0)
		got.Value, got.To, want.Value, want.To, got.Written = nil, nil, nil, nil, number.Written{}
		if !same || got != want {
			t.Errorf("%s reads as %+v", phrase, got)
		}
	}
}

func TestThirdLanguageLacks(t *testing.T) {
	file := diag.NewFile("config.toml", []byte(`languages = ["zh", "it"]`))
	spans := []diag.Span{file.Span(14, 16), file.Span(20, 22)}
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"its file": {"", []string{
			`config.toml:1:21: error: language "it" has no file i18n/it.toml | translate i18n/en.toml into it, with its tag and name; docs/languages.md says how`,
			`i18n/units.toml:1:2: warning: 1 units have no words in "it": person | `,
		}},
		"everything else": {"plural = 1\n[messages]\nsource = \"Fonte: {source}\"\n", []string{
			`i18n/it.toml:1:1: error: key "tag" is missing`,
			`i18n/it.toml:1:1: error: key "name" is missing`,
			`i18n/it.toml:1:1: error: key "join" is missing`,
			`i18n/it.toml:1:1: error: unknown key "plural"`,
			`i18n/it.toml:1:1: error: the number rules of "it" lack scales, ordinals.rules, qualifiers.more, `,
			`i18n/it.toml:2:1: error: message "count" is missing in "it" | count = { one = "{n} figure", other = "{n} figures" }`,
			`i18n/units.toml:1:2: warning: 1 units have no words in "it": person | `,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			report := files()
			if c.text != "" {
				report = files("i18n/it.toml", c.text)
			}
			catalog := Load(report, defaults(), []Lang{"zh", "it"}, spans, &msgs)
			compareStarts(t, describeAll(&msgs), c.want)
			if it := catalog.Lang("it"); it == nil || it.T("count", "n", 2) != "2 figures" {
				t.Error("a draft cannot be built without the language's file")
			}
		})
	}
}

// TestPlurals adds Polish, which has three forms for whole numbers and a fourth for
// parts of them.
func TestPlurals(t *testing.T) {
	polish := strings.NewReplacer(
		`tag  = "it"`, `tag  = "pl"`,
		`one = "milione", other = "milioni"`, `one = "milion", few = "miliony", many = "milionów", other = "miliona"`,
		`one = "miliardo", other = "miliardi"`, `one = "miliard", few = "miliardy"`,
		`one = "chilometro", other = "chilometri"`, `other = "km"`,
		`one = "punto percentuale", other = "punti percentuali"`, `other = "pp"`,
		`count = { one = "{n} cifra", other = "{n} cifre" }`, `count = { one = "{n} liczba", few = "{n} liczby", many = "{n} liczb" }`,
	).Replace(italianFile(t))
	var msgs diag.List
	c := Load(files("i18n/pl.toml", polish, "i18n/units.toml", `[person]
pl = { one = "osoba", few = "osoby", other = "osoby" }
[tree]
kind = "count"
pl = { one = "drzewo", few = "drzewa", many = "drzew", other = "drzewa" }
`), defaults(), []Lang{"pl"}, nil, &msgs)
	compareStarts(t, describeAll(&msgs), []string{
		`i18n/pl.toml:16:3: error: key "many" is missing in "number.scales" | the plural forms here: one, few, many, other; or other alone`,
		`i18n/pl.toml:16:3: error: key "other" is missing in "number.scales" | the plural forms here: one, few, many, other; or other alone`,
		`i18n/pl.toml:16:3: error: a scale needs a power of ten`,
		`i18n/pl.toml:87:9: error: message "count" lacks the plural form "other" | { one = "…", few = "…", many = "…", other = "…" }`,
		`i18n/units.toml:1:2: error: unit "person" lacks the plural form "many" in "pl" | pl = { one = "osoba", few = "osoby", many = "…", other = "osoby" }`,
	})
	for n, want := range map[string]string{"1": "1 drzewo", "2": "2 drzewa", "5": "5 drzew", "22": "22 drzewa", "1.5": "1,5 drzewa"} {
		pl := c.Lang("pl")
		got, err := pl.Number.Format(number.Quantity{Value: ratio(t, n)}, pl.Unit("tree"), number.Form{})
		if err != nil || got.String() != want {
			t.Errorf("%s: got %q, %v; want %q", n, got, err, want)
		}
	}
}

func TestDirection(t *testing.T) {
	var msgs diag.List
	report := files("i18n/ar.toml", strings.Replace(italianFile(t), `tag  = "it"`, `tag  = "ar"`, 1))
	c := Load(report, defaults(), []Lang{"ar"}, nil, &msgs)
	if dir := c.Lang("ar").Dir; dir != "rtl" {
		t.Errorf("Arabic runs %s", dir)
	}
}
