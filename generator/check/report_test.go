package check_test

import (
	"os"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
)

// TestReport runs the rules on the report that diglot comes with: what they say of
// it is either to be mended or a false alarm, and neither may stand.
func TestReport(t *testing.T) {
	var msgs diag.List
	r := generator.Load(os.DirFS("../.."), diglot.Defaults(), &msgs)
	check.Report(r, check.Options{}, &msgs)
	msgs.Silence(r.Config.Silence)
	if msgs.Len() > 0 {
		t.Errorf("%s\n%s", msgs.String(), msgs.Summary())
	}
}
