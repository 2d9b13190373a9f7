package check

import (
	"strings"
	"testing"
)

// TestCountOrder compares the order of ranks and of small counts.
func TestCountOrder(t *testing.T) {
	tests := []struct{ zh, en, want string }{
		{"港口集装箱吞吐量居世界第三，货物吞吐量居第一位。", "The port is first in the world by container throughput and third by cargo tonnage.", `"三" stands here, and at its place in "en" "first"`},
		{"港口集装箱吞吐量居世界第一，货物吞吐量居第三位。", "The port is first in the world by container throughput and third by cargo tonnage.", ""},
		{"七大流域中，一个为优，三个为良好，三个为轻度污染。", "Of the seven great river basins, three were rated excellent, three good and one slightly polluted.", `"一" stands here, and at its place in "en" "three"`},
		{"七大流域中，三个为优，另有两座水库达标。", "Three of the seven basins were rated excellent, and two reservoirs met the standard.", ""},
	}
	for _, test := range tests {
		got := strings.Join(runOn(t, proseFiles("", test.zh, test.en), figureOrder()), "\n")
		if test.want == "" && got != "" || !strings.HasPrefix(got, strings.TrimSuffix("warning: "+test.want, "warning: ")) {
			t.Errorf("%s | %s:\n got %s\nwant %s", test.zh, test.en, got, test.want)
		}
	}
}
