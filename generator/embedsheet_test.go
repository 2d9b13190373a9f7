package generator

import "testing"

func TestShared(t *testing.T) {
	for _, c := range []struct{ sheet, want string }{
		{"a{}\n/* embed: from here */\nb{}\nc{}\n/* embed: to here */\nd{}\n/* embed: from here; and why */\ne{}\n/* embed: to here */\n", "b{}\nc{}\ne{}\n"},
		{"a{}\n/* embed: from here */\nb{}\n", "b{}\n"},
		{"a{}\n/* embed: to here */\n", "a{}\n/* embed: to here */\n"},
		{"/* embed: from here", "\n"},
		{"", ""},
	} {
		if got := string(shared([]byte(c.sheet))); got != c.want {
			t.Errorf("of %q is shared %q, want %q", c.sheet, got, c.want)
		}
	}
}
