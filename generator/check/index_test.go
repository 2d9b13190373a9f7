package check_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/check"
)

const pages = "../../docs/checks/"

// TestIndex holds the index of the documentation against its pages: every page is
// listed once, every listed page exists, and both call it an error or a warning
// as the rule does.
func TestIndex(t *testing.T) {
	index, err := os.ReadFile(pages + "README.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed, written []string
	for _, row := range regexp.MustCompile(`(?m)^\| \[([a-z-]+)\]\(([a-z-]+)\.md\) \| (error|warning) \| .+ \|$`).FindAllStringSubmatch(string(index), -1) {
		if row[1] != row[2] {
			t.Errorf("%q links to %q", row[1], row[2])
		}
		listed = append(listed, row[1]+" ("+row[3]+")")
	}
	files, err := filepath.Glob(pages + "*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if filepath.Base(file) == "README.md" {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		title, _, _ := strings.Cut(string(text), "\n")
		title = strings.TrimPrefix(title, "# ")
		if id := strings.TrimSuffix(filepath.Base(file), ".md"); !strings.HasPrefix(title, id+" (") {
			t.Errorf("the page of %q is headed %q", id, title)
		}
		written = append(written, title)
	}
	slices.Sort(listed)
	slices.Sort(written)
	if diff := cmp.Diff(written, listed); diff != "" {
		t.Errorf("-pages +index\n%s", diff)
	}
	for _, rule := range check.Rules() {
		if title := rule.ID + " (" + rule.Severity.String() + ")"; !slices.Contains(written, title) {
			t.Errorf("no page is headed %q", title)
		}
	}
}
