package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
)

// composed are the ids that the code puts together, by the file that does.
var composed = map[string][]string{
	"config/load.go": {"bad-currency"}, // "bad-" + key
}

// TestRulesAreKnown holds the ids of messages in the code against package answer's list of
// them: none is missing there, none is left there that nothing says, and an error is
// called an error.
func TestRulesAreKnown(t *testing.T) {
	said := map[string]diag.Severity{}
	for _, rule := range check.Rules() {
		said[rule.ID] = rule.Severity
	}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		idsOf(t, path, said)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for id, severity := range said {
		rule, known := answer.Find(id)
		switch {
		case !known:
			t.Errorf("%q is said in the code, and answer.Rules does not know it", id)
		case rule.Severity != severity:
			t.Errorf("%q is a %s in answer.Rules, and a %s in the code", id, rule.Severity, severity)
		}
	}
	for _, rule := range answer.Rules() {
		if _, ok := said[rule.ID]; !ok {
			t.Errorf("answer.Rules lists %q, and nothing says it", rule.ID)
		}
	}
	for _, rule := range check.Rules() {
		if known, _ := answer.Find(rule.ID); !known.Answerable {
			t.Errorf("%q is a rule of package check, and cannot be answered", rule.ID)
		}
	}
}

// idsOf adds the ids that a file gives to messages.
func idsOf(t *testing.T, path string, said map[string]diag.Severity) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	constants := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
			for i, name := range spec.Names {
				constants[name.Name] = literal(spec.Values[i])
			}
		}
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) < 3 {
			return true
		}
		name := ""
		switch f := call.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		severity := diag.Error
		switch name {
		case "Warnf":
			severity = diag.Warning
		case "Errorf", "errorf", "newProblem":
		default:
			return true
		}
		id := literal(call.Args[0])
		if ident, ok := call.Args[0].(*ast.Ident); ok {
			id = constants[ident.Name]
		}
		switch {
		case id != "" && !strings.ContainsAny(id, " %"):
			said[id] = severity
		case composed[filepath.ToSlash(path)] != nil:
			for _, id := range composed[filepath.ToSlash(path)] {
				said[id] = severity
			}
		}
		return true
	})
}

// literal is the text of a string literal, or "".
func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, _ := strconv.Unquote(lit.Value)
	return s
}

// TestDocumentedRulesAreKnown looks for the rules that have a page.
func TestDocumentedRulesAreKnown(t *testing.T) {
	pages, err := os.ReadDir("../docs/checks")
	if err != nil {
		t.Fatal(err)
	}
	title := regexp.MustCompile(`^# ([a-z-]+) \((error|warning)\)`)
	for _, page := range pages {
		id := strings.TrimSuffix(page.Name(), ".md")
		if id == "README" {
			continue
		}
		text, err := os.ReadFile("../docs/checks/" + page.Name())
		if err != nil {
			t.Fatal(err)
		}
		rule, known := answer.Find(id)
		if m := title.FindSubmatch(text); !known || m == nil || string(m[2]) != rule.Severity.String() {
			t.Errorf("%s: answer.Rules has %q as %v (known: %t)", page.Name(), id, rule, known)
		}
	}
	if !slices.ContainsFunc(pages, func(e fs.DirEntry) bool { return e.Name() == "README.md" }) {
		t.Error("docs/checks has no index")
	}
}
