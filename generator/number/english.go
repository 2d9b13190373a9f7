package number

// English returns the locale of English reports on China: dates and spelling as
// in Britain, million and billion in full, RMB before the amount.
func English() Locale {
	return Locale{
		Point: ".", Group: ",", GroupSizes: []int{3}, GroupFrom: 4,
		Minus: "−", Gap: " ", Percent: "{n}%", PerMille: "{n}‰", RangeSign: "–",
		Scales: []ScaleWord{
			{3, "thousand", "thousand", true},
			{6, "million", "million", false}, {9, "billion", "billion", false}, {12, "trillion", "trillion", false},
		},
		ScaleFrom: 6, ScaleDecimals: 4,
		Plural:        PluralOne,
		Qualifiers:    englishQualifiers(),
		Currencies:    englishCurrencies(),
		CurrencyStyle: "rmb",
		Ordinals:      englishOrdinals(),
		Tellings:      englishTellings(), GrowthInPercent: true,
		Words: NumberWords{
			Plain:     englishPlain(),
			Multiples: englishMultiples(),
			And:       []string{"and"},
			Article:   []string{"a", "an"},
			Half:      []string{"half"},
			Fractions: []Fraction{
				{"third", 3},
				{"thirds", 3},
				{"quarter", 4},
				{"quarters", 4},
				{"fifth", 5},
				{"fifths", 5},
				{"sixth", 6},
				{"sixths", 6},
				{"seventh", 7},
				{"sevenths", 7},
				{"eighth", 8},
				{"eighths", 8},
				{"ninth", 9},
				{"ninths", 9},
				{"tenth", 10},
				{"tenths", 10},
				{"hundredth", 100},
				{"hundredths", 100},
				{"thousandth", 1000},
				{"thousandths", 1000},
			},
			Minus:   []string{"minus", "negative"},
			Percent: []string{"{n} percent", "{n} per cent", "{n} pct"},
			Times:   []string{"times", "-fold", "fold"},
			Ranges:  []string{"–", "-", "—", "~", "to", "through"},
			Between: []string{"between", "from"},
			Ratio:   []string{":", "∶", "to"},
			Changes: englishChanges(),
			Folds:   append(englishFolds(), Fold{"-fold", 0, To}, Fold{"fold", 0, To}),
			Units:   englishUnits(),
		},
		Dates: Dates{
			Months: []string{
				"January", "February", "March", "April", "May", "June",
				"July", "August", "September", "October", "November", "December",
			},
			Year: "{y}", Month: "{m} {y}", Day: "{d} {m} {y}",
			YearSpan:          "{y}–{y2}",
			MonthSpanSameYear: "{m}–{m2} {y}", MonthSpan: "{a} – {b}",
			DaySpanSameMonth: "{d}–{d2} {m} {y}", DaySpanSameYear: "{d} {m} – {d2} {m2} {y}", DaySpan: "{a} – {b}",
		},
	}
}

func englishQualifiers() map[Qualifier]Wording {
	return map[Qualifier]Wording{
		Exact: {Pattern: "{n}", Also: []string{"as many as {n}", "as much as {n}"}},
		More: {Pattern: "more than {n}", Also: []string{
			"upwards of {n}", "above {n}", "in excess of {n}", "exceeding {n}", "{n}+{unit}", "{n}-plus{unit}",
		}},
		Over:   {Pattern: "over {n}", Also: []string{"just over {n}", "slightly more than {n}", "a little over {n}"}},
		Nearly: {Pattern: "nearly {n}", Also: []string{"almost {n}", "close to {n}", "just under {n}", "approaching {n}"}},
		About: {Pattern: "about {n}", Also: []string{
			"around {n}", "roughly {n}", "approximately {n}", "some {n}", "approx. {n}", "circa {n}", "{n}{unit} or so",
		}},
		AtLeast: {Pattern: "at least {n}", Also: []string{
			"no fewer than {n}", "no less than {n}", "not less than {n}", "{n} or more{unit}", "{n}{unit} or more",
		}},
		Below: {
			Pattern: "less than {n}", ByKind: map[Kind]string{Count: "fewer than {n}"},
			Also: []string{
				"fewer than {n}", "less than {n}", "under {n}", "below {n}", "not quite {n}",
				"at most {n}", "up to {n}", "no more than {n}", "not more than {n}", "not exceeding {n}", "within {n}", "{n}{unit} or less", "{n}{unit} or fewer",
			},
		},
		Cumulative: {Pattern: "a total of {n}", Also: []string{
			"altogether {n}", "{n}{unit} in total", "{n}{unit} in all", "{n}{unit} so far", "{n}{unit} to date", "total {n}",
		}},
		First: {Pattern: "the first {n}", Also: []string{"an initial {n}", "first {n}", "the initial {n}", "a first batch of {n}"}},
		Sole: {
			Pattern: "the only {n}", Single: "the only {unit}", SingleBare: "the only one",
			Also: []string{"the sole {n}", "sole {n}"},
		},
		Planned: {Pattern: "{n}", Also: []string{"a planned {n}", "planned {n}"}},
	}
}

func englishCurrencies() []CurrencyWords {
	return []CurrencyWords{
		{"CNY", "rmb", "RMB {n}", []string{"RMB", "CNY", "CN¥", "¥", "￥", "yuan renminbi", "renminbi", "yuan", "Chinese yuan"}},
		{"CNY", "yuan", "{n} yuan", nil},
		{"CNY", "cny", "CNY {n}", nil},
		{"USD", "", "US${n}", []string{"US$", "USD", "$", "US dollars", "dollars"}},
		{"EUR", "", "€{n}", []string{"€", "EUR", "euros", "euro"}},
		{"GBP", "", "£{n}", []string{"£", "GBP", "pounds sterling"}},
		{"HKD", "", "HK${n}", []string{"HK$", "HKD", "Hong Kong dollars"}},
		{"JPY", "", "JPY {n}", []string{"JPY", "Japanese yen", "yen"}},
	}
}

func englishOrdinals() Ordinals {
	return Ordinals{
		Words: []string{
			"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
			"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
			"eighteenth", "nineteenth", "twentieth",
		},
		Rules: []OrdinalRule{
			{100, 11, "{n}th"},
			{100, 12, "{n}th"},
			{100, 13, "{n}th"},
			{10, 1, "{n}st"},
			{10, 2, "{n}nd"},
			{10, 3, "{n}rd"},
			{1, 0, "{n}th"},
		},
		Also: []string{"No. {n}", "no. {n}", "number {n}", "#{n}"},
	}
}

// englishPlain returns zero to one hundred.
func englishPlain() []string {
	words := []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	}
	for _, tens := range []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		words = append(words, tens)
		for _, unit := range words[1:10] {
			words = append(words, tens+"-"+unit)
		}
	}
	return append(words, "one hundred")
}

func englishMultiples() []Multiple {
	return []Multiple{
		{"dozen", 12, false},
		{"hundred", 100, false},
		{"thousand", 1e3, false},
		{"mn", 1e6, false},
		{"mln", 1e6, false},
		{"bn", 1e9, false},
		{"bln", 1e9, false},
		{"tn", 1e12, false},
		{"trn", 1e12, false},
		{"k", 1e3, true},
		{"K", 1e3, true},
		{"m", 1e6, true},
		{"M", 1e6, true},
		{"b", 1e9, true},
		{"B", 1e9, true},
	}
}
