package number_test

import (
	"sync"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	. "example.org/diglot/generator/number"
)

// builtin reads the languages that come with diglot, once.
var builtin = sync.OnceValue(func() *i18n.Catalog {
	var msgs diag.List
	c := i18n.Load(nil, diglot.Defaults(), []i18n.Lang{"zh", "en"}, nil, &msgs)
	if msgs.HasErrors() {
		panic(msgs.String())
	}
	return c
})

// Chinese and English return the locales of i18n/zh.toml and i18n/en.toml.
func Chinese() Locale { return builtin().Lang("zh").Number }
func English() Locale { return builtin().Lang("en").Number }
