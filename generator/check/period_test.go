package check_test

import (
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot/generator/check"
)

// TestThePeriodOfTheReport reads 全年 as the year that config.toml names.
func TestThePeriodOfTheReport(t *testing.T) {
	for period, want := range map[string]int{
		`period = "2025"`: 0, `period = "2024/25"`: 0, `period = "2025-H2"`: 0, `period = "2024"`: 1, "": 0, // an unknown year is no other year
	} {
		archive := txtar.Parse([]byte("-- config.toml --\n" + period + `
title     = { zh = "公报", en = "Communiqué" }
summary   = { zh = "报告。", en = "A report." }
languages = ["zh", "en"]
-- content/01-a/zh.md --
+++
title = "综合"
description = "一句话。"
+++
全年经济平稳。
-- content/01-a/en.md --
+++
title = "General"
description = "A sentence."
+++
The economy was stable in 2025.
`))
		r, options, msgs := load(t, archive.Files)
		check.Report(r, options, msgs)
		if n := msgs.Len(); n != want {
			t.Errorf("%s: %d findings, want %d\n%s", period, n, want, msgs.String())
		}
	}
}
