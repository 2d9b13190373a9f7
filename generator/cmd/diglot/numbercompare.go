package main

import (
	"fmt"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A comparison is the result of holding two phrases against each other.
type comparison struct {
	First    string    `json:"first"`
	Second   string    `json:"second"`
	Same     bool      `json:"same"`
	Mistakes []mistake `json:"mistakes"`
}

// A mistake is one way in which the phrases differ. Places is by how many decimal
// places the second is too large, where the mistake is one of these.
type mistake struct {
	ID       string `json:"id"`
	Sentence string `json:"sentence"`
	Places   int    `json:"places,omitempty"`
}

// comparePhrases says whether two phrases mean the same, and else what is wrong.
func (c *call) comparePhrases(catalog *i18n.Catalog, format, first, second string) int {
	a, _, ok := c.readPhrase(catalog, first)
	b, _, okToo := c.readPhrase(catalog, second)
	if !ok || !okToo {
		return problems
	}
	result := comparison{First: first, Second: second, Mistakes: []mistake{}}
	for _, d := range number.Compare(a, b) {
		result.Mistakes = append(result.Mistakes, mistake{string(d.Mistake), d.Sentence, d.Places})
	}
	result.Same = len(result.Mistakes) == 0
	if format == "json" {
		if code := c.printJSON(result); code != done {
			return code
		}
	} else {
		result.print(c)
	}
	if result.Same {
		return done
	}
	return problems
}

func (r comparison) print(c *call) {
	if r.Same {
		fmt.Fprintf(c.stdout, "%q and %q mean the same\n", r.First, r.Second)
		return
	}
	fmt.Fprintf(c.stdout, "%q and %q differ\n", r.First, r.Second)
	for _, m := range r.Mistakes {
		fmt.Fprintf(c.stdout, "  %s: %s\n", m.ID, m.Sentence)
	}
}
