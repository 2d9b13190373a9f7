package review

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// A unit is what stands side by side now: a block of each language that has one.
type unit map[i18n.Lang]block

// line writes a unit as a line of a lock.
func (u unit) line() string {
	var parts []string
	for _, lang := range slices.Sorted(maps.Keys(u)) {
		parts = append(parts, fmt.Sprintf("%s = %q", lang, u[lang].hash))
	}
	return strings.Join(parts, ", ")
}

// alike counts the languages in which a unit says what an entry says.
func (u unit) alike(e entry) int {
	n := 0
	for lang, b := range u {
		if e[lang] == b.hash {
			n++
		}
	}
	return n
}

// documents lists the blocks of a section in every language.
func documents(s *section.Section) map[i18n.Lang]map[group][]block {
	columns := map[i18n.Lang]map[group][]block{}
	for lang, doc := range s.Docs {
		columns[lang] = blocks(doc)
	}
	return columns
}

// groups lists the groups that the languages or the lock have, sorted: what comes
// before the first heading, then the headings by their ids.
func groups(columns map[i18n.Lang]map[group][]block, lock *Lock) []group {
	all := map[group]bool{}
	for _, column := range columns {
		for g := range column {
			all[g] = true
		}
	}
	if lock != nil {
		for g := range lock.entries {
			all[g] = true
		}
	}
	return slices.SortedFunc(maps.Keys(all), func(a, b group) int {
		return cmp.Or(cmp.Compare(a.heading, b.heading), cmp.Compare(a.kind, b.kind))
	})
}

// together pairs the blocks of a group by their order.
func together(columns map[i18n.Lang]map[group][]block, g group) []unit {
	var units []unit
	for lang, column := range columns {
		for i, b := range column[g] {
			if i == len(units) {
				units = append(units, unit{})
			}
			units[i][lang] = b
		}
	}
	return units
}

// sequences returns the units of a group: one list where every language has as
// many blocks, so that their order pairs them, and otherwise one list a language.
func sequences(columns map[i18n.Lang]map[group][]block, g group) [][]unit {
	even := true
	count := -1
	for _, column := range columns {
		if count >= 0 && len(column[g]) != count {
			even = false
		}
		count = len(column[g])
	}
	if even {
		return [][]unit{together(columns, g)}
	}
	var lists [][]unit
	for _, lang := range slices.Sorted(maps.Keys(columns)) {
		var list []unit
		for _, b := range columns[lang][g] {
			list = append(list, unit{lang: b})
		}
		lists = append(lists, list)
	}
	return lists
}
