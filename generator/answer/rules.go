package answer

import (
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
)

// A Rule is one kind of thing that diglot says of a report's files.
type Rule struct {
	// ID stands in the messages, and is what an answer or config.toml's silence list
	// names.
	ID       string
	Severity diag.Severity
	// Answerable is set where the report can be published with what the rule finds.
	Answerable bool
}

// content are the rules that judge what the report says. Their findings can be answered.
var content = map[diag.Severity][]string{
	diag.Error: {
		"bare-numeral",
		"competing-value",
		"csv-differs",
		"currency-double",
		"direction",
		"figure-swapped",
		"future-date",
		"mixed-dates",
		"mixed-qualifiers",
		"mixed-units",
		"no-printed",
		"one-language",
		"other-digits",
		"outside-parts",
		"palette-contrast",
		"part-exceeds-whole",
		"printed-absent",
		"printed-qualifier",
		"printed-unit",
		"printed-unreadable",
		"printed-value",
		"rounds-to-zero",
		"series-outlier",
		"shares",
		"term-forbidden",
		"unknown-date",
		"unpaired-block",
		"unpaired-number",
		"unpaired-text",
	},
	diag.Warning: {
		"chart-disputed",
		"chart-donut",
		"chart-scale",
		"currency-style",
		"disputed-undocumented",
		"figure-order",
		"han-in-english",
		"indented-code",
		"latin-in-chinese",
		"leftover-marker",
		"missing-alt",
		"number-words-start",
		"palette-similar",
		"plain-address",
		"stale-translation",
		"term-gloss",
		"term-mismatch",
		"unit-words",
		"unplaced-chart",
		"unreviewed",
		"unused-figure",
		"unused-footnote",
	},
}

// structure are the rules without which a report cannot be read or drawn, and those that
// speak of answers. They cannot be answered.
var structure = map[diag.Severity][]string{
	diag.Error: {
		"ambiguous-unit",
		"attribute",
		"bad-address",
		"bad-answer",
		"bad-collation",
		"bad-colour",
		"bad-csv",
		"bad-currency",
		"bad-date",
		"bad-decimals",
		"bad-derive",
		"bad-embargo",
		"bad-id",
		"bad-language-tag",
		"bad-mail",
		"bad-name",
		"bad-number-rule",
		"bad-path",
		"bad-pattern",
		"bad-phone",
		"bad-prose-rule",
		"bad-range",
		"bad-round",
		"bad-scale",
		"bad-tag",
		"bad-value",
		"chart-axes",
		"chart-circle",
		"chart-colours",
		"chart-countable",
		"chart-group",
		"chart-links",
		"chart-negative",
		"chart-part",
		"chart-range",
		"chart-rest",
		"chart-series",
		"chart-slices",
		"chart-units",
		"chart-whole",
		"column-unit",
		"control-character",
		"crowded-image",
		"derive-cycle",
		"derived-and-stored",
		"derived-missing",
		"derived-range",
		"directive",
		"duplicate-column",
		"duplicate-id",
		"duplicate-key",
		"duplicate-label",
		"duplicate-slug",
		"duplicate-term",
		"empty-chart",
		"empty-csv",
		"empty-text",
		"encoding",
		"first-use",
		"folder-name",
		"footnote",
		"front-matter",
		"heading-id",
		"heading-level",
		"heading-text",
		"image",
		"inexact",
		"label-refers",
		"language",
		"language-name",
		"language-twice",
		"link",
		"locator",
		"missing-and-stored",
		"missing-colour",
		"missing-column",
		"missing-glyph",
		"missing-key",
		"missing-language",
		"missing-message",
		"missing-number-rules",
		"missing-plural",
		"missing-value",
		"no-contact",
		"no-csv",
		"no-dark",
		"no-language",
		"no-language-file",
		"no-reason",
		"not-utf-8",
		"placeholder",
		"raw-html",
		"reserved-id",
		"revision-same",
		"series-length",
		"stray-file",
		"toml-syntax",
		"too-deep",
		"too-long",
		"two-darks",
		"two-data",
		"unanswerable",
		"unit-wordless",
		"unknown-argument",
		"unknown-chart",
		"unknown-colour",
		"unknown-column",
		"unknown-figure",
		"unknown-flag",
		"unknown-key",
		"unknown-kind",
		"unknown-language",
		"unknown-message",
		"unknown-missing",
		"unknown-node",
		"unknown-qualifier",
		"unknown-role",
		"unknown-rule",
		"unknown-source",
		"unknown-status",
		"unknown-stemmer",
		"unknown-type",
		"unknown-unit",
		"unreadable",
		"unused-words",
		"unwritable",
		"value-qualifier",
		"value-unit",
		"was-unit",
		"wrong-type",
	},
	diag.Warning: {
		"unused-answer",
	},
}

// rules is every rule, sorted by id.
var rules = list()

// Rules lists every rule, sorted by id.
func Rules() []Rule { return slices.Clone(rules) }

// Find returns the rule with an id.
func Find(id string) (Rule, bool) {
	i, found := slices.BinarySearchFunc(rules, id, func(r Rule, id string) int { return strings.Compare(r.ID, id) })
	if !found {
		return Rule{}, false
	}
	return rules[i], true
}

func list() []Rule {
	var all []Rule
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for _, id := range content[severity] {
			all = append(all, Rule{id, severity, true})
		}
		for _, id := range structure[severity] {
			all = append(all, Rule{id, severity, false})
		}
	}
	slices.SortFunc(all, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// ids lists the rules' ids, those that can be answered first: of two that are as near to a
// misspelt one, such a rule is meant.
func ids() []string {
	var can, cannot []string
	for _, r := range rules {
		if r.Answerable {
			can = append(can, r.ID)
		} else {
			cannot = append(cannot, r.ID)
		}
	}
	return append(can, cannot...)
}
