package number_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	. "example.org/diglot/generator/number"
)

// TestPluralForms lists the categories of languages with one to six of them.
func TestPluralForms(t *testing.T) {
	for tag, want := range map[string]struct{ whole, all []string }{
		"zh": {[]string{"other"}, []string{"other"}},
		"en": {[]string{"one", "other"}, []string{"one", "other"}},
		"fr": {[]string{"one", "other"}, []string{"one", "other"}},
		"ru": {[]string{"one", "few", "many", "other"}, []string{"one", "few", "many", "other"}},
		"cs": {[]string{"one", "few", "other"}, []string{"one", "few", "many", "other"}},
		"ar": {[]string{"zero", "one", "two", "few", "many", "other"}, []string{"zero", "one", "two", "few", "many", "other"}},
		"xx": {[]string{"other"}, []string{"other"}},
	} {
		names := func(whole bool) []string {
			var names []string
			for _, c := range PluralForms(language.Make(tag), whole) {
				names = append(names, PluralName(c))
			}
			return names
		}
		if diff := cmp.Diff(want.whole, names(true)); diff != "" {
			t.Errorf("%s, whole numbers: %s", tag, diff)
		}
		if diff := cmp.Diff(want.all, names(false)); diff != "" {
			t.Errorf("%s: %s", tag, diff)
		}
	}
}

func TestCategoryOf(t *testing.T) {
	for _, c := range []struct {
		tag, decimal string
		want         plural.Form
	}{
		{"en", "1", plural.One},
		{"en", "-1", plural.One},
		{"en", "1.0", plural.Other},
		{"en", "0", plural.Other},
		{"en", "10000001", plural.Other},
		{"fr", "0", plural.One},
		{"fr", "1.5", plural.One},
		{"fr", "2", plural.Other},
		{"pl", "22", plural.Few},
		{"pl", "12", plural.Many},
		{"pl", "1.5", plural.Other},
		{"ru", "1000021", plural.One},
		{"zh-Hans", "1", plural.Other},
	} {
		l := Root()
		l.Plural = language.Make(c.tag)
		if got := l.CategoryOf(c.decimal); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.tag, c.decimal, PluralName(got), PluralName(c.want))
		}
	}
	l := Root()
	l.Plural = language.French
	if got := l.Category(rat(t, "4/3")); got != plural.One {
		t.Errorf("four thirds in French: %s", PluralName(got))
	}
}

// TestFormatPlural writes nouns and scale words in their forms, linked and elided.
func TestFormatPlural(t *testing.T) {
	l := Root()
	l.Plural = language.Polish
	l.Point, l.Group, l.GroupFrom = ",", "\u00a0", 5
	l.Scales = []ScaleWord{{Power: 6, Forms: Forms{One: "milion", Few: "miliony", Many: "milionów", Other: "miliona"}}}
	l.AfterScale = Link{Word: "od", Elided: "o’", Before: []string{"a", "e"}}
	person := Unit{One: "osoba", Few: "osoby", Many: "osób", Other: "osoby"}
	euro := Unit{One: "euro", Few: "euro", Many: "euro", Other: "euro"}
	for _, c := range []struct {
		value string
		unit  Unit
		want  string
	}{
		{"1", person, "1 osoba"},
		{"3", person, "3 osoby"},
		{"12", person, "12 osób"},
		{"1.5", person, "1,5 osoby"},
		{"5000000", person, "5 milionów od osób"},
		{"1500000", euro, "1,5 miliona o’euro"},
	} {
		got, err := l.Format(Quantity{Value: rat(t, c.value)}, c.unit, Form{})
		if err != nil || got.String() != c.want {
			t.Errorf("%s: got %q, %v; want %q", c.value, got, err, c.want)
		}
		r, err := l.Read(c.want)
		if err != nil || r.Value.Cmp(rat(t, c.value)) != 0 || !r.Counts(c.unit) {
			t.Errorf("%s reads as %+v, %v", c.want, r, err)
		}
	}
}

// TestGender writes numbers in words and ranks beside nouns of either gender.
func TestGender(t *testing.T) {
	l := Root()
	l.Plural = language.French
	l.Words.Plain = []string{"zéro", "un", "deux"}
	l.Words.Gendered = []GenderedWord{{Number: 1, Gender: "feminine", Word: "une"}}
	l.Ordinals = Ordinals{
		Words:    []string{"premier", "deuxième"},
		Gendered: []GenderedWord{{Number: 1, Gender: "feminine", Word: "première"}},
		Rules: []OrdinalRule{
			{Remainder: 1, Pattern: "{n}re", Gender: "feminine"},
			{Remainder: 1, Pattern: "{n}er"},
			{Modulus: 1, Pattern: "{n}e"},
		},
	}
	phase := Unit{Kind: Rank, One: "phase", Gender: "feminine"}
	plan := Unit{Kind: Rank, One: "plan", Gender: "masculine"}
	for _, c := range []struct {
		value string
		unit  Unit
		form  Form
		want  string
	}{
		{"1", Unit{One: "personne", Other: "personnes", Gender: "feminine"}, Form{Words: true}, "une personne"},
		{"1", Unit{One: "projet", Other: "projets", Gender: "masculine"}, Form{Words: true}, "un projet"},
		{"1", Unit{One: "personne", Other: "personnes", Gender: "feminine"}, Form{Words: true, Bare: true}, "un"},
		{"1", phase, Form{}, "1re phase"},
		{"1", plan, Form{}, "1er plan"},
		{"2", phase, Form{}, "2e phase"},
		{"1", phase, Form{Words: true}, "première phase"},
		{"1", plan, Form{Words: true}, "premier plan"},
	} {
		got, err := l.Format(Quantity{Value: rat(t, c.value)}, c.unit, c.form)
		if err != nil || got.String() != c.want {
			t.Errorf("got %q, %v; want %q", got, err, c.want)
		}
		if r, err := l.Read(c.want); err != nil || r.Value.Cmp(rat(t, c.value)) != 0 || !r.Whole() {
			t.Errorf("%s reads as %+v, %v", c.want, r, err)
		}
	}
}
