package check_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
)

// sample holds an error with a place, a hint and a note, and a warning of the whole
// report.
func sample() *diag.List {
	f := diag.NewFile("content/01-a/zh.md", []byte("人才2280人\n基金\n"))
	var msgs diag.List
	msgs.Errorf("bare-numeral", f.Span(6, 10), "%q is typed, 100%% of it", "2280").
		WithHint("write {$people}").
		WithNote(f.Span(14, 20), "see here")
	msgs.Warnf("whole", diag.Span{}, "of the report")
	return &msgs
}

// answered holds a message that its author has answered.
func answered() *diag.List {
	f := diag.NewFile("content/01-a/zh.md", []byte("人才2280人\n<!-- -->\n"))
	var msgs diag.List
	msgs.AddAnswered(diag.Answered{
		Message: diag.Message{ID: "bare-numeral", Span: f.Span(6, 10), Text: "typed"}, Reason: "his words", Place: f.Span(14, 22),
	})
	return &msgs
}

// TestAnswered looks for what is answered in every format.
func TestAnswered(t *testing.T) {
	var b strings.Builder
	if err := check.GitHub(&b, answered()); err != nil {
		t.Fatal(err)
	}
	if want := "::notice title=bare-numeral,file=content/01-a/zh.md,line=1,endLine=1,col=3,endColumn=7::typed; answered: his words\n"; b.String() != want {
		t.Errorf("GitHub: %s", b.String())
	}
	text, err := check.SARIF(answered(), "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			Results []struct {
				RuleIndex    int
				Suppressions []struct{ Kind, Justification string }
			}
		}
	}
	if err := json.Unmarshal(text, &log); err != nil {
		t.Fatal(err)
	}
	if r := log.Runs[0].Results; len(r) != 1 || r[0].RuleIndex != 0 || len(r[0].Suppressions) != 1 || r[0].Suppressions[0].Kind != "inSource" || r[0].Suppressions[0].Justification != "his words" {
		t.Errorf("SARIF: %s", text)
	}
	text, err = answered().JSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"severity": "error"`, `"answer": {`, `"reason": "his words"`, `"line": 2`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	if s := answered().Summary(); s != "no problems, 1 answered" {
		t.Errorf("the summary is %q", s)
	}
}

func TestGitHub(t *testing.T) {
	var b strings.Builder
	if err := check.GitHub(&b, sample()); err != nil {
		t.Fatal(err)
	}
	const want = `::warning title=whole::of the report
::error title=bare-numeral,file=content/01-a/zh.md,line=1,endLine=1,col=3,endColumn=7::"2280" is typed, 100%25 of it; write {$people}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestSARIF(t *testing.T) {
	text, err := check.SARIF(sample(), "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Version string
		Runs    []struct {
			ColumnKind string
			Tool       struct {
				Driver struct {
					Name  string
					Rules []struct{ ID string }
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
					}
				}
				RelatedLocations []struct{ Message struct{ Text string } }
			}
		}
	}
	if err := json.Unmarshal(text, &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || run.ColumnKind != "unicodeCodePoints" || run.Tool.Driver.Name != "diglot" || len(run.Results) != 2 {
		t.Fatalf("%s", text)
	}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("result %q points at rule %d", r.RuleID, r.RuleIndex)
		}
	}
	last := run.Results[1]
	region := last.Locations[0].PhysicalLocation.Region
	if region.StartLine != 1 || region.StartColumn != 3 || region.EndColumn != 7 {
		t.Errorf("region = %+v", region)
	}
	if last.Level != "error" || last.RelatedLocations[0].Message.Text != "see here" {
		t.Errorf("%+v", last)
	}
}
