package tomlfile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
)

// parse reads a text that must be free of errors.
func parse(t *testing.T, source string) (*Table, *diag.List) {
	t.Helper()
	var msgs diag.List
	root := Parse(diag.NewFile("x.toml", []byte(source)), &msgs)
	if msgs.Len() > 0 {
		t.Fatalf("messages:\n%v", msgs.Messages())
	}
	return root, &msgs
}

// answer is what a getter returned and reported.
type answer struct {
	Value   any
	Text    string // the text of the span
	OK      bool
	Message string
}

func TestGetters(t *testing.T) {
	get := map[string]func(*Table) answer{
		"String": func(t *Table) answer { v, s, ok := t.String("k"); return answer{v, s.Text(), ok, ""} },
		"Int":    func(t *Table) answer { v, s, ok := t.Int("k"); return answer{v, s.Text(), ok, ""} },
		"Bool":   func(t *Table) answer { v, s, ok := t.Bool("k"); return answer{v, s.Text(), ok, ""} },
		"Number": func(t *Table) answer { v, s, ok := t.Number("k"); return answer{v, s.Text(), ok, ""} },
		"Date":   func(t *Table) answer { v, s, ok := t.Date("k"); return answer{v, s.Text(), ok, ""} },
	}
	tests := map[string]struct {
		getter, source string
		want           answer
	}{
		"string":                   {"String", `k = "全国"`, answer{"全国", `"全国"`, true, ""}},
		"string with escapes":      {"String", `k = "a\tb\u4e2d"`, answer{"a\tb中", `"a\tb\u4e2d"`, true, ""}},
		"string of several lines":  {"String", "k = \"\"\"\na\nb\"\"\"", answer{"a\nb", "\"\"\"\na\nb\"\"\"", true, ""}},
		"string without escapes":   {"String", `k = 'a\b'`, answer{`a\b`, `'a\b'`, true, ""}},
		"string empty":             {"String", `k = ""`, answer{"", `""`, true, ""}},
		"string under quoted key":  {"String", `"k" = "x"`, answer{"x", `"x"`, true, ""}},
		"string absent":            {"String", `j = "x"`, answer{"", "", false, ""}},
		"string for integer":       {"String", `k = 1`, answer{"", "", false, `"k" must be text in quotes, not a whole number`}},
		"string for date":          {"String", `k = 2020-04-30`, answer{"", "", false, `"k" must be text in quotes, not a date`}},
		"int":                      {"Int", `k = -12`, answer{-12, "-12", true, ""}},
		"int with underscores":     {"Int", `k = 1_000`, answer{1000, "1_000", true, ""}},
		"int in hexadecimal":       {"Int", `k = 0xff`, answer{255, "0xff", true, ""}},
		"int too large":            {"Int", `k = 0x7fffffffffffffff`, answer{1<<63 - 1, "0x7fffffffffffffff", true, ""}},
		"int for string":           {"Int", `k = "1"`, answer{0, "", false, `"k" must be a whole number, not text in quotes`}},
		"int for float":            {"Int", `k = 1.5`, answer{0, "", false, `"k" must be a whole number, not a floating-point number`}},
		"bool":                     {"Bool", `k = true`, answer{true, "true", true, ""}},
		"bool false":               {"Bool", `k = false`, answer{false, "false", true, ""}},
		"bool for string":          {"Bool", `k = "true"`, answer{false, "", false, `"k" must be true or false, not text in quotes`}},
		"number":                   {"Number", `k = 650_000_000`, answer{"650000000", "650_000_000", true, ""}},
		"number with plus":         {"Number", `k = +5`, answer{"5", "+5", true, ""}},
		"number negative":          {"Number", `k = -5`, answer{"-5", "-5", true, ""}},
		"number as text":           {"Number", `k = "-3.50"`, answer{"-3.50", `"-3.50"`, true, ""}},
		"number longer than int64": {"Number", `k = "99999999999999999999"`, answer{"99999999999999999999", `"99999999999999999999"`, true, ""}},
		"number for float":         {"Number", `k = 2.5`, answer{"", "", false, `"k" is a floating-point number, which is not exact`}},
		"number with exponent":     {"Number", `k = "1e3"`, answer{"", "", false, `"1e3" is no decimal number`}},
		"number with a bare point": {"Number", `k = "1."`, answer{"", "", false, `"1." is no decimal number`}},
		"number with sign only":    {"Number", `k = "-"`, answer{"", "", false, `"-" is no decimal number`}},
		"number for list":          {"Number", `k = [1]`, answer{"", "", false, `"k" must be a number, not a list`}},
		"number absent":            {"Number", ``, answer{"", "", false, ""}},
		"date":                     {"Date", `k = 2020-04-30`, answer{"2020-04-30", "2020-04-30", true, ""}},
		"date as text":             {"Date", `k = "2018/2019"`, answer{"2018/2019", `"2018/2019"`, true, ""}},
		"date as year":             {"Date", `k = 2020`, answer{"2020", "2020", true, ""}},
		"date as other integer":    {"Date", `k = 20200430`, answer{"", "", false, `"k" must be a date, not a whole number`}},
		"date with time":           {"Date", `k = 2020-04-30T08:00:00Z`, answer{"", "", false, `"k" must be a date without a time of day`}},
		"date for time":            {"Date", `k = 08:00:00`, answer{"", "", false, `"k" must be a date, not a date`}},
		"date absent":              {"Date", ``, answer{"", "", false, ""}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root, msgs := parse(t, test.source)
			got := get[test.getter](root)
			for _, m := range msgs.Messages() {
				got.Message += m.Text
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.source, diff)
			}
		})
	}
}

func TestStrings(t *testing.T) {
	root, _ := parse(t, "k = [ 'a', # one\n \"中\",\n]\nempty = []")
	texts, spans, ok := root.Strings("k")
	if diff := cmp.Diff([]string{"a", "中"}, texts); diff != "" || !ok {
		t.Errorf("texts (-want +got), ok %v:\n%s", ok, diff)
	}
	if len(spans) != 2 || spans[0].Text() != "'a'" || spans[1].Text() != `"中"` || spans[1].String() != "x.toml:2:2" {
		t.Errorf("spans: %v", spans)
	}
	if texts, _, ok := root.Strings("empty"); !ok || texts == nil || len(texts) != 0 {
		t.Errorf("empty list: %v %v", texts, ok)
	}
	if _, _, ok := root.Strings("absent"); ok {
		t.Error("an absent list is ok")
	}
}

func TestTables(t *testing.T) {
	root, msgs := parse(t, `
[[a]]
x = "1"
[a.deep]
y = "2"
[[a]]
x = "3"
[b]
c = [ { x = "4" }, {} ]
d.e = "5"
[b.d2]
`)
	a, ok := root.Tables("a")
	if !ok || len(a) != 2 {
		t.Fatalf("a: %v %v", a, ok)
	}
	if s, _, _ := a[1].String("x"); s != "3" {
		t.Errorf("a[1].x is %q", s)
	}
	deep, ok := a[0].Table("deep")
	if s, _, _ := deep.String("y"); !ok || s != "2" || deep.Path() != "a.deep" || deep.Span().Text() != "[a.deep]" {
		t.Errorf("a[0].deep: %q at %q", s, deep.Path())
	}
	b, _ := root.Table("b")
	c, ok := b.Tables("c")
	if !ok || len(c) != 2 || c[0].Span().Text() != `{ x = "4" }` || c[1].Span().Text() != "{}" {
		t.Errorf("b.c: %v %v", c, ok)
	}
	d, _ := b.Table("d")
	if s, _, _ := d.String("e"); s != "5" || d.Span().Text() != "d" {
		t.Errorf("b.d.e is %q at %q", s, d.Span().Text())
	}
	var names []string
	for _, k := range b.Keys() {
		names = append(names, k.Name+"@"+k.Span.String())
	}
	if diff := cmp.Diff([]string{"c@x.toml:9:1", "d@x.toml:10:1", "d2@x.toml:11:4"}, names); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	if msgs.Len() > 0 {
		t.Errorf("messages: %v", msgs.Messages())
	}
}

func TestPlaces(t *testing.T) {
	root, _ := parse(t, `
[t]
plain   = "全国"
escaped = "a\nb"
quoted  = 'x "y"'
lines   = """
one
two"""
quotes  = """a"""""
empty   = ""
number  = 12
`)
	table, _ := root.Table("t")
	tests := map[string]struct{ content, value string }{
		"plain":   {"全国", `"全国"`},
		"escaped": {`"a\nb"`, `"a\nb"`},
		"quoted":  {`x "y"`, `'x "y"'`},
		"lines":   {"one\ntwo", "\"\"\"\none\ntwo\"\"\""},
		"quotes":  {`a""`, `"""a"""""`},
		"empty":   {"", `""`},
		"number":  {"12", "12"},
		"absent":  {"[t]", "[t]"},
	}
	for key, test := range tests {
		t.Run(key, func(t *testing.T) {
			if got := table.StringSpan(key).Text(); got != test.content {
				t.Errorf("content: %q, want %q", got, test.content)
			}
			if got := table.ValueSpan(key).Text(); got != test.value {
				t.Errorf("value: %q, want %q", got, test.value)
			}
			key, want := table.KeySpan(key).Text(), key
			if want == "absent" {
				want = "[t]"
			}
			if key != want {
				t.Errorf("key: %q, want %q", key, want)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	root, _ := parse(t, `
s = "x"
i = 1
f = 1.0
b = true
d = 2020-04-30
a = []
t = {}
[[l]]
`)
	want := map[string]Kind{
		"s": KindString, "i": KindInteger, "f": KindFloat, "b": KindBool, "d": KindDatetime,
		"a": KindArray, "t": KindTable, "l": KindArray, "absent": KindNone,
	}
	for key, kind := range want {
		if got := root.ValueKind(key); got != kind || root.Has(key) != (kind != KindNone) {
			t.Errorf("%s: %v, want %v", key, got, kind)
		}
	}
}

// A nil table has no keys, and says nothing.
func TestNilTable(t *testing.T) {
	var table *Table
	_, _, a := table.String("x")
	_, b := table.Table("x")
	_, c := table.Tables("x")
	_, _, d := table.Number("x")
	_, _, e := table.Date("x")
	if a || b || c || d || e || table.Has("x") || table.Keys() != nil || table.Path() != "" || table.Broken() {
		t.Error("a nil table answers")
	}
	table.Missing("x").WithHint("hint")
	table.Done()
	if s := table.ValueSpan("x"); s != (diag.Span{}) || table.StringSpan("x") != s || table.KeySpan("x") != s || table.File() != nil {
		t.Error("a nil table has a place")
	}
}
