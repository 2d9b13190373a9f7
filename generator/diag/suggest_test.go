package diag

import "testing"

func TestSuggest(t *testing.T) {
	keys := []string{"id", "title", "unit", "source", "series", "note", "as_of"}
	tests := map[string]struct {
		word  string
		valid []string
		want  string
	}{
		"letter wrong":        {"sourse", keys, "source"},
		"letter missing":      {"soure", keys, "source"},
		"letter too many":     {"ssource", keys, "source"},
		"letters swapped":     {"tilte", keys, "title"},
		"two of six wrong":    {"xourxe", keys, "source"},
		"three of six wrong":  {"xxurxe", keys, ""},
		"capital":             {"Title", keys, "title"},
		"hyphen":              {"as-of", keys, "as_of"},
		"short and one wrong": {"od", keys, "id"},
		"nothing common":      {"xy", keys, ""},
		"one letter":          {"i", []string{"x", "y"}, ""},
		"empty":               {"", keys, ""},
		"nothing valid":       {"x", nil, ""},
		"the first of two":    {"cat", []string{"bat", "hat"}, "bat"},
		"the nearer of two":   {"value_a", []string{"valve_b", "value_b"}, "value_b"},
		"Chinese":             {"环重大", []string{"环大学", "环重庆"}, "环重庆"},
		"Chinese far":         {"环重大", []string{"环师范"}, ""},
		"figure ids":          {"cqu_poeple", []string{"cqu_entities", "cqu_people"}, "cqu_people"},
		"the word itself":     {"note", keys, "note"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Suggest(test.word, test.valid); got != test.want {
				t.Errorf("%q for %q, want %q", got, test.word, test.want)
			}
		})
	}
}

func TestDidYouMean(t *testing.T) {
	long := make([]string, 40)
	for i := range long {
		long[i] = "identifier"
	}
	tests := map[string]struct {
		word  string
		valid []string
		want  string
	}{
		"near":     {"zn", []string{"zh", "en"}, `did you mean "zh"?`},
		"far":      {"french", []string{"zh", "en"}, "valid here: zh, en"},
		"too many": {"french", long, ""},
		"too long": {"x", []string{string(make([]byte, 300))}, ""},
		"none":     {"x", nil, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := DidYouMean(test.word, test.valid); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"a", "", 1},
		{"", "ab", 2},
		{"abc", "abc", 0},
		{"abc", "acb", 1},
		{"kitten", "sitting", 3},
		{"ca", "abc", 3},
		{"重庆", "庆重", 1},
	}
	for _, test := range tests {
		for _, pair := range [][2]string{{test.a, test.b}, {test.b, test.a}} {
			if got := distance([]rune(pair[0]), []rune(pair[1])); got != test.want {
				t.Errorf("%q to %q: %d, want %d", pair[0], pair[1], got, test.want)
			}
		}
	}
}
