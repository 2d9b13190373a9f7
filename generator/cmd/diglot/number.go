package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/big"
	"os"
	"strings"
	"text/tabwriter"
	"unicode"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

func runNumber(_ context.Context, c *call) int {
	fs := flag.NewFlagSet("number", flag.ContinueOnError)
	dir := fs.String("root", ".", "a report's `folder`, whose currency style and units are used (default: here, if one is)")
	format := fs.String("format", "text", "how the result is printed: `text or json`")
	other := fs.String("compare", "", "a `phrase` that PHRASE is held against")
	c.args = minusSigns(c.args)
	args, code := c.parse(fs, 1)
	if code >= 0 {
		return code
	}
	if !c.oneOf("format", *format, "text", "json") {
		return usage
	}
	catalog, code := c.numberCatalog(*dir)
	if code >= 0 {
		return code
	}
	if set(fs, "compare") {
		return c.comparePhrases(catalog, *format, *other, args[0])
	}
	reading, lang, ok := c.readPhrase(catalog, args[0])
	if !ok {
		return problems
	}
	said := describe(catalog, lang, args[0], reading)
	if *format == "json" {
		return c.printJSON(said)
	}
	said.print(c)
	return done
}

// minusSigns lets a phrase begin with a hyphen for a minus sign, which is otherwise
// an option: -3.5% becomes −3.5%.
func minusSigns(args []string) []string {
	list := make([]string, len(args))
	for i, arg := range args {
		list[i] = arg
		if len(arg) > 1 && arg[0] == '-' && unicode.IsDigit(rune(arg[1])) {
			list[i] = "−" + arg[1:]
		}
	}
	return list
}

// set reports whether an option was given.
func set(fs *flag.FlagSet, name string) bool {
	found := false
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// numberCatalog reads the rules of the languages of the report in a folder, and of Chinese
// and English where there is none. What is wrong in the report is for
// `diglot check` to say. The second result is the exit code of a call that ends
// here, or -1.
func (c *call) numberCatalog(dir string) (*i18n.Catalog, int) {
	var unreported diag.List
	root, err := os.OpenRoot(dir)
	if err != nil {
		fail(c.stderr, "%q cannot be opened: %v", dir, reason(err))
		return nil, usage
	}
	defer root.Close()
	if _, err := root.Stat(config.Name); err != nil {
		return i18n.Load(nil, diglot.Defaults(), []i18n.Lang{"zh", "en"}, nil, &unreported), -1
	}
	report := config.Load(root.FS(), &unreported)
	catalog := i18n.Load(root.FS(), diglot.Defaults(), report.Languages, nil, &unreported)
	return catalog.WithCurrencyStyle(report.Currency), -1
}

// readPhrase reads a phrase, or says why it cannot be read.
func (c *call) readPhrase(catalog *i18n.Catalog, phrase string) (number.Reading, i18n.Lang, bool) {
	p, err := catalog.ReadPhrase(phrase)
	if err == nil {
		return p.Reading, p.Lang, true
	}
	fail(c.stderr, "%q: %v", phrase, err)
	switch {
	case errors.Is(err, number.ErrFormula):
		hint(c.stderr, "give its result, or one of its numbers")
	case errors.Is(err, number.ErrNoNumber):
		hint(c.stderr, "a numeral phrase looks like this: 2280多人, RMB 650 million; estimates such as 几十 and dozens have no value")
	}
	return number.Reading{}, "", false
}

// printJSON prints a result for other programs.
func (c *call) printJSON(v any) int {
	e := json.NewEncoder(c.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		fail(c.stderr, "%v", err)
		return environment
	}
	return done
}

// print writes a description for a person, one line a property.
func (d description) print(c *call) {
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	for _, line := range [][2]string{
		{"value", d.Value},
		{"to", d.To},
		{"kind", d.Kind},
		{"unit", strings.TrimSpace(d.Unit + " " + bracketed(d.UnitID))},
		{"currency", d.Currency},
		{"qualifier", d.QualifierText},
		{"also", d.StatedText},
		{"margin", d.marginText()},
		{"change", d.Change},
		{"not read", strings.TrimSpace(d.Before + " … " + d.Rest)},
	} {
		if line[1] != "" && line[1] != "…" {
			fmt.Fprintf(w, "%s\t%s\n", line[0], line[1])
		}
	}
	for _, lang := range d.languages {
		if text, ok := d.Written[lang]; ok {
			fmt.Fprintf(w, "%s\t%s\n", lang, text)
		}
	}
	w.Flush()
}

// marginText says what a margin bounds: 300多万 lies below 400万.
func (d description) marginText() string {
	value, err := number.ParseDecimal(d.Value)
	margin, errToo := number.ParseDecimal(d.Margin)
	if err != nil || errToo != nil {
		return d.Margin
	}
	return d.Margin + ": the true value lies below " + plainValue(value.Add(value, margin))
}

func bracketed(id string) string {
	if id == "" {
		return ""
	}
	return "(" + id + ")"
}

// plainValue writes a value with all digits, or as a fraction.
func plainValue(v *big.Rat) string {
	if v == nil {
		return ""
	}
	if text, ok := number.DecimalText(v); ok {
		return text
	}
	return v.RatString()
}
