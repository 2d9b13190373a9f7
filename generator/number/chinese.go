package number

// Chinese returns the locale of Simplified Chinese reports: 万 and 亿, measure
// words closed up, 多 and 余 after the number (GB/T 15835-2011 for numerals,
// GB/T 15834-2011 for the range signs).
func Chinese() Locale {
	return Locale{
		Point: ".", Group: ",", GroupSizes: []int{3}, GroupFrom: 8,
		Minus: "−", Gap: "", Percent: "{n}%", PerMille: "{n}‰", RangeSign: "～",
		Scales: []ScaleWord{
			{4, "万", "万", false}, {8, "亿", "亿", false}, {12, "万亿", "万亿", false},
		},
		ScaleFrom: 5, ScaleDecimals: 4,
		Plural:     PluralNone,
		Qualifiers: chineseQualifiers(),
		Currencies: chineseCurrencies(),
		Ordinals: Ordinals{
			Words:   []string{"第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十"},
			InWords: 10,
			Rules:   []OrdinalRule{{1, 0, "第{n}"}},
			Also:    []string{"首"},
		},
		Tellings: chineseTellings(),
		Words: NumberWords{
			Han: true,
			Multiples: []Multiple{
				{"百万", 1e6, false},
				{"千万", 1e7, false},
				{"十亿", 1e9, false},
				{"百亿", 1e10, false},
				{"千亿", 1e11, false},
				{"十万", 1e5, false},
				{"十", 10, false},
				{"百", 100, false},
				{"千", 1000, false},
				{"打", 12, false},
			},
			Compounds: []string{"千瓦", "千克", "千米", "千卡", "千伏", "千帕", "千赫", "千吨", "百帕", "百分点", "千兆", "千伏安"},
			Half:      []string{"半"},
			Minus:     []string{"负", "零下"},
			Percent:   []string{"百分之{n}"},
			Times:     []string{"倍"},
			Ranges:    []string{"~", "—", "–", "-", "〜", "至", "到"},
			Between:   []string{"从", "介于", "在"},
			Ratio:     []string{":", "∶", "比"},
			Changes:   chineseChanges(),
			Folds:     chineseFolds(),
			Units:     chineseUnits(),
		},
		Dates: Dates{
			Year: "{y}年", Month: "{y}年{m}月", Day: "{y}年{m}月{d}日",
			YearSpan:          "{y}—{y2}年",
			MonthSpanSameYear: "{y}年{m}—{m2}月", MonthSpan: "{a}—{b}",
			DaySpanSameMonth: "{y}年{m}月{d}—{d2}日", DaySpanSameYear: "{y}年{m}月{d}日—{m2}月{d2}日", DaySpan: "{a}—{b}",
		},
	}
}

func chineseQualifiers() map[Qualifier]Wording {
	return map[Qualifier]Wording{
		Exact: {Pattern: "{n}", Also: []string{
			"达{n}", "达到{n}", "已达{n}", "已达到{n}", "高达{n}", "多达{n}", "共有{n}", "有{n}", "为{n}",
		}},
		More: {
			Pattern: "{n}多{unit}", Uneven: "超过{n}",
			ByKind: map[Kind]string{Percent: "超过{n}"},
			Also:   []string{"超{n}", "逾{n}", "多于{n}", "高于{n}", "大于{n}", "突破{n}", "{n}几{unit}", "{n}+{unit}"},
		},
		Over: {
			Pattern: "{n}余{unit}", Uneven: "略高于{n}",
			ByKind: map[Kind]string{Percent: "略高于{n}"},
			Also:   []string{"略多于{n}", "略超{n}", "{n}有余"},
		},
		Nearly: {Pattern: "近{n}", Also: []string{"将近{n}", "接近{n}", "逼近{n}"}},
		About: {Pattern: "约{n}", Also: []string{
			"大约{n}", "约为{n}", "大概{n}", "{n}{unit}左右", "{n}{unit}上下",
		}},
		AtLeast: {Pattern: "至少{n}", Also: []string{
			"不少于{n}", "不低于{n}", "{n}{unit}以上", "{n}{unit}及以上", "至少有{n}",
		}},
		Below: {Pattern: "不足{n}", Also: []string{
			"不到{n}", "少于{n}", "低于{n}", "小于{n}", "未满{n}",
			"不超过{n}", "不高于{n}", "不多于{n}", "不大于{n}", "至多{n}", "最多{n}", "{n}{unit}以内", "{n}{unit}以下", "{n}{unit}以里",
		}},
		Cumulative: {Pattern: "累计达{n}", Also: []string{
			"累计{n}", "累计有{n}", "累计已达{n}", "累计已达到{n}", "累计达到{n}", "总计{n}", "总共{n}", "共计{n}", "合计{n}", "共{n}", "一共{n}",
		}},
		First: {Pattern: "首批{n}", Also: []string{"第一批{n}", "首期{n}"}},
		Sole: {
			Pattern: "仅有的{n}", Single: "唯一{word}{unit}", SingleBare: "唯一",
			Also: []string{"唯一{n}", "唯一的{n}"},
		},
		Planned: {Pattern: "{n}", Also: []string{"将有{n}", "将达{n}", "将达到{n}", "拟{n}", "计划{n}"}},
	}
}

func chineseCurrencies() []CurrencyWords {
	return []CurrencyWords{
		{"CNY", "", "{n}元", []string{"元人民币", "人民币", "元", "圆", "￥", "¥", "RMB", "CNY"}},
		{"USD", "", "{n}美元", []string{"美元", "US$", "USD", "$"}},
		{"EUR", "", "{n}欧元", []string{"欧元", "€", "EUR"}},
		{"GBP", "", "{n}英镑", []string{"英镑", "£", "GBP"}},
		{"HKD", "", "{n}港元", []string{"港元", "港币", "HK$", "HKD"}},
		{"JPY", "", "{n}日元", []string{"日元", "JPY"}},
	}
}
