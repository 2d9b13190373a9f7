package i18n

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// frenchFile is a third language, complete.
const frenchFile = `tag = "fr"
name = "Français"
join = { between = ", ", last = " et " }
[messages]
source = "Source : {source}"
count = { one = "{n} chiffre", other = "{n} chiffres" }

[number]
point = ","
group = "\u202f"
group_from = 5
percent = "{n}\u00a0%"
plural = "zero-one"
scales = [
  { power = 6, one = "million", other = "millions" },
  { power = 9, one = "milliard", other = "milliards" },
]
currencies = [{ code = "CNY", pattern = "{n} yuans", words = ["yuan", "yuans"] }]

[number.qualifiers]
more       = { pattern = "plus de {n}", also = ["plus d’{n}"] }
over       = "un peu plus de {n}"
nearly     = "près de {n}"
about      = "environ {n}"
at-least   = "au moins {n}"
below      = "moins de {n}"
cumulative = "un total de {n}"
first      = "les {n} premiers"
sole       = { pattern = "les seuls {n}", single = "le seul {unit}", single_bare = "le seul" }

[number.words]
plain = ["zéro", "un", "deux", "trois"]
and = ["et"]
multiples = [{ word = "cent", value = 100 }, { word = "mille", value = 1000 }]
fractions = [{ word = "tiers", parts = 3 }]
percent = ["{n} pour cent"]
times = ["fois"]

[number.ordinals]
words = ["premier", "deuxième"]
rules = [
  { modulus = 0, remainder = 1, pattern = "{n}er" },
  { modulus = 1, remainder = 0, pattern = "{n}e" },
]

[number.dates]
months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
year = "{y}"
month = "{m} {y}"
day = "{d} {m} {y}"
year_span = "{y}–{y2}"
month_span_same_year = "{m}–{m2} {y}"
month_span = "{a} – {b}"
day_span_same_month = "{d}–{d2} {m} {y}"
day_span_same_year = "{d} {m} – {d2} {m2} {y}"
day_span = "{a} – {b}"
`

// TestThirdLanguage adds French to a report: one more name in the list of
// languages, one file, and its words for the units.
func TestThirdLanguage(t *testing.T) {
	var msgs diag.List
	report := files("i18n/fr.toml", frenchFile,
		"i18n/units.toml", "[person]\nfr = { one = \"personne\", other = \"personnes\" }\n")
	c := Load(report, defaults(), []Lang{"zh", "en", "fr"}, nil, &msgs)
	if all := describeAll(&msgs); all != nil {
		t.Fatal(strings.Join(all, "\n"))
	}
	fr := c.Lang("fr")
	if fr.Tag != "fr" || fr.Name != "Français" || fr.Dir != "ltr" {
		t.Errorf("the head is %q, %q, %q", fr.Tag, fr.Name, fr.Dir)
	}
	write := func(value string, q number.Qualifier, unit string, form number.Form) string {
		phrase, err := fr.Number.Format(number.Quantity{Value: ratio(t, value), Qualifier: q}, fr.Unit(unit), form)
		if err != nil {
			return err.Error()
		}
		return phrase.String()
	}
	period, err := number.ParsePeriod("2020-04-30")
	if err != nil {
		t.Fatal(err)
	}
	got := []string{
		write("12500", number.More, "person", number.Form{}),
		write("1", number.Exact, "person", number.Form{}),
		write("2", number.Exact, "person", number.Form{Words: true}),
		write("1420000000", number.About, "yuan", number.Form{}),
		write("0.417", number.Exact, "percent", number.Form{}),
		write("1", number.Sole, "person", number.Form{}),
		fr.Number.Period(period),
		fr.T("count", "n", 0), fr.T("count", "n", 12500), fr.Join([]string{"a", "b", "c"}),
	}
	want := []string{
		"plus de 12\u202f500 personnes", "1 personne", "deux personnes", "environ 1,42 milliard yuans", "41,7\u00a0%", "le seul personne",
		"30 avril 2020", "0 chiffre", "12\u202f500 chiffres", "a, b et c",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, phrase := range got[:5] {
		if r, err := fr.Read(phrase); err != nil || !r.Whole() {
			t.Errorf("%q reads as %+v, %v", phrase, r, err)
		}
	}
	if r, err := fr.Read("deux tiers"); err != nil || r.Value.Cmp(ratio(t, "2/3")) != 0 {
		t.Errorf("deux tiers: %+v, %v", r, err)
	}
}

func TestThirdLanguageLacks(t *testing.T) {
	file := diag.NewFile("config.toml", []byte(`languages = ["zh", "fr"]`))
	spans := []diag.Span{file.Span(14, 16), file.Span(20, 22)}
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"its file": {"", []string{
			`config.toml:1:21: error: language "fr" has no file i18n/fr.toml | translate i18n/en.toml into it, with its tag and name`,
			`i18n/units.toml:1:2: warning: 1 units have no words in "fr": person | `,
		}},
		"everything else": {"plural = 1\n[messages]\nsource = \"Source : {source}\"\n", []string{
			`i18n/fr.toml:1:1: error: key "tag" is missing`,
			`i18n/fr.toml:1:1: error: key "name" is missing`,
			`i18n/fr.toml:1:1: error: key "join" is missing`,
			`i18n/fr.toml:1:1: error: unknown key "plural"`,
			`i18n/fr.toml:1:1: error: the number rules of "fr" lack scales, ordinals.rules, qualifiers.more, `,
			`i18n/fr.toml:2:1: error: message "count" is missing in "fr" | count = { one = "{n} figure", other = "{n} figures" }`,
			`i18n/units.toml:1:2: warning: 1 units have no words in "fr": person | `,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			report := files()
			if c.text != "" {
				report = files("i18n/fr.toml", c.text)
			}
			catalog := Load(report, defaults(), []Lang{"zh", "fr"}, spans, &msgs)
			compareStarts(t, describeAll(&msgs), c.want)
			if fr := catalog.Lang("fr"); fr == nil || fr.T("count", "n", 2) != "2 figures" {
				t.Error("a draft cannot be built without the language's file")
			}
		})
	}
}

func TestDirection(t *testing.T) {
	var msgs diag.List
	report := files("i18n/ar.toml", strings.Replace(frenchFile, `tag = "fr"`, `tag = "ar"`, 1))
	c := Load(report, defaults(), []Lang{"ar"}, nil, &msgs)
	if dir := c.Lang("ar").Dir; dir != "rtl" {
		t.Errorf("Arabic runs %s", dir)
	}
}
