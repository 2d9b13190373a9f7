package tomlfile

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
)

// plain returns a value as BurntSushi/toml has it: strings, integers and booleans
// as they are, of other scalars the kind alone.
func plain(t *Table, v *value) any {
	switch v.kind {
	case KindString:
		return v.text
	case KindInteger:
		n, _ := strconv.ParseInt(strings.ReplaceAll(t.raw(v), "_", ""), 0, 64)
		return n
	case KindBool:
		return t.raw(v) == "true"
	case KindArray:
		items := []any{}
		for i := range v.items {
			items = append(items, plain(t, &v.items[i]))
		}
		return items
	case KindTable:
		return plainTable(v.table)
	}
	return v.kind.String()
}

func plainTable(t *Table) map[string]any {
	m := map[string]any{}
	for i := range t.entries {
		m[t.entries[i].name] = plain(t, &t.entries[i].value)
	}
	return m
}

// theirs returns a value of BurntSushi/toml in the same form.
func theirs(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for k, item := range v {
			m[k] = theirs(item)
		}
		return m
	case []map[string]any:
		items := []any{}
		for _, item := range v {
			items = append(items, theirs(item))
		}
		return items
	case []any:
		items := []any{}
		for _, item := range v {
			items = append(items, theirs(item))
		}
		return items
	case float64:
		return KindFloat.String()
	case time.Time:
		return KindDatetime.String()
	}
	return v
}

// compare reads a text with both libraries and returns what differs. What is taken
// here BurntSushi/toml must take too, and find the same in it. The other way round
// it overlooks some of TOML's rules on tables.
func compare(source string) string {
	var msgs diag.List
	root := Parse(diag.NewFile("x.toml", []byte(source)), &msgs)
	if root.Broken() {
		return ""
	}
	var want map[string]any
	if _, err := toml.Decode(source, &want); err != nil {
		return fmt.Sprintf("refused by BurntSushi/toml only: %v", err)
	}
	a, b := theirs(want), any(plainTable(root))
	if reflect.DeepEqual(a, b) {
		return "" // cmp takes exponential time for deep lists
	}
	return cmp.Diff(a, b)
}

// TestConformance reads the suite of the TOML project, which comes with
// BurntSushi/toml: everything in invalid/ must be refused, everything in valid/
// taken.
func TestConformance(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/BurntSushi/toml").Output()
	if err != nil {
		t.Skip("the module's folder is not known:", err)
	}
	exceptions := map[string]string{
		"invalid/datetime/no-secs.toml":                "allowed by version 1.1",
		"invalid/local-datetime/no-secs.toml":          "allowed by version 1.1",
		"invalid/local-time/no-secs.toml":              "allowed by version 1.1",
		"invalid/inline-table/linebreak-01.toml":       "allowed by version 1.1",
		"invalid/inline-table/linebreak-02.toml":       "allowed by version 1.1",
		"invalid/inline-table/linebreak-03.toml":       "allowed by version 1.1",
		"invalid/inline-table/linebreak-04.toml":       "allowed by version 1.1",
		"invalid/inline-table/trailing-comma.toml":     "allowed by version 1.1",
		"invalid/string/basic-byte-escapes.toml":       "allowed by version 1.1",
		"invalid/datetime/offset-overflow-minute.toml": "no getter returns a time of day",
	}
	suite := os.DirFS(filepath.Join(strings.TrimSpace(string(dir)), "internal", "toml-test", "tests"))
	n := 0
	for _, glob := range []string{"valid/*/*.toml", "valid/*/*/*.toml", "invalid/*/*.toml"} {
		names, _ := fs.Glob(suite, glob)
		for _, name := range names {
			if exceptions[name] != "" {
				continue
			}
			n++
			text, err := fs.ReadFile(suite, name)
			if err != nil {
				t.Fatal(err)
			}
			var msgs diag.List
			root := Parse(diag.NewFile(name, text), &msgs)
			if valid := strings.HasPrefix(name, "valid"); root.Broken() == valid || root.Broken() != (msgs.Len() > 0) {
				t.Errorf("%s: broken is %v\n%s\n%v", name, root.Broken(), text, msgs.Messages())
			}
			if diff := compare(string(text)); diff != "" {
				t.Errorf("%s: %s\n%s", name, diff, text)
			}
		}
	}
	if n < 500 {
		t.Errorf("%d cases in the suite", n)
	}
}
