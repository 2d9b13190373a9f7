package check

// looseWords are the numerals of ordinary speech, by BCP 47 language: they count
// nothing that could be a figure. A report's own names stand in its glossary, with
// name = true.
var looseWords = map[string][]loose{
	"zh": {
		{"过半数", "a majority, not a number"},
		{"半数以上", "a majority, not a number"},
		{"一半以上", "a majority, not a number"},
		{"过半", "a majority, not a number"},
		{"十分", "the adverb"},
		{"百分之百", "wholly"},
		{"五年规划", "the plans by this name"},
		{"三位一体", "an idiom"},
		{"三番五次", "an idiom"},
		{"三天两头", "an idiom"},
		{"一年四季", "an idiom"},
		{"七上八下", "an idiom"},
		{"四大名著", "a name"},
		{"三部曲", "a name"},
		{"五台山", "a name"},
		{"三门峡", "a name"},
		{"每万人", "a unit"},
		{"每千人", "a unit"},
		{"每百人", "a unit"},
		{"每10万人", "a unit"},
		{"一两", "an estimate"},
		{"半个世纪", "a length of time, loosely"},
		{"365天", "always"},
		{"24小时", "always"},
		{"十八大", "a congress"},
		{"十九大", "a congress"},
		{"二十大", "a congress"},
		{"双十一", "a date"},
		{"十一黄金周", "a date"},
		{"两个一百年", "a formula"},
		{"两个维护", "a formula"},
		{"三大攻坚战", "a formula"},
		{"四个全面", "a formula"},
		{"四个意识", "a formula"},
		{"四个自信", "a formula"},
		{"五位一体", "a formula"},
		{"五大发展理念", "a formula"},
		{"八项规定", "a formula"},
		{"三年行动", "the plans by this name"},
		{"三年级", "a school year"},
		{"985高校", "a programme"},
		{"985工程", "a programme"},
		{"211高校", "a programme"},
		{"211工程", "a programme"},
		{"工业4.0", "a name"},
		{"两三", "an estimate"},
		{"三两", "an estimate"},
		{"三四", "an estimate"},
		{"3D", "a name"},
		{"5G", "a name"},
		{"4G", "a name"},
	},
	"en": {
		{"more than half", "a majority, not a number"},
		{"over half", "a majority, not a number"},
		{"half a year", "a length of time, loosely"},
		{"first half", "a span of the year"},
		{"second half", "a span of the year"},
		{"one or two", "an estimate"},
		{"two or three", "an estimate"},
		{"one by one", "each by itself"},
		{"two by two", "in pairs"},
		{"two-way", "in both directions"},
		{"one-way", "in one direction"},
		{"one day", "some time"},
		{"one year", "some time"},
		{"one place", "a place"},
		{"one time", "once"},
		{"one point", "a point"},
		{"one person", "somebody"},
		{"no one", "nobody"},
		{"six sigma", "a name"},
		{"seven seas", "an idiom"},
		{"nine times out of ten", "an idiom"},
		{"per thousand", "a unit"},
		{"per 1,000", "a unit"},
		{"per 10,000", "a unit"},
		{"per 100,000", "a unit"},
		{"per million", "a unit"},
		{"per hundred", "a unit"},
		{"hundred flowers", "an idiom"},
		{"3D", "a name"},
		{"5G", "a name"},
		{"4G", "a name"},
		{"24/7", "always"},
		{"50/50", "an idiom"},
		{"industry 4.0", "a name"},
		{"web 2.0", "a name"},
	},
}

// A loose word is one that is no number, and why.
type loose struct{ text, reason string }

// hanMeasures are the words that make a number before them a count, beside those
// of the report's units. A numeral before any other word (两院, 四川) belongs to it.
var hanMeasures = []string{
	"个", "家", "所", "名", "位", "人", "项", "支", "条", "座", "种", "类", "次", "倍", "成", "件",
	"台", "套", "间", "栋", "幢", "亩", "公里", "平方", "米", "吨", "元", "美元", "块", "份", "张",
	"本", "篇", "届", "批", "组", "队", "校", "大", "年", "天", "周", "小时", "分钟", "岁", "户", "对",
	"百分点",
}

// rankVerbs come before a place in an order (位列第一), scopes may stand between.
var (
	rankVerbs  = []string{"位列", "位居", "名列", "排名", "列", "居", "排", "跃居", "稳居", "保持"}
	rankScopes = []string{"全市", "全国", "全省", "全区", "全球", "世界", "西部", "同类", "各区"}
)

// structures are words after which a number names a place in a text or an order.
var structures = map[string][]string{
	"zh": {"第", "图", "表", "注", "附录", "步骤", "编号", "电话", "邮编", "传真", "热线"},
	"en": {
		"section", "sections", "chapter", "part", "table", "figure", "chart", "note", "paragraph", "paragraphs",
		"page", "pages", "phase", "grade", "class", "category", "type", "round", "version", "step", "item", "point", "appendix", "volume", "issue", "no", "number", "rule",
	},
}

// ranking are words before an ordinal that make it a place in a ranking.
var ranking = []string{"rank", "ranks", "ranked", "ranking"}

// standards are what the number of a standard follows, with or without a space.
var standards = []string{"GB/T", "GB", "ISO", "IEC", "RFC", "ITU-T", "IEEE", "DIN"}

// loneOnes are words before "one" that make it a pronoun.
var loneOnes = []string{"no", "any", "every", "each", "this", "that", "the", "which", "some", "another"}
