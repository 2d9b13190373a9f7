package section

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestShape(t *testing.T) {
	tests := map[string]struct {
		body string
		want Shape
	}{
		"a paragraph":              {"一", Shape{}},
		"a list in a list":         {"- 一\n  - 二\n  - 三\n- 四", Shape{Items: []int{2, 2}}},
		"a list with paragraphs":   {"1. 一\n\n   又\n\n2. 二", Shape{Items: []int{2}}},
		"a table":                  {"| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", Shape{Rows: 3, Columns: 2}},
		"a box":                    {":::note\n一\n\n二\n\n- 三\n:::", Shape{Paragraphs: 2, Items: []int{1}}},
		"a quote":                  {"> 一\n>\n> 二", Shape{Paragraphs: 2}},
		"an aside":                 {":::aside\n一\n\n二\n:::", Shape{Paragraphs: 2}},
		"references to a footnote": {"一[^a]二[^a]\n\n[^a]: 注", Shape{Footnotes: 2}},
		"a list in a footnote":     {"一[^a]\n\n[^a]: 注\n\n    - 甲\n    - 乙", Shape{Footnotes: 1, Items: []int{2}, Paragraphs: 1}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d, _ := parseBody(test.body)
			if diff := cmp.Diff(test.want, d.Blocks[0].Shape); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
