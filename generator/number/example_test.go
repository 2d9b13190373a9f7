package number_test

import (
	"fmt"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// locale returns how one of the languages that come with diglot writes numbers.
func locale(lang i18n.Lang) number.Locale {
	var msgs diag.List
	catalog := i18n.Load(nil, diglot.Defaults(), []i18n.Lang{lang}, nil, &msgs)
	return catalog.Lang(lang).Number
}

// One stored value, written for two languages and read back.
func Example() {
	value, err := number.ParseDecimal("650000000")
	if err != nil {
		fmt.Println(err)
		return
	}
	zh, en := locale("zh"), locale("en")
	q := number.Quantity{Value: value, Qualifier: number.Nearly}
	inChinese, _ := zh.Format(q, number.Unit{Kind: number.Money, Measure: "元", Currency: "CNY"}, number.Form{})
	inEnglish, _ := en.Format(q, number.Unit{Kind: number.Money, Currency: "CNY"}, number.Form{})
	fmt.Println(inChinese)
	fmt.Println(inEnglish)
	reading, _ := zh.Read("近6.5亿元")
	fmt.Println(reading.Value.Num(), reading.Qualifier, reading.Currency)
	// Output:
	// 近6.5亿元
	// nearly RMB 650 million
	// 650000000 nearly CNY
}

// The place of 多 decides how far the true value may lie.
func ExampleLocale_Read() {
	zh := locale("zh")
	for _, phrase := range []string{"300多万元", "300万多元"} {
		r, err := zh.Read(phrase)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %s, by less than %s\n", phrase, r.Value.Num(), r.Margin.Num())
	}
	// Output:
	// 300多万元: 3000000, by less than 1000000
	// 300万多元: 3000000, by less than 10000
}

func ExampleLocale_Range() {
	zh, en := locale("zh"), locale("en")
	fmt.Println(zh.Range("25", "30"), en.Range("25", "30"))
	// Output: 25～30 25–30
}
