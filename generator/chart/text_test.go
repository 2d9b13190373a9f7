package chart

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestLines(t *testing.T) {
	m := measure{metrics(t)}
	for name, c := range map[string]struct {
		text string
		room float64
		want []string
	}{
		"fits":                    {"创新团队", 100, []string{"创新团队"}},
		"empty":                   {"", 100, []string{""}},
		"two equal lines":         {"Institute of Geological Science and Technology Innovation", 260, []string{"Institute of Geological Science", "and Technology Innovation"}},
		"not after a particle":    {"University of Science and Technology", 160, []string{"University of Science", "and Technology"}},
		"at a phrase":             {"环重庆科技学院、重庆建筑科技职业学院", 180, []string{"环重庆科技学院、", "重庆建筑科技职业学院"}},
		"after a body's name":     {"中国地质调查局成都综合利用所", 160, []string{"中国地质调查局", "成都综合利用所"}},
		"before a bracket":        {"西部（重庆）地质科技创新研究院", 180, []string{"西部（重庆）", "地质科技创新研究院"}},
		"where the author says":   {"产业技术创新" + BreakMark + "联盟", 120, []string{"产业技术创新", "联盟"}},
		"not within a word":       {"环重庆师范大学创新生态圈", 180, []string{"环重庆师范大学", "创新生态圈"}},
		"no mark at the start":    {"电子信息，装备制造", 90, []string{"电子信息，", "装备制造"}},
		"numbers keep their unit": {"截至2020年4月30日的数字", 110, []string{"截至2020年", "4月30日的数字"}},
		"wider than the room":     {"Fraunhofer-Gesellschaft", 40, []string{"Fraunhofer-", "Gesellschaft"}},
		"no dot at a line's end":  {"First edition · CC BY 4.0", 120, []string{"First edition", "CC BY 4.0"}},
		"after a clause":          {"The institute has moved in, the centre is still a plan", 210, []string{"The institute has moved in,", "the centre is still a plan"}},
		"about stays with 82%":    {"Of people counted about 82% are in zones", 175, []string{"Of people counted", "about 82% are in zones"}},
		"no short end of a word":  {"Innovation and start-ups", 130, []string{"Innovation", "and start-ups"}},
		"的 ends a line":           {"环重庆大学的十九个项目", 105, []string{"环重庆大学的", "十九个项目"}},
		"约 stays with its number": {"公布的圈里约82%的人", 85, []string{"公布的圈里", "约82%的人"}},
		"no lone end of a phrase": {"公布人数的圈里，都在增长", 116, []string{"公布人数的", "圈里，都在增长"}},
		"a name holds together":   {"在沙" + Joiner + "坪" + Joiner + "坝", 50, []string{"在", "沙坪坝"}},
		"one long word":           {"Mineralogie", 40, []string{"Mineralogie"}},
	} {
		t.Run(name, func(t *testing.T) {
			l := label{marks.Replace(c.text), c.text}
			if diff := cmp.Diff(c.want, m.lines(l, plainFace(), c.room)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Running text fills its lines, and its last is no short end.
func TestFill(t *testing.T) {
	width := func(s string) float64 { return float64(len([]rune(s))) }
	for text, want := range map[string][]string{
		"one two three four five six seven eight ten":         {"one two three four five", "six seven eight ten"},
		"aaaa bbbb cccc dddd eeee ff":                         {"aaaa bbbb cccc dddd", "eeee ff"},
		"A1 “An article”, ¶46." + BreakMark + " As of: 2020.": {"A1 “An article”, ¶46.", "As of: 2020."},
	} {
		if diff := cmp.Diff(want, Fill(text, 26, width)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// FuzzLines holds that breaking loses nothing but the blanks and dots at the breaks, and that a
// line of more than one piece fits the room.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"创新团队", "Institute of Geological Science", "“专精特新”企业，新增", "a  b", "2018年底以前已有", "—— ……", " ", "é\u0301"} {
		f.Add(s, 60.0)
	}
	m := measure{metrics(f)}
	f.Fuzz(func(t *testing.T, s string, room float64) {
		if !utf8.ValidString(s) || len(s) > 300 || strings.ContainsAny(s, BreakMark+Joiner) || room < 1 || room > 1000 {
			t.Skip()
		}
		lines := m.lines(label{s, s}, plainFace(), room)
		squeeze := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "·", "")), "") }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(s) {
			t.Errorf("lines(%q) = %q", s, lines)
		}
		for _, l := range lines {
			if m.width(l, plainFace()) > room && len(pieces(l)) > 1 && len(lines) < len(pieces(s)) {
				t.Errorf("lines(%q, %v) = %q: %q is too wide", s, room, lines, l)
			}
		}
	})
}
