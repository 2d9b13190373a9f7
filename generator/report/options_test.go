package report_test

import (
	"strings"
	"testing"
)

const optionFiles = `
-- config.toml --
title   = { zh = "报告", en = "Report" }
summary = { zh = "一", en = "one" }
-- content/sources.toml --
[source.a]
label = "A1"
title = { zh = "文", en = "An article" }
date = "2020"
lang = "zh-Hans"
-- content/01-one/figures.toml --
[figure.people]
label = { zh = "人口", en = "population" }
value = "140489万人"
as_of = "2025"
source = { id = "a", paragraph = "1", printed = "140489万人" }

[figure.fall]
label = { zh = "降幅", en = "the fall" }
value = "−3.9%"
as_of = "2025"
source = { id = "a", paragraph = "1", printed = "−3.9%" }

[figure.double]
label = { zh = "翻番", en = "doubling" }
value = "翻一番"
as_of = "2025"
source = { id = "a", paragraph = "1", printed = "翻一番" }
-- content/01-one/zh.md --
+++
title = "一"
+++
ZH
-- content/01-one/en.md --
+++
title = "One"
+++
EN
`

// texts joins a report of two lines of prose, and returns what they write and what is
// wrong.
func texts(t *testing.T, zh, en string) (written [2]string, messages string) {
	t.Helper()
	files := strings.NewReplacer("\nZH\n", "\n"+zh+"\n", "\nEN\n", "\n"+en+"\n").Replace(optionFiles)
	r, msgs := join(files)
	for i, lang := range r.Config.Languages {
		for _, ref := range r.Sections[0].Doc(lang).Refs {
			written[i] += "|" + r.RefText(lang, ref)
		}
	}
	for _, m := range msgs.Messages() {
		if m.ID != "unused-figure" {
			messages += m.Text + "\n"
		}
	}
	return written, messages
}

// TestPlaceholders writes figures in every form that a placeholder may ask for.
func TestPlaceholders(t *testing.T) {
	got, messages := texts(t,
		"{$people} {$people :exact} {$people scale=亿 decimals=1} {$people :bare scale=none} {$fall} {$fall :abs} {$fall :change} {$fall :change as=noun} {$double}",
		"{$people} {$people :exact} {$people scale=billion decimals=2} {$people :bare scale=none} {$fall} {$fall :abs} {$fall :change} {$fall :change as=noun} {$double}")
	want := [2]string{
		"|140489万人|1,404,890,000人|14.0亿人|14.0489亿|−3.9%|3.9%|下降3.9%|3.9%的降幅|翻一番",
		"|1,404.89 million people|1,404,890,000 people|1.40 billion people|1,404.89 million|−3.9%|3.9%|fell 3.9%|a fall of 3.9%|doubled",
	}
	if got != want || messages != "" {
		t.Errorf("got\n%s\n%s\n%s", got[0], got[1], messages)
	}
}

// TestOtherDigits finds a figure that the languages round differently.
func TestOtherDigits(t *testing.T) {
	_, messages := texts(t, "{$people scale=亿 decimals=2}", "{$people scale=billion decimals=1}")
	if !strings.Contains(messages, `"people" shows other digits here than in "en": 14.05亿人`) {
		t.Errorf("got %q", messages)
	}
	_, messages = texts(t, "{$people scale=furlong}", "{$people}")
	if !strings.Contains(messages, "the language has no such scale") {
		t.Errorf("got %q", messages)
	}
}
