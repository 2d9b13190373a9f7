package check

import (
	"strings"
	"unicode/utf8"
)

// The signs of Chinese numerals.
const (
	hanDigits = "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖"
	hanUnits  = "十百千万亿拾佰仟"
)

// isHanNumeral reports whether a rune may stand in a Chinese numeral.
func isHanNumeral(c rune) bool {
	return c == '半' || strings.ContainsRune(hanDigits, c) || strings.ContainsRune(hanUnits, c)
}

// hanEnd is the end of the numeral that begins at an offset: a run of signs, with
// the 分之 of a fraction and the 点 of a decimal between them.
func hanEnd(text string, from int) int {
	for i, c := range text[from:] {
		if isHanNumeral(c) {
			continue
		}
		to := from + i
		for _, joint := range []string{"分之", "点"} {
			if rest, ok := strings.CutPrefix(text[to:], joint); ok && isHanNumeralAt(rest) && to > from {
				return hanEnd(text, to+len(joint))
			}
		}
		return to
	}
	return len(text)
}

// countsInHan reports whether a run of Chinese numerals is a number that could be a
// figure: one that a measure word follows, or one of several signs that reads as a
// number. 一 by itself is an article, and a numeral before another word is part of
// that word (两院, 四川).
func (f *numeralFinder) countsInHan(text string, from, to int) bool {
	run, head, rest := text[from:to], text[:from], text[to:]
	before, _ := utf8.DecodeLastRuneInString(head)
	after, _ := utf8.DecodeRuneInString(rest)
	switch {
	case before == '第':
		return isHanRank(head, rest)
	case strings.ContainsRune("几数多上成初周旬期", before) && before != utf8.RuneError:
		return false // 数百, 成千, 初三, 周三
	case strings.HasSuffix(head, "星期") || strings.HasSuffix(head, "礼拜"):
		return false
	case hasPrefix(rest, "世纪", "年代"):
		return false
	case after == '月' || after == '日' || after == '号' || after == '几':
		return false
	case after == '年' && strings.ContainsAny(run, "〇零") && utf8.RuneCountInString(run) == 4:
		return false // 二〇二〇年
	}
	switch {
	case run == "一":
		return hasSuffix(head, "只有", "仅有", "仅", "总共", "共有") && f.measureAt(rest)
	case run == "半":
		return hasPrefix(rest, "个", "小时")
	case run == "二":
		return false // 二次, 二期: a count is 两
	case run == "一半" || strings.Contains(run, "分之"):
		return true
	case hasPrefix(run, "百", "千", "万", "亿"):
		return false // 百姓, 万一
	case !f.reads(run + rest):
		return false
	case strings.ContainsAny(run, hanUnits) && utf8.RuneCountInString(run) > 1:
		return true
	case isEstimate(run):
		return false
	}
	return strings.Contains(run, "点") || f.measureAt(rest)
}

// isEstimate reports whether a run is two or three digits side by side (三四个),
// which give no exact value.
func isEstimate(run string) bool {
	n := utf8.RuneCountInString(run)
	return (n == 2 || n == 3) && !strings.ContainsAny(run, "〇零点") && !strings.ContainsAny(run, hanUnits)
}

// isHanRank reports whether 第 at the end of a text, with a numeral after it, says
// a place in a ranking: 列全市第一, 排名第二.
func isHanRank(head, rest string) bool {
	head = strings.TrimSuffix(head, "第")
	for _, scope := range rankScopes {
		head = strings.TrimSuffix(head, scope)
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return hasSuffix(head, rankVerbs...) && (rest == "" || strings.ContainsRune("，。；、）位名", next))
}

// measureAt reports whether a measure word begins a text.
func (f *numeralFinder) measureAt(rest string) bool {
	return hasPrefix(strings.TrimLeft(rest, "多余来"), f.measures...)
}

// reads reports whether a text begins with a number that has an exact value.
func (f *numeralFinder) reads(text string) bool {
	const reach = 48
	if len(text) > reach {
		cut := reach
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut]
	}
	reading, err := f.lang.Read(text)
	return err == nil && reading.Before == ""
}

func isHanNumeralAt(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isHanNumeral(c)
}

func hasPrefix(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func hasSuffix(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
