package tomlfile_test

import (
	"fmt"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

func Example() {
	file := diag.NewFile("figures.toml", []byte(`
[figure.cqu_people]
label = { zh = "创新创业人才", en = "entrepreneurs" }
value = 2280.5
unti  = "person"
`))
	var msgs diag.List
	root := tomlfile.Parse(file, &msgs)
	if figures, ok := root.Table("figure"); ok {
		for _, key := range figures.Keys() {
			figure, ok := figures.Table(key.Name)
			if !ok {
				continue
			}
			figure.Number("value")
			if label, ok := figure.Table("label"); ok {
				zh, _, _ := label.String("zh")
				en, _, _ := label.String("en")
				fmt.Println(zh, en)
			}
			if _, _, ok := figure.String("unit"); !ok {
				figure.Missing("unit").WithHint(`unit = "person"`)
			}
		}
	}
	root.Done()
	fmt.Print(&msgs)

	// Output:
	// 创新创业人才 entrepreneurs
	// figures.toml:2:1: error: key "unit" is missing in "figure.cqu_people"
	//    2 │ [figure.cqu_people]
	//      │ ^^^^^^^^^^^^^^^^^^^ unit = "person"
	//
	// figures.toml:4:9: error: "value" is a floating-point number, which is not exact
	//    4 │ value = 2280.5
	//      │         ^^^^^^ quote it: value = "2280.5"
	//
	// figures.toml:5:1: error: unknown key "unti" in "figure.cqu_people"
	//    5 │ unti  = "person"
	//      │ ^^^^ did you mean "unit"? keys here: value, label, unit
}
