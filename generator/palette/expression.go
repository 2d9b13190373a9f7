package palette

import (
	"math"
	"strconv"
	"strings"

	"example.org/diglot/generator/colour"
)

// An expression is the value of a token: a colour, another token's name, or a mixture
// of two expressions.
type expression struct {
	colour colour.Colour
	ref    string
	mix    *mixture
}

// A mixture is color-mix(in oklab, a share, b), the share a number from 0 to 1.
type mixture struct {
	a, b  expression
	share float64
}

// refs appends the tokens that an expression names.
func (e expression) refs(list []string) []string {
	if e.mix != nil {
		return e.mix.b.refs(e.mix.a.refs(list))
	}
	if e.ref != "" {
		return append(list, e.ref)
	}
	return list
}

// deepest is how many mixtures may stand in each other, and how many references may
// lead to each other.
const deepest = 8

// readExpression reads the value of a token. What is no colour is not ok.
func readExpression(text string) (expression, bool) {
	p := &parser{text: text}
	e, ok := p.expression(0)
	p.blanks()
	return e, ok && p.at == len(p.text)
}

// A parser reads an expression from the left.
type parser struct {
	text string
	at   int
}

func (p *parser) expression(depth int) (expression, bool) {
	p.blanks()
	switch {
	case depth > deepest:
		return expression{}, false
	case p.take("#"):
		start := p.at - 1
		p.word()
		c, err := colour.Parse(p.text[start:p.at])
		return expression{colour: c}, err == nil
	case p.take("var("):
		p.blanks()
		word := p.word()
		p.blanks()
		name, ok := strings.CutPrefix(word, "--")
		return expression{ref: name}, ok && name != "" && p.take(")")
	case p.take("color-mix("):
		return p.mixture(depth)
	}
	return expression{}, false
}

// mixture reads what follows "color-mix(".
func (p *parser) mixture(depth int) (expression, bool) {
	p.blanks()
	if !p.take("in") || !p.blanks() || !p.take("oklab") {
		return expression{}, false
	}
	var parts [2]expression
	shares := [2]float64{math.NaN(), math.NaN()}
	for i := range parts {
		p.blanks()
		if !p.take(",") {
			return expression{}, false
		}
		var ok bool
		if parts[i], shares[i], ok = p.part(depth); !ok {
			return expression{}, false
		}
	}
	p.blanks()
	if !p.take(")") {
		return expression{}, false
	}
	share := shares[0]
	switch {
	case math.IsNaN(shares[0]) && math.IsNaN(shares[1]):
		share = 0.5
	case math.IsNaN(shares[0]):
		share = 1 - shares[1]
	case !math.IsNaN(shares[1]) && math.Abs(shares[0]+shares[1]-1) > 1e-9:
		return expression{}, false // less than a whole is transparent
	}
	return expression{mix: &mixture{parts[0], parts[1], share}}, true
}

// part reads an expression with a percentage before or after it, or none: NaN.
func (p *parser) part(depth int) (e expression, share float64, ok bool) {
	share, before := p.percentage()
	if e, ok = p.expression(depth + 1); !ok {
		return e, share, false
	}
	if after, given := p.percentage(); given {
		return e, after, !before
	}
	return e, share, true
}

// percentage reads a number from 0 to 100 before a "%", as a share of 1.
func (p *parser) percentage() (float64, bool) {
	start := p.at
	p.blanks()
	from := p.at
	for p.at < len(p.text) && (p.text[p.at] >= '0' && p.text[p.at] <= '9' || p.text[p.at] == '.') {
		p.at++
	}
	v, err := strconv.ParseFloat(p.text[from:p.at], 64)
	if err != nil || v > 100 || !p.take("%") {
		p.at = start
		return math.NaN(), false
	}
	return v / 100, true
}

// take moves over a word of the language, in either case, if it comes next.
func (p *parser) take(word string) bool {
	if end := p.at + len(word); end <= len(p.text) && strings.EqualFold(p.text[p.at:end], word) {
		p.at = end
		return true
	}
	return false
}

// word moves over letters, digits and hyphens.
func (p *parser) word() string {
	start := p.at
	for p.at < len(p.text) && isName(p.text[p.at:p.at+1]) {
		p.at++
	}
	return p.text[start:p.at]
}

// blanks moves over white space and comments, and reports whether there was any.
func (p *parser) blanks() bool {
	start := p.at
	for p.at < len(p.text) {
		switch {
		case isBlank(p.text[p.at]):
			p.at++
		case strings.HasPrefix(p.text[p.at:], "/*"):
			p.at = commentEnd(p.text, p.at)
		default:
			return p.at > start
		}
	}
	return p.at > start
}
