package check

import (
	"testing"
)

func TestStandsIn(t *testing.T) {
	tests := map[string]struct {
		text, phrase string
		want         bool
	}{
		"as it is":               {"已建成平台11个，", "11个", true},
		"part of a number":       {"有13支基金", "3支", false},
		"part and then whole":    {"有13支和3支基金", "3支", true},
		"part of a Chinese one":  {"共十三条", "三条", false},
		"after a group sign":     {"2,280多人", "280多人", false},
		"after a full stop":      {"于2019.8家企业", "8家", false},
		"before more digits":     {"共30015", "300", false},
		"part of a word":         {"389 talentsearch", "389 talents", false},
		"English":                {"it names 389 talents.", "389 talents", true},
		"full-width digits":      {"聚集２２８０多人", "2280多人", true},
		"spaces beside Chinese":  {"共 16 所高校", "16所高校", true},
		"spaces between English": {"389   talents", "389 talents", true},
		"no space in the source": {"389talents", "389 talents", false},
		"nothing":                {"389", "", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := standsIn(comparable(test.text), comparable(test.phrase)); got != test.want {
				t.Errorf("%v", got)
			}
		})
	}
}
