package number

// A Change says whether a phrase gives a state or the way to it: 增长5% and
// 增长到5% are different things, and so are "by" and "to".
type Change uint8

const (
	// NoChange: the phrase speaks of no change.
	NoChange Change = iota
	// By: the number is the difference: 增长了5%, grew by 5%.
	By
	// To: the number is what was reached: 增长到5%, grew to 5%, 翻一番.
	To
)

// A ChangeWord is understood before a number as saying that something rose or fell.
type ChangeWord struct {
	Word   string
	Change Change
	// Falling says that it fell: 下降, decreased by.
	Falling bool
}

// changeWords puts verbs of rising or falling before the words for by and to.
func changeWords(verbs []string, falling bool, by, to []string) []ChangeWord {
	var words []ChangeWord
	for _, verb := range verbs {
		for _, word := range by {
			words = append(words, ChangeWord{verb + word, By, falling})
		}
		for _, word := range to {
			words = append(words, ChangeWord{verb + word, To, falling})
		}
	}
	return words
}

// A Fold is a word that holds a multiple by itself: 翻一番 and "doubled" are 2,
// reached; "twice" is 2 as it stands.
type Fold struct {
	Word   string
	Value  int64
	Change Change
}

func chineseChanges() []ChangeWord {
	rising := []string{"增长", "增加", "上升", "提高", "提升", "上涨", "增产", "扩大", "增幅为", "涨幅为", "增收", "增速为"}
	falling := []string{"下降", "减少", "降低", "回落", "下跌", "缩减", "降幅为", "收窄", "下滑", "缩小"}
	by, to := []string{"", "了"}, []string{"到", "至", "到了", "为"}
	words := append(changeWords(rising, false, by, to), changeWords(falling, true, by, to)...)
	words = append(words, changeWords([]string{"增", "升", "涨"}, false, nil, []string{"到", "至"})...)
	return append(words, changeWords([]string{"减", "降", "跌"}, true, nil, []string{"到", "至"})...)
}

func chineseFolds() []Fold {
	return []Fold{
		{"翻一番", 2, To},
		{"翻了一番", 2, To},
		{"翻番", 2, To},
		{"翻两番", 4, To},
		{"翻了两番", 4, To},
		{"翻三番", 8, To},
		{"翻了三番", 8, To},
	}
}

func englishChanges() []ChangeWord {
	rising := []string{
		"increased", "grew", "rose", "climbed", "expanded", "gained", "up", "raised", "an increase", "increase", "a rise",
		"growth", "growing", "increasing", "rising", "advanced", "improved", "widened",
	}
	falling := []string{
		"decreased", "fell", "declined", "dropped", "down", "reduced", "cut", "shrank", "a decrease", "decrease", "a fall",
		"a decline", "a drop", "narrowed", "falling", "declining", "slowed",
	}
	var words []ChangeWord
	for _, w := range append(changeWords(rising, false, []string{"", " by", " of"}, []string{" to"}),
		changeWords(falling, true, []string{"", " by", " of"}, []string{" to"})...) {
		if w.Word != "up to" && w.Word != "up of" {
			words = append(words, w) // "up to 300" is at most 300
		}
	}
	return append(words, ChangeWord{"reached", To, false}, ChangeWord{"reaching", To, false})
}

func englishFolds() []Fold {
	folds := []Fold{
		{"doubled", 2, To},
		{"tripled", 3, To},
		{"trebled", 3, To},
		{"quadrupled", 4, To},
		{"quintupled", 5, To},
		{"double", 2, NoChange},
		{"triple", 3, NoChange},
		{"twice", 2, NoChange},
		{"thrice", 3, NoChange},
	}
	for i, word := range englishPlain()[2:13] {
		folds = append(folds, Fold{word + "fold", int64(i + 2), To}, Fold{word + "-fold", int64(i + 2), To})
	}
	return folds
}
