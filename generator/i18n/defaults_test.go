package i18n

import (
	"math/big"
	"math/rand"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// builtIn are the languages that come with diglot.
var builtIn = []Lang{"zh", "en", "zh-hant", "fr"}

// loadDefaults loads the catalogue that comes with diglot.
func loadDefaults(t *testing.T) *Catalog {
	t.Helper()
	var msgs diag.List
	c := Load(nil, os.DirFS("../.."), builtIn, nil, &msgs)
	for _, m := range msgs.Messages() {
		t.Errorf("%s", describe(m))
	}
	return c
}

// TestDefaults holds that every language has the messages of English, with the same
// arguments, and the forms of its own plural.
func TestDefaults(t *testing.T) {
	c := loadDefaults(t)
	en := c.Lang("en")
	tags := map[Lang]string{"zh": "zh-Hans", "en": "en", "zh-hant": "zh-Hant", "fr": "fr"}
	for _, l := range c.Languages() {
		if l.Tag != tags[l.Key] || l.Dir != "ltr" {
			t.Errorf("%s has the tag %q and runs %s", l.Key, l.Tag, l.Dir)
		}
		if diff := cmp.Diff(en.Messages(), l.Messages()); diff != "" {
			t.Errorf("%s has other messages (-en +%s):\n%s", l.Key, l.Key, diff)
		}
		for _, key := range en.Messages() {
			if diff := cmp.Diff(en.messages[key].arguments(), l.messages[key].arguments()); diff != "" {
				t.Errorf("%s: message %q has different arguments (-en +%s):\n%s", l.Key, key, l.Key, diff)
			}
		}
	}
}

// TestWording holds the strings to how each language is set: Chinese signs in
// Chinese, curly quotes, 「」 in Traditional Chinese, no space between Han and digits, and
// in French no breaking space before two-part signs and inside guillemets.
func TestWording(t *testing.T) {
	c := loadDefaults(t)
	wrong := map[Lang]*regexp.Regexp{
		"zh":      regexp.MustCompile(`[,;:?!"'()]|[^0-9A-Za-z]\.\.\.|\p{Han} [0-9{]|[0-9}] \p{Han}`),
		"zh-hant": regexp.MustCompile(`[,;:?!"'()“”‘’]|[^0-9A-Za-z]\.\.\.|\p{Han} [0-9{]|[0-9}] \p{Han}`),
		"fr":      regexp.MustCompile(`["'“”]|\.\.\.|\p{Han}|  | [:;!?%»]|« |[^\x{a0}]:|[^\x{202f}][;!?]|[^\x{a0}][%»]|«[^\x{a0}]|[，。；：（）]`),
		"en":      regexp.MustCompile(`["']|\.\.\.|\p{Han}|  |[，。；：（）]`),
	}
	for _, l := range c.Languages() {
		for _, key := range l.Messages() {
			m := l.messages[key]
			for _, text := range m.forms.All() {
				if found := wrong[l.Key].FindString(text); found != "" {
					t.Errorf("%s: message %q has %q: %s", l.Key, key, found, text)
				}
			}
		}
	}
}

// TestDefaultUnits writes and reads a number in every unit.
func TestDefaultUnits(t *testing.T) {
	c := loadDefaults(t)
	if len(c.UnitIDs()) < 40 {
		t.Errorf("only %d units", len(c.UnitIDs()))
	}
	for _, l := range c.Languages() {
		for _, id := range c.UnitIDs() {
			u := l.Unit(id)
			q := number.Quantity{Value: ratio(t, "12")}
			phrase, err := l.Number.Format(q, u, number.Form{})
			if err != nil {
				t.Errorf("%s: %s: %v", l.Key, id, err)
				continue
			}
			r, err := l.Read(phrase.String())
			if err != nil || !r.Counts(u) || r.Value.Cmp(q.Value) != 0 {
				t.Errorf("%s: %s: %q reads as %+v, %v", l.Key, id, phrase, r, err)
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	c := loadDefaults(t)
	for name, want := range map[string]struct {
		zh, en, hant, fr string
		// unit is what the phrase is taken to count in, where a phrase alone can tell.
		unit string
	}{
		"person 2280 more":       {"2280多人", "more than 2,280 people", "2,280多人", "plus de 2\u202f280 personnes", "person"},
		"person 500 nearly":      {"近500人", "nearly 500 people", "近500人", "près de 500 personnes", "person"},
		"person 1 more":          {"超过1人", "more than 1 person", "超過1人", "plus d’une personne", "person"},
		"person 2500000 ":        {"250万人", "2.5 million people", "250萬人", "2,5 millions de personnes", "person"},
		"resident 1200000 about": {"约120万人", "about 1.2 million residents", "約120萬人", "environ 1,2 million d’habitants", "resident"},
		"yuan 650000000 ":        {"6.5亿元", "RMB 650 million", "6.5億元", "650 millions de yuans", "yuan"},
		"yuan 1400000000000 ":    {"1.4万亿元", "RMB 1.4 trillion", "1.4萬億元", "1,4 billion de yuans", "yuan"},
		"euro 5000000 below":     {"不足500万欧元", "less than €5 million", "不足500萬歐元", "moins de 5 millions d’euros", "euro"},
		"us_dollar 1 ":           {"1美元", "US$1", "1美元", "1 dollar", "us_dollar"},
		"fund 1 ":                {"1支", "1 fund", "1支", "1 fonds", "fund"},
		"university 16 over":     {"略高于16所", "over 16 universities", "略高於16所", "un peu plus de 16 universités", "university"},
		"rd_platform 310 ":       {"310家", "310 R&D platforms", "310家", "310 plateformes de R&D", ""},
		"percent 0.417 ":         {"41.7%", "41.7%", "41.7%", "41,7\u00a0%", "percent"},
		"percent 1 more":         {"超过100%", "more than 100%", "超過100%", "plus de 100\u00a0%", "percent"},
		"rank 1 ":                {"第一", "1st", "第一", "1er", "rank"},
		"rank 22 ":               {"第22", "22nd", "第22", "22e", "rank"},
		"phase 1 ":               {"第一期", "1st phase", "第一期", "1re phase", "phase"},
		"phase 2 ":               {"第二期", "2nd phase", "第二期", "2e phase", "phase"},
		"inch 12 ":               {"12英寸", "12 inches", "12英寸", "12 pouces", "inch"},
		"square_metre 0 ":        {"0平方米", "0 square metres", "0平方公尺", "0 mètre carré", "square_metre"},
		"nanometre 12 ":          {"12 nm", "12 nm", "12 nm", "12 nm", "nanometre"},
		"times 217 ":             {"217倍", "217 times", "217倍", "217 fois", "times"},
		"project 1 sole":         {"唯一一个", "the only project", "唯一一個", "l’unique projet", ""},
		"entity 3 sole":          {"仅有的3个", "the only 3 entities", "僅有的3個", "3 entités en tout et pour tout", ""},
		"entity 13 first":        {"首批13个", "the first 13 entities", "首批13個", "un premier groupe de 13 entités", ""},
		"entity 97 cumulative":   {"累计达97个", "a total of 97 entities", "累計達97個", "un total de 97 entités", ""},
	} {
		field := strings.Split(name, " ")
		q := number.Quantity{Value: ratio(t, field[1])}
		q.Qualifier, _ = number.ParseQualifier(field[2])
		for i, l := range c.Languages() {
			phrase, err := l.Number.Format(q, l.Unit(field[0]), number.Form{})
			if want := []string{want.zh, want.en, want.hant, want.fr}[i]; err != nil || phrase.String() != want {
				t.Errorf("%s: got %q, %v; want %q", name, phrase, err, want)
			}
			r, err := l.Read(phrase.String())
			got := c.FindUnit(l.Key, r)
			if err != nil || (l.Key == "en" || l.Key == "fr") && want.unit != "" && got != want.unit {
				t.Errorf("%s: %q is taken for %q, %v", name, phrase, got, err)
			}
		}
	}
}

// TestRoundTrip holds for every language that comes with diglot what package number
// promises: what is written is read back, with the same value and qualifier, in every
// unit and form.
func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	c := loadDefaults(t)
	forms := []number.Form{{}, {Bare: true}, {Words: true}, {Full: true}, {Bare: true, Words: true}}
	for _, l := range c.Languages() {
		for range 50 {
			q := number.Quantity{Value: randomValue(random), Qualifier: number.Qualifier(random.Intn(int(number.Planned) + 1))}
			for _, id := range c.UnitIDs() {
				checkRoundTrip(t, l, id, q, forms[random.Intn(len(forms))])
			}
			if t.Failed() {
				return
			}
		}
		for _, w := range l.Number.Words.Units {
			u, _ := l.Number.UnitWords(w.ID)
			for _, value := range []string{"1", "7", "2.5", "-3", "12000000"} {
				p, err := l.Number.Format(number.Quantity{Value: ratio(t, value)}, u, number.Form{})
				if err != nil {
					t.Fatal(err)
				}
				got, err := l.Read(p.String())
				if err != nil || got.Value.Cmp(ratio(t, value)) != 0 || w.ID != "occurrence" && got.UnitID != w.ID || !got.Whole() {
					t.Errorf("%s: %s: %q is read as %+v, %v", l.Key, w.ID, p, got, err)
				}
			}
		}
	}
}

// randomValue returns a value as figures have them: few digits, of any size, one among
// them more often than by chance, since languages treat it apart.
func randomValue(random *rand.Rand) *big.Rat {
	if random.Intn(8) == 0 {
		return big.NewRat(1, 1)
	}
	size := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(random.Intn(11))), nil)
	return new(big.Rat).Mul(big.NewRat(random.Int63n(10000), 1000), new(big.Rat).SetInt(size))
}

func checkRoundTrip(t *testing.T, l *Language, id string, q number.Quantity, f number.Form) {
	t.Helper()
	u := l.Unit(id)
	if u.Kind == number.Measure {
		f.Words = false // 三千吨 may be three kilotonnes
	}
	if u.Kind == number.Rank {
		q.Value = new(big.Rat).SetInt(new(big.Int).Add(new(big.Int).Rem(q.Value.Num(), big.NewInt(1000)), big.NewInt(1)))
		q.Qualifier = number.Exact
	}
	phrase, err := l.Number.Format(q, u, f)
	if err != nil {
		t.Errorf("%s: %s: %v does not format: %v", l.Key, id, q, err)
		return
	}
	got, err := l.Read(phrase.String())
	want := q.Qualifier
	if want == number.Planned {
		want = number.Exact // the number alone: the prose says that it is planned
	}
	switch {
	case err != nil:
		t.Errorf("%s: %s: %q is not read: %v", l.Key, id, phrase, err)
	case got.Value.Cmp(q.Value) != 0 || got.Qualifier != want:
		t.Errorf("%s: %s: %q reads as %v %v, written from %v %v", l.Key, id, phrase, got.Qualifier, got.Value, want, q.Value)
	case !got.Whole():
		t.Errorf("%s: %s: of %q, %q and %q are not understood", l.Key, id, phrase, got.Before, got.Rest)
	case !f.Bare && !got.Counts(u):
		t.Errorf("%s: %s: %q is not taken to count in its unit: %+v", l.Key, id, phrase, got)
	}
}
