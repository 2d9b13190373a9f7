package check_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // brings the schema
	"github.com/xeipuuv/gojsonschema"

	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
)

// sarifSchema is the schema that OASIS publishes for SARIF 2.1.0, as the module
// go-sarif carries it in a constant of its own.
func sarifSchema(t *testing.T) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	path := filepath.Join(strings.TrimSpace(string(dir)), "pkg", "report", "v210", "sarif", "schema.go")
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var schema string
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && schema == "" {
			schema, err = strconv.Unquote(lit.Value)
		}
		return true
	})
	if err != nil || !strings.Contains(schema, "SARIF) Version 2.1.0 JSON Schema") {
		t.Fatalf("the schema is not where it was: %v", err)
	}
	return schema
}

func TestSARIFSchema(t *testing.T) {
	schema := gojsonschema.NewStringLoader(sarifSchema(t))
	accented := diag.NewFile("content/01-区 a/zh.md", []byte("人才"))
	var far diag.List
	far.Errorf("unreadable", accented.Span(0, 3), "a path with a space and Han")
	for name, msgs := range map[string]*diag.List{"some": sample(), "none": {}, "path": &far, "answered": answered()} {
		text, err := check.SARIF(msgs, "1.2.3")
		if err != nil {
			t.Fatal(err)
		}
		result, err := gojsonschema.Validate(schema, gojsonschema.NewBytesLoader(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range result.Errors() {
			t.Errorf("%s: %s", name, problem)
		}
	}
	bad := gojsonschema.NewStringLoader(`{"version": "2.1.0", "runs": [{"tool": {}}]}`)
	if result, err := gojsonschema.Validate(schema, bad); err != nil || result.Valid() {
		t.Errorf("the schema accepts a log without a driver: %v", err)
	}
}
