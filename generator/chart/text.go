package chart

import (
	"strings"
	"unicode"

	"example.org/diglot/generator/font"
)

// A face is a size and a weight of type.
type face struct {
	size   float64
	weight int
}

// at is the face in another size.
func (f face) at(size float64) face {
	f.size = size
	return f
}

// line is the distance between the middles of two lines of a broken label.
func (f face) line() float64 {
	return f.size + 4.5
}

// A measure answers how wide texts are in a reader's font.
type measure struct {
	metrics *font.Metrics
}

// width is the room that one line of text may need.
func (m measure) width(s string, f face) float64 {
	return m.metrics.Width(s, f.size, f.weight >= 600) * font.Slack
}

// widest is the room that the widest of several lines may need.
func (m measure) widest(lines []string, f face) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, m.width(l, f))
	}
	return w
}

// lines breaks a text into as few lines as fit the room, of about equal width, at a
// phrase where there is one. A piece wider than the room stands on a line of its own:
// nothing is ever cut off.
func (m measure) lines(l label, f face, room float64) []string {
	if m.width(l.text, f) <= room {
		return []string{l.text}
	}
	return Lines(l.marked, room, func(s string) float64 { return m.width(s, f) })
}

// A piece is a part of a text that holds together. Cost is the price of a line break
// after it, 0 for an ordinary one.
type piece struct {
	text string
	cost float64
}

// A breaker looks for the best lines of one text.
type breaker struct {
	room   float64
	pieces []piece
	// sums are the widths of the text up to each piece, bare those of the pieces
	// without a blank at their end.
	sums, bare []float64
}

// newBreaker measures the pieces of a text.
func newBreaker(marked string, room float64, width func(string) float64) breaker {
	b := breaker{room: room, pieces: pieces(marked), sums: []float64{0}}
	for i, p := range b.pieces {
		b.sums = append(b.sums, b.sums[i]+width(p.text))
		b.bare = append(b.bare, width(strings.TrimRight(p.text, " "+BreakMark)))
	}
	return b
}

// width is the room of the pieces from start up to end on one line.
func (b breaker) width(start, end int) float64 {
	return b.sums[end-1] - b.sums[start] + b.bare[end-1]
}

// full ends lines as late as they can be, which makes the fewest. A piece that is wider
// than the room has a line of its own.
func (b breaker) full() []int {
	var ends []int
	start := 0
	for end := 2; end <= len(b.pieces); end++ {
		if b.width(start, end) > b.room {
			ends = append(ends, end-1)
			start = end - 1
		}
	}
	return append(ends, len(b.pieces))
}

// join writes the lines that end before the given pieces.
func (b breaker) join(ends []int) []string {
	lines := make([]string, 0, len(ends))
	start := 0
	for _, end := range ends {
		var s strings.Builder
		for _, p := range b.pieces[start:end] {
			s.WriteString(strings.ReplaceAll(p.text, BreakMark, ""))
		}
		lines = append(lines, strings.TrimSpace(s.String()))
		start = end
	}
	return lines
}

// A way is the cheapest way to set the text up to a piece in some number of lines.
type way struct {
	cost float64
	// from is where its last line starts, -1 where there is no way.
	from int
}

// best breaks the text into a number of lines at the lowest cost, or returns nil
// where they would not fit the room. Costs add up, so the best end of a text does not
// hang on how its start was broken.
func (b breaker) best(count int) []string {
	n := len(b.pieces)
	ways := make([][]way, count+1)
	for k := range ways {
		ways[k] = make([]way, n+1)
		for i := range ways[k] {
			ways[k][i].from = -1
		}
	}
	ways[0][0].from = 0
	for k := range count {
		for start, w := range ways[k] {
			if w.from < 0 {
				continue
			}
			for end := start + 1; end <= n && b.width(start, end) <= b.room; end++ {
				cost, at := w.cost+b.cost(start, end), &ways[k+1][end]
				if at.from < 0 || cost < at.cost {
					*at = way{cost, start}
				}
			}
		}
	}
	if ways[count][n].from < 0 {
		return nil
	}
	ends := make([]int, count)
	for k, end := count, n; k > 0; k-- {
		ends[k-1], end = end, ways[k][end].from
	}
	return b.join(ends)
}

// cost prices one line: the square of its width, which is least for equal lines, the
// break after it, and a lone character.
func (b breaker) cost(start, end int) float64 {
	w := b.width(start, end) / b.room
	cost := w * w
	if end < len(b.pieces) {
		cost += b.pieces[end-1].cost
	}
	if end == start+1 && len([]rune(strings.TrimSpace(b.pieces[start].text))) == 1 {
		cost += 0.5
	}
	return cost
}

// pieces splits a text where a line may end.
func pieces(s string) []piece {
	var all []piece
	runes := []rune(s)
	start, run := 0, 0
	for i := range runes[:max(len(runes)-1, 0)] {
		run++
		cost, ok := breakAfter(runes, i, run)
		if !ok {
			continue
		}
		if runes[i] == ' ' && endsInParticle(runes[start:i]) {
			cost = 0.1
		}
		all = append(all, piece{string(runes[start : i+1]), cost})
		start = i + 1
		if cost <= 0 {
			run = 0
		}
	}
	return append(all, piece{text: string(runes[start:])})
}

// Punctuation that may not start or may not end a line (GB/T 15834, CLREQ).
const (
	noStart = "，。、；：！？）》〉」』”’】〕…—～·,.;:!?)]}%‰°"
	noEnd   = "（《〈「『“‘【〔([{"
)

// nameEnds are characters that many Chinese names of bodies and places end in, so that
// a line may well end after them.
const nameEnds = "局所院校会部厅市区县省司厂圈镇"

// endWords are words that names end in.
const endWords = "大学 学院 中心 公司 集团 企业 园区 基地 协会 联盟"

// words are frequent words of two characters, which a line does not end within where it
// can help it. Chinese writes no blanks between words; the list is no dictionary, but
// holds what names in reports on the economy, science and society are mostly made of.
const words = "大学 学院 师范 重庆 北京 上海 中国 国家 全国 地区 城市 农村 科技 科学 技术 创新 创业 生态 企业 研究 研发 " +
	"中心 工程 平台 项目 产业 行业 工业 农业 商业 信息 数据 电子 通信 网络 软件 智能 数字 装备 制造 材料 能源 资源 环境 环保 生物 医药 医疗 " +
	"卫生 健康 教育 文化 旅游 服务 金融 投资 基金 经济 社会 市场 管理 发展 建设 开发 合作 交流 国际 高新 高校 院士 人才 团队 人员 机构 组织 联盟 " +
	"园区 基地 实验 检测 专利 标准 成果 转化 孵化 投用 启动 规划 计划 政府 财政 收入 支出 增长 人口 就业 居民 交通 物流 地质 地方 综合 利用 应用"

// breakAfter prices a line break after the character at i; ok is false where there is
// none. Run counts the characters since the last phrase, since most Chinese words
// have two.
func breakAfter(runes []rune, i, run int) (cost float64, ok bool) {
	a, b := runes[i], runes[i+1]
	switch {
	case string(a) == BreakMark:
		return -0.3, true
	case a == ' ':
		return 0, true
	case b == ' ' || strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a):
		return 0, false
	case a == '-' || a == '–' || a == '/':
		return 0.3, !unicode.IsDigit(b) || i == 0 || !unicode.IsDigit(runes[i-1])
	case strings.ContainsRune("，、；：）》”·", a) || strings.ContainsRune("（《“", b) && wide(a):
		return -0.08, true
	case wide(b) && unicode.IsDigit(a):
		return 0, false
	case wide(a) && wide(b) && strings.Contains(words, string([]rune{a, b})):
		return 0.5, true
	case i > 0 && wide(b) && strings.Contains(endWords, string(runes[i-1:i+1])):
		return -0.06, true
	case strings.ContainsRune(nameEnds, a) && run > 2 && wide(b):
		return -0.02, true
	case wide(a) && wide(b) && run%2 == 1:
		return 0.12, true
	case wide(a) || wide(b):
		return 0.06, true
	}
	return 0, false
}

// wide reports whether a character is Han or kana, between which lines may end.
func wide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// endsInParticle reports whether a text ends in a short word that leans on the next.
func endsInParticle(runes []rune) bool {
	s := string(runes)
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with":
		return true
	}
	return false
}
