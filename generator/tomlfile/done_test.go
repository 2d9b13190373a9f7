package tomlfile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
)

func TestDone(t *testing.T) {
	const source = `
a = "1"
[t]
b = "2"
[t.u]
c = "3"
[[l]]
d = "4"
[[l]]
e = "5"
`
	tests := map[string]struct {
		ask  func(root *Table)
		want []string
	}{
		"nothing asked": {
			func(*Table) {},
			[]string{`unknown key "a"`, `unknown key "t"`, `unknown key "l"`},
		},
		"tables asked for only": {
			func(root *Table) { root.Has("a"); root.Table("t"); root.Tables("l") },
			[]string{`unknown key "b" in "t"`, `unknown key "u" in "t"`, `unknown key "d" in "l"`, `unknown key "e" in "l"`},
		},
		"tables not entered": {
			func(root *Table) { root.Has("a"); root.Has("t"); root.ValueKind("l") },
			nil,
		},
		"a table below": {
			func(root *Table) {
				root.Has("a")
				root.Has("l")
				table, _ := root.Table("t")
				table.String("b")
				table.Table("u")
			},
			[]string{`unknown key "c" in "t.u"`},
		},
		"called for a table below as well": {
			func(root *Table) {
				root.Has("a")
				root.Has("l")
				table, _ := root.Table("t")
				table.Done()
			},
			[]string{`unknown key "b" in "t"`, `unknown key "u" in "t"`},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root, msgs := parse(t, source)
			test.ask(root)
			root.Done()
			root.Done()
			var got []string
			for _, m := range msgs.Messages() {
				got = append(got, m.Text)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("messages (-want +got):\n%s", diff)
			}
			if msgs.Len() != len(got) {
				t.Errorf("a key is reported twice: %v", msgs.Messages())
			}
		})
	}
}

func TestMissing(t *testing.T) {
	tests := map[string]struct {
		source string
		want   []string
	}{
		"absent":         {`b = 1`, []string{`key "a" is missing`}},
		"wrong type":     {`a = 1`, []string{`"a" must be text in quotes, not a whole number`}},
		"file is broken": {`b = `, []string{`a value is missing`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			root := Parse(diag.NewFile("x.toml", []byte(test.source)), &msgs)
			if _, _, ok := root.String("a"); !ok {
				root.Missing("a").WithHint("add it")
			}
			var got []string
			for _, m := range msgs.Messages() {
				got = append(got, m.Text)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("messages (-want +got):\n%s", diff)
			}
		})
	}
}
