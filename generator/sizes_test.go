package generator_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The budget: code that fits a screen is read; code that does not is searched.
const (
	maxFile       = 500
	maxFunction   = 80
	maxMedianFile = 160
)

// TestSizes holds the budget, and prints where the tree stands.
func TestSizes(t *testing.T) {
	var files, functions []int
	documented := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && path != ".." && (name == "node_modules" || name == "testdata" || strings.HasPrefix(name, ".")) {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		tests := strings.HasSuffix(path, "_test.go")
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, text, parser.ParseComments)
		if err != nil {
			return err
		}
		if !tests {
			dir := filepath.Dir(path)
			documented[dir] = documented[dir] || file.Doc != nil
			lines := bytes.Count(text, []byte("\n"))
			files = append(files, lines)
			if lines > maxFile && !strings.HasSuffix(path, "table.go") {
				t.Errorf("%s has %d lines; more than %d are split, tables (…table.go) aside", path, lines, maxFile)
			}
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1
			if !tests {
				functions = append(functions, lines)
			}
			if lines > maxFunction && !tests {
				t.Errorf("%s: %s has %d lines; more than %d do too much", path, f.Name.Name, lines, maxFunction)
			}
			if f.Name.Name == "init" && f.Recv == nil {
				t.Errorf("%s: init() acts before anyone asks", path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, ok := range documented {
		if !ok {
			t.Errorf("%s: no package comment; it is the package's manual", dir)
		}
	}
	slices.Sort(files)
	slices.Sort(functions)
	median := files[len(files)/2]
	if median > maxMedianFile {
		t.Errorf("the median file has %d lines; the budget is %d", median, maxMedianFile)
	}
	t.Logf("files: %d, median %d, p90 %d, longest %d lines", len(files), median, files[len(files)*9/10], files[len(files)-1])
	t.Logf("functions: %d, median %d, p90 %d, longest %d lines", len(functions), functions[len(functions)/2], functions[len(functions)*9/10], functions[len(functions)-1])
}
