package figure

import (
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// Flags say how a value came about: small letters as statistical offices write them
// after a number, each at most once, in the order of [AllFlags]. "" is a normal value.
//
//	b  break in series      d  definition differs  i  imputed
//	f  forecast             e  estimated           p  preliminary (provisional)
//	n  not significant      u  low reliability     g  experimental
//	r  revised
//
// But for r these are the codes of SDMX's list CL_OBS_STATUS (version 2.2) that go with
// a number, in lower case, in the order of importance of SDMX's guideline "Possible Ways
// of Implementing the Observation Status Concept" (version 2.0, 2019). SDMX has no code for
// r: it is one of Eurostat's flags (OBS_FLAG).
type Flags string

// AllFlags are the flags that there are.
const AllFlags Flags = "bdifepnugr"

// Revised is the flag of a value that replaces one published before.
const Revised Flags = "r"

// inherited are the flags that a derived figure has from its inputs.
const inherited = "fep"

// Has reports whether a flag is set.
func (f Flags) Has(flag Flags) bool { return flag != "" && strings.Contains(string(f), string(flag)) }

// And are the flags of both.
func (f Flags) And(more Flags) Flags {
	var out []byte
	for i := range AllFlags {
		if flag := AllFlags[i : i+1]; f.Has(flag) || more.Has(flag) {
			out = append(out, flag...)
		}
	}
	return Flags(out)
}

// Inherited are those flags that what is worked out from a value has too.
func (f Flags) Inherited() Flags {
	var out Flags
	for _, flag := range inherited {
		if f.Has(Flags(flag)) {
			out = out.And(Flags(flag))
		}
	}
	return out
}

// Codes are the flags as codes of SDMX's CL_OBS_STATUS: "P", or A for a normal value. That a
// value was revised is left out.
func (f Flags) Codes() []string {
	var codes []string
	for _, flag := range string(f) {
		if Flags(flag) != Revised {
			codes = append(codes, strings.ToUpper(string(flag)))
		}
	}
	if codes == nil {
		return []string{"A"}
	}
	return codes
}

// superscripts are Unicode's raised forms of the flags, in the order of AllFlags.
var superscripts = []rune("ᵇᵈⁱᶠᵉᵖⁿᵘᵍʳ")

// Superscript are the flags in Unicode's raised letters, for texts without markup: 126.4ᵖ.
func (f Flags) Superscript() string {
	out := make([]rune, 0, len(f))
	for i := range f {
		out = append(out, superscripts[strings.IndexByte(string(AllFlags), f[i])])
	}
	return string(out)
}

// CutFlags takes the raised letters off the end of a text, as [Flags.Superscript] writes
// them, and returns both.
func CutFlags(text string) (string, Flags) {
	runes := []rune(text)
	end := len(runes)
	var flags Flags
	for end > 0 {
		i := slices.Index(superscripts, runes[end-1])
		if i < 0 {
			break
		}
		flags = flags.And(AllFlags[i : i+1])
		end--
	}
	return string(runes[:end]), flags
}

// A Missing says why there is no value.
type Missing uint8

// The reasons why there is no value.
const (
	// Present: there is a value, or, for a cell, nothing is published and nothing is said.
	Present Missing = iota
	// NotAvailable: the value exists and is not known; a cell has "…".
	NotAvailable
	// NotApplicable: there can be no value; a cell has "–".
	NotApplicable
	// Confidential: the value is known and kept back; a cell has "c".
	Confidential
)

var missingNames = []string{"", "not-available", "not-applicable", "confidential"}

// MissingReasons lists the reasons.
func MissingReasons() []Missing { return []Missing{NotAvailable, NotApplicable, Confidential} }

// String returns the reason as it is written in TOML; "" for [Present].
func (m Missing) String() string { return missingNames[m] }

// Code is the reason as a code of SDMX's CL_OBS_STATUS: O missing value, M data cannot
// exist, Q suppressed; "" for [Present].
func (m Missing) Code() string { return []string{"", "O", "M", "Q"}[m] }

// Confidentiality is the code of SDMX's CL_CONF_STATUS: C for what is kept back, and F (free)
// for all else.
func (m Missing) Confidentiality() string {
	if m == Confidential {
		return "C"
	}
	return "F"
}

// flags reads flag = "p", "pe" or ["p", "e"]. The second result is false where the key is
// absent.
func (l *loader) flags(t *tomlfile.Table) (Flags, bool) {
	if !t.Has("flag") {
		return "", false
	}
	var texts []string
	var spans []diag.Span
	if t.ValueKind("flag") == tomlfile.KindString {
		if text, span, ok := t.String("flag"); ok {
			texts, spans = []string{text}, []diag.Span{span}
		}
	} else {
		texts, spans, _ = t.Strings("flag")
	}
	var flags Flags
	for i, text := range texts {
		flags = flags.And(l.parseFlags(text, spans[i]))
	}
	return flags, true
}

// parseFlags reads letters that follow each other, and reports those that are no flags.
func (l *loader) parseFlags(text string, span diag.Span) Flags {
	var flags Flags
	for _, letter := range text {
		switch {
		case AllFlags.Has(Flags(letter)):
			flags = flags.And(Flags(letter))
		case letter == 'c':
			l.msgs.Errorf("unknown-flag", span, `"c" says that a value is confidential, and this one is published`).
				WithHint(`write missing = "confidential" in place of the value, or "c" alone in a cell`)
			return flags
		default:
			l.msgs.Errorf("unknown-flag", span, "no flag %q", string(letter)).
				WithHint("%s", diag.Listing("flags", strings.Split(string(AllFlags), ""))).
				WithNote(diag.Span{}, "b break in series, d definition differs, i imputed, f forecast, e estimated, p preliminary, n not significant, u low reliability, g experimental, r revised")
			return flags
		}
	}
	return flags
}

// missing reads missing = "…", the reason why a figure has no value.
func (l *loader) missing(t *tomlfile.Table) Missing {
	s, span, ok := t.String("missing")
	if !ok {
		return Present
	}
	for _, m := range MissingReasons() {
		if m.String() == s {
			return m
		}
	}
	l.msgs.Errorf("unknown-missing", span, "a value cannot be missing as %q", s).
		WithHint("%s", diag.DidYouMean(s, missingNames[1:]))
	return NotAvailable
}

// signs are what a cell of a CSV file has in place of a number.
var signs = map[string]Missing{
	"…": NotAvailable, "...": NotAvailable, "……": NotAvailable,
	"–": NotApplicable, "-": NotApplicable, "—": NotApplicable, "−": NotApplicable,
	"c": Confidential,
}

// flaggedCell reads what stands in a cell of a CSV file: a decimal with the flags that
// follow it, or the sign of a missing value. The last result is false where it is neither.
func (l *loader) flaggedCell(field csvField, unit scaledUnit) (statedValue, Flags, Missing, bool) {
	if reason, ok := signs[field.text]; ok {
		return statedValue{}, "", reason, true
	}
	digits := strings.TrimRight(field.text, "abcdefghijklmnopqrstuvwxyz")
	letters := field.text[len(digits):]
	digits = strings.TrimRight(digits, " ")
	v, err := number.ParseDecimal(digits)
	if err != nil {
		return statedValue{}, "", Present, false
	}
	return l.decimal(v, digits, unit), l.parseFlags(letters, field.span), Present, true
}
