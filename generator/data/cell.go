package data

import (
	"math/big"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// decimal writes a value as a plain decimal, the first of those given that is one;
// "" where there is none or its decimals do not end.
func decimal(values ...*big.Rat) string {
	for _, v := range values {
		if v == nil {
			continue
		}
		if text, ok := number.DecimalText(v); ok {
			return text
		}
	}
	return ""
}

// truth writes whether a value is exact; "" where there is no value.
func truth(exact bool, value string) string {
	if value == "" {
		return ""
	}
	return strconv.FormatBool(exact)
}

// qualifier is the name of a quantity's qualifier; "" where there is no value.
func qualifier(q number.Quantity) string {
	if q.Value == nil {
		return ""
	}
	return q.Qualifier.String()
}

// currency is the ISO 4217 code of a unit of money, or "".
func (s *Set) currency(unit string) string { return s.unit(unit).Currency }

// percent reports whether a unit is a share, stored as a fraction.
func (s *Set) percent(unit string) bool { return s.unit(unit).Kind == number.Percent }

// unit returns a unit in the first language: what it measures is the same in all.
func (s *Set) unit(id string) number.Unit { return s.langs()[0].Unit(id) }

// upper is the upper bound of a range, or "".
func upper(q number.Quantity) string { return decimal(q.To) }

// unexplained is the code of SDMX's CL_OBS_STATUS for a value that is missing without a
// reason.
const unexplained = "O"

// observed writes the status of an observation: its codes of SDMX's CL_OBS_STATUS and
// CL_CONF_STATUS, its flags as the report shows them, and why there is no value.
func observed(flags figure.Flags, missing figure.Missing) []string {
	codes := flags.Codes()
	if missing != figure.Present {
		codes = []string{missing.Code()}
	}
	return []string{strings.Join(codes, listSeparator), missing.Confidentiality(), string(flags), missing.String()}
}
