package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// corpusSlips are the kinds of slip that the corpus judges. What each means stands
// in testdata/corpus/README.md.
var corpusSlips = []string{
	"digit", "scale", "sign", "direction", "swapped", "label", "share", "date",
	"period", "times", "points", "unit", "qualifier", "range", "missing",
}

// corpusCase is one block of a report in two languages, judged by hand.
type corpusCase struct {
	ID      string // the topic and a number: growth-001
	File    string // the path below the folder of the corpus
	Slip    string // one of corpusSlips; "" when the block is sound
	Why     string // what the slip is, for people; "" when the block is sound
	Period  string // the period that the report tells of: 2025, 2025-Q3, 2024/25
	Figures []corpusFigure
	Texts   map[string]string // by language: zh, zh-Hant, en, fr
	Langs   []string          // in the order in which the case gives them
}

// corpusFigure is a figure that a case draws its numbers from.
type corpusFigure struct {
	ID     string
	Phrase string // a numeral phrase of the first language
	AsOf   string
	Labels map[string]string // by language
}

// readCorpus reads the files NN-topic.txt of a folder, without those of folders
// below it, in the order of their names.
func readCorpus(t testing.TB, dir string) []corpusCase {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no file of the corpus is in %q", dir)
	}
	var cases []corpusCase
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found, err := parseCorpus(filepath.Base(file), string(text))
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, found...)
	}
	return cases
}

// parseCorpus reads one file of the corpus. The first line that does not hold the
// format is an error with its place.
func parseCorpus(file, text string) ([]corpusCase, error) {
	var cases []corpusCase
	r := corpusReader{c: corpusCase{File: file}}
	for i, line := range strings.Split(text, "\n") {
		if line == "---" {
			if r.c.ID != "" {
				cases = append(cases, r.c)
			}
			r = corpusReader{c: corpusCase{File: file}}
			continue
		}
		if err := r.line(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	if r.c.ID != "" {
		cases = append(cases, r.c)
	}
	return cases, nil
}

// corpusReader holds a case while its lines are read.
type corpusReader struct {
	c    corpusCase
	lang string // the language whose text the last line gave; "" after other keys
}

// line reads one line of a case.
func (r *corpusReader) line(line string) error {
	if more, ok := strings.CutPrefix(line, "  "); ok {
		if r.lang == "" {
			return fmt.Errorf("%q continues no text", line)
		}
		r.c.Texts[r.lang] = joinLines(r.c.Texts[r.lang], strings.TrimSpace(more))
		return nil
	}
	r.lang = ""
	line = strings.TrimSpace(line)
	if line == "" || strings.HasPrefix(line, "#") {
		return nil
	}
	key, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if !ok || value == "" {
		return fmt.Errorf("%q is no key with a value", line)
	}
	return r.set(key, value)
}

// set takes the value of one key.
func (r *corpusReader) set(key, value string) error {
	switch key {
	case "id":
		r.c.ID, r.c.Period = value, "2025"
	case "judge":
		slip, isSlip := strings.CutPrefix(value, "slip ")
		switch {
		case isSlip && slices.Contains(corpusSlips, slip):
			r.c.Slip = slip
		case value != "sound":
			return fmt.Errorf("the judgement %q is neither \"sound\" nor \"slip\" with one of %s", value, strings.Join(corpusSlips, ", "))
		}
	case "why":
		r.c.Why = value
	case "period":
		r.c.Period = value
	case "figure":
		figure, err := parseCorpusFigure(value)
		r.c.Figures = append(r.c.Figures, figure)
		return err
	case "zh", "zh-Hant", "en", "fr":
		if r.c.Texts[key] != "" {
			return fmt.Errorf("the text of %q is given twice", key)
		}
		if r.c.Texts == nil {
			r.c.Texts = map[string]string{}
		}
		r.c.Texts[key], r.lang = value, key
		r.c.Langs = append(r.c.Langs, key)
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}

// parseCorpusFigure reads "gdp = 5.0% | as_of=2025 | zh=… | en=…".
func parseCorpusFigure(text string) (corpusFigure, error) {
	f := corpusFigure{Labels: map[string]string{}}
	fields := strings.Split(text, "|")
	id, phrase, ok := strings.Cut(fields[0], "=")
	f.ID, f.Phrase = strings.TrimSpace(id), strings.TrimSpace(phrase)
	if !ok || f.ID == "" || f.Phrase == "" {
		return f, fmt.Errorf("%q gives no id and phrase", fields[0])
	}
	for _, field := range fields[1:] {
		key, value, ok := strings.Cut(strings.TrimSpace(field), "=")
		switch {
		case !ok || value == "":
			return f, fmt.Errorf("%q is no key with a value", field)
		case key == "as_of":
			f.AsOf = value
		default:
			f.Labels[key] = value
		}
	}
	return f, nil
}

// joinLines joins a text and the line that continues it: with a space, unless a
// Chinese character or mark stands at the join.
func joinLines(a, b string) string {
	last, first := []rune(a), []rune(b)
	if len(last) == 0 || len(first) == 0 || wideRune(last[len(last)-1]) || wideRune(first[0]) {
		return a + b
	}
	return a + " " + b
}

func wideRune(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}
