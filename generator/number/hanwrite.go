package number

import "strings"

// hanLimit is the first number that is not written in Chinese numerals: 一亿亿.
const hanLimit = 1e16

// hanWord writes a whole number in Chinese numerals: 十六, 三千一百一十五, 一万零二.
// 2 is 两 before a measure word (counted), before 千, 万 and 亿 at the head, and 二
// elsewhere. It returns "" from 一亿亿 on.
func hanWord(n int64, counted bool) string {
	switch {
	case n < 0 || n >= hanLimit:
		return ""
	case n == 0:
		return "零"
	case n == 2 && counted:
		return "两"
	}
	var b strings.Builder
	gap := false
	for i, word := range []string{"万", "亿", "万", ""} {
		size := []int64{1e12, 1e8, 1e4, 1}[i]
		part := n / size
		n %= size
		if part == 0 {
			if i == 1 && b.Len() > 0 {
				b.WriteString(word) // 一万亿: the 亿 of 万亿
			}
			gap = b.Len() > 0
			continue
		}
		if b.Len() > 0 && (gap || part < 1000) {
			b.WriteString("零")
		}
		b.WriteString(hanSection(part, word != "", b.Len() == 0))
		b.WriteString(word)
		gap = false
	}
	return b.String()
}

// hanSection writes a number from 1 to 9999. scaled says that 万 or 亿 follows, head
// that nothing stands before.
func hanSection(n int64, scaled, head bool) string {
	if n == 2 && scaled && head {
		return "两"
	}
	digits := []rune("零一二三四五六七八九")
	var b strings.Builder
	gap := false
	for _, place := range []struct {
		size int64
		word string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / place.size
		n %= place.size
		if d == 0 {
			gap = gap || b.Len() > 0
			continue
		}
		if gap {
			b.WriteString("零")
			gap = false
		}
		switch {
		case d == 1 && place.size == 10 && head && b.Len() == 0:
		case d == 2 && place.size == 1000 && head:
			b.WriteString("两")
		default:
			b.WriteRune(digits[d])
		}
		b.WriteString(place.word)
	}
	return b.String()
}
