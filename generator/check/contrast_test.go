package check

import (
	"strings"
	"testing"
)

// TestContrasts holds the words around a number against those of the other language.
func TestContrasts(t *testing.T) {
	tests := []struct{ zh, en, want string }{
		{"城镇常住人口95380万人，乡村常住人口45109万人。", "Rural residents numbered 953.80 million and urban residents 451.09 million.", `"95380万" stands with "城镇" here, and with "rural" in "en"`},
		{"出口增长{$x}。", "Imports rose by {$x}.", `"x" stands with "出口" here, and with "imports" in "en"`},
		{"城镇常住人口95380万人，乡村常住人口45109万人。", "Urban residents numbered 953.80 million and rural residents 451.09 million.", ""},
		// two concepts in one clause, as where names come in turn
		{"城镇收入{$x}，农村收入{$y}。", "Urban and rural incomes were {$x} and {$y}.", ""},
		{"进出口总额增长{$x}。", "Imports and exports rose by {$x}.", ""},
		{"进出口总额增长{$x}。", "Total imports rose by {$x}.", ""},
		// what it is compared with
		{"农村居民收入比城镇快，达{$x}。", "Rural incomes rose faster, by {$x}.", ""},
		{"增速比城镇高{$x}。", "Rural incomes rose by {$x}.", ""},
		{"比例为{$x}。", "The share of women was {$x}.", ""},
		// the label of the figure, which is alone in the sentence
		{"去年女性达{$male}。", "Women came to {$male} last year.", `"male" stands with "女性", and its label says "男性"`},
		{"去年女性达{$male}，男性较少。", "Women came to {$male} last year, men to fewer.", ""},
	}
	for _, test := range tests {
		files := proseFiles("x = 0.04; y = 0.06; male = 0.51", test.zh, test.en)
		files["content/01-x/figures.toml"].Data = []byte(strings.Replace(string(files["content/01-x/figures.toml"].Data),
			`label = { zh = "male", en = "male" }`, `label = { zh = "男性", en = "male share" }`, 1))
		got := strings.Join(runOn(t, files, figureSwapped()), "\n")
		if want := strings.TrimSpace(strings.TrimSuffix("error: "+test.want, "error: ")); got != want {
			t.Errorf("%s | %s:\n got %s\nwant %s", test.zh, test.en, got, want)
		}
	}
}
