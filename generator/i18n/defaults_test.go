package i18n

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// loadDefaults loads the catalogue that comes with diglot.
func loadDefaults(t *testing.T) *Catalog {
	t.Helper()
	var msgs diag.List
	c := Load(nil, os.DirFS("../.."), []Lang{"zh", "en"}, nil, &msgs)
	for _, m := range msgs.Messages() {
		t.Errorf("%s", describe(m))
	}
	return c
}

func TestDefaults(t *testing.T) {
	c := loadDefaults(t)
	zh, en := c.Lang("zh"), c.Lang("en")
	if diff := cmp.Diff(en.Messages(), zh.Messages()); diff != "" {
		t.Errorf("the languages have different messages (-en +zh):\n%s", diff)
	}
	for _, l := range c.Languages() {
		if l.Tag != map[Lang]string{"zh": "zh-Hans", "en": "en"}[l.Key] || l.Dir != "ltr" {
			t.Errorf("%s has the tag %q and runs %s", l.Key, l.Tag, l.Dir)
		}
	}
	for _, key := range en.Messages() {
		if diff := cmp.Diff(en.messages[key].arguments(), zh.messages[key].arguments()); diff != "" {
			t.Errorf("message %q has different arguments (-en +zh):\n%s", key, diff)
		}
	}
}

// TestWording holds the strings to how each language is set: Chinese signs in
// Chinese, curly quotes in both, no space between Han and digits.
func TestWording(t *testing.T) {
	c := loadDefaults(t)
	wrong := map[Lang]*regexp.Regexp{
		"zh": regexp.MustCompile(`[,;:?!"'()]|[^0-9A-Za-z]\.\.\.|\p{Han} [0-9{]|[0-9}] \p{Han}`),
		"en": regexp.MustCompile(`["']|\.\.\.|\p{Han}|  |[，。；：（）]`),
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
	for name, want := range map[string][3]string{
		"person 2280 more":  {"2280多人", "more than 2,280 people", "person"},
		"person 500 nearly": {"近500人", "nearly 500 people", "person"},
		"yuan 650000000 ":   {"6.5亿元", "RMB 650 million", "yuan"},
		"fund 1 ":           {"1支", "1 fund", "fund"},
		"rd_platform 310 ":  {"310家", "310 R&D platforms", ""},
		"percent 0.417 ":    {"41.7%", "41.7%", "percent"},
		"rank 1 ":           {"第一", "1st", "rank"},
		"phase 2 ":          {"第二期", "2nd phase", "phase"},
		"inch 12 ":          {"12英寸", "12 inches", "inch"},
		"nanometre 12 ":     {"12 nm", "12 nm", "nanometre"},
		"times 217 ":        {"217倍", "217 times", "times"},
	} {
		field := strings.Split(name, " ")
		q := number.Quantity{Value: ratio(t, field[1])}
		q.Qualifier, _ = number.ParseQualifier(field[2])
		for i, l := range c.Languages() {
			phrase, err := l.Number.Format(q, l.Unit(field[0]), number.Form{})
			if err != nil || phrase.String() != want[i] {
				t.Errorf("%s: got %q, %v; want %q", name, phrase, err, want[i])
			}
			r, err := l.Read(phrase.String())
			if got := c.FindUnit(l.Key, r); err != nil || l.Key == "en" && want[2] != "" && got != want[2] {
				t.Errorf("%s: %q is taken for %q, %v", name, phrase, got, err)
			}
		}
	}
}
