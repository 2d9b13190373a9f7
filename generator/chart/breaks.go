package chart

import (
	"strings"
	"unicode"
)

// pieces splits a text where a line may end.
func pieces(s string) []piece {
	var all []piece
	runes := []rune(s)
	start, run := 0, 0
	for i := range runes[:max(len(runes)-1, 0)] {
		if run++; !wide(runes[i]) {
			run = 0
		}
		cost, ok := breakAfter(runes, i, run)
		if !ok {
			continue
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

// beforeNumbers are characters that a number follows at once, particles those that follow
// a word at once.
const (
	beforeNumbers = "约近超达逾共至第每仅满"
	particles     = "的了们"
)

// endWords are words that names end in.
const endWords = "大学 学院 中心 公司 集团 企业 园区 基地 协会 联盟"

// words are frequent words of two characters, which a line does not end within where it
// can help it. Chinese writes no blanks between words; the list is no dictionary, but
// holds what names in reports on the economy, science and society are mostly made of.
const words = "大学 学院 师范 重庆 北京 上海 中国 国家 全国 地区 城市 农村 科技 科学 技术 创新 创业 生态 企业 研究 研发 " +
	"中心 工程 平台 项目 产业 行业 工业 农业 商业 信息 数据 电子 通信 网络 软件 智能 数字 装备 制造 材料 能源 资源 环境 环保 生物 医药 医疗 " +
	"卫生 健康 教育 文化 旅游 服务 金融 投资 基金 经济 社会 市场 管理 发展 建设 开发 合作 交流 国际 高新 高校 院士 人才 团队 人员 机构 组织 联盟 院所 伙伴 " +
	"质量 数量 投入 产出 产值 产品 车间 工厂 设计 制作 引进 入选 入驻 空间 级别 类别 名单 公布 进度 份额 指标 比例 总量 人数 万元 亿元 年度 月份 年底 月底 截至 推算 注明 " +
	"园区 基地 实验 检测 专利 标准 成果 转化 孵化 投用 启动 规划 计划 政府 财政 收入 支出 增长 人口 就业 居民 交通 物流 地质 地方 综合 利用 应用"

// breakAfter prices a line break after the character at i; ok is false where there is
// none. Run counts the characters since the last phrase, since most Chinese words
// have two.
func breakAfter(runes []rune, i, run int) (cost float64, ok bool) {
	a, b := runes[i], runes[i+1]
	switch {
	case string(a) == BreakMark:
		return -0.3, true
	case string(a) == Joiner:
		return torn, true
	case a == ' ' && b == '·' || string(b) == Joiner:
		return 0, false
	case a == ' ':
		return afterBlank(runes[:i], runes[i+1:]), true
	case b == ' ' || strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a):
		return 0, false
	case a == '-' || a == '–' || a == '/':
		return 0.3, (!unicode.IsDigit(b) || i == 0 || !unicode.IsDigit(runes[i-1])) && !shortEnd(runes[i+1:])
	case a == '：' && i+3 < len(runes) && strings.ContainsAny(string(runes[i+2:i+4]), "，、；。"):
		return 0.4, true // a term of one or two characters stays with what it is a term of
	case strings.ContainsRune("，、；：）》”·", a) || strings.ContainsRune("（《“", b) && wide(a):
		return -0.08, true
	case strings.ContainsRune("。！？", a):
		return -0.12, true
	case wide(b) && unicode.IsDigit(a):
		return 0, false
	case unicode.IsDigit(b) && strings.ContainsRune(beforeNumbers, a) || strings.ContainsRune(particles, b):
		return torn, true
	}
	return betweenWords(runes, i, run)
}

// betweenWords prices a line break between two characters of which one at least is wide.
func betweenWords(runes []rune, i, run int) (cost float64, ok bool) {
	a, b := runes[i], runes[i+1]
	switch {
	case wide(a) && unicode.IsDigit(b):
		return 0.15, true // 国家奖41.7%
	case wide(a) && wide(b) && strings.Contains(words, string([]rune{a, b})):
		return torn, true
	case wide(a) && wide(b) && i+2 < len(runes) && strings.ContainsRune("，、；：。！？）》”", runes[i+2]):
		return 0.3, true // a phrase does not end with one character on the next line
	case wide(a) && strings.ContainsRune(nameEnds, b) && (i+2 == len(runes) || !strings.Contains(words, string(runes[i+1:i+3]))):
		return 0.2, true // 研究院
	case a == '的' && wide(b):
		return 0, true
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

// afterBlank prices a line break at a blank: best after a clause or before a conjunction,
// and not after a short word that leans on the next.
func afterBlank(before, after []rune) float64 {
	next := firstWord(after)
	switch {
	case len(before) == 0:
		return 0
	case before[len(before)-1] == '·':
		return -0.3
	case strings.ContainsRune(".:!?", before[len(before)-1]):
		return -0.1
	case strings.ContainsRune(",;", before[len(before)-1]):
		return -0.08
	case endsInParticle(before), unicode.IsDigit([]rune(next + " ")[0]) && endsInWord(before, "about around nearly over under than some almost least most up"):
		return 0.1
	case next == "and" || next == "or" || next == "but" || next == "while" || next == "than":
		return -0.03
	}
	return 0
}

// shortEnd reports whether a word ends after less than four letters: start-ups.
func shortEnd(runes []rune) bool {
	n := 0
	for n < len(runes) && unicode.IsLetter(runes[n]) && !wide(runes[n]) {
		n++
	}
	return n > 0 && n < 4
}

// firstWord is a text up to its first blank.
func firstWord(runes []rune) string {
	word, _, _ := strings.Cut(string(runes[:min(len(runes), 12)]), " ")
	return word
}

// wide reports whether a character is Han or kana, between which lines may end.
func wide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// endsInParticle reports whether a text ends in a short word that leans on the next.
func endsInParticle(runes []rune) bool {
	return endsInWord(runes, "a an and at by for in of on or the to with")
}

// endsInWord reports whether the last word of a text is in a list.
func endsInWord(runes []rune, list string) bool {
	s := string(runes)
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return last != "" && strings.Contains(" "+list+" ", " "+last+" ")
}
