package paper

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDated(t *testing.T) {
	for given, want := range map[string]string{
		"/CreationDate (D:20261125161900+08'00')\n/ModDate (D:20261125161900Z)": "/CreationDate (D:20261101000000+00'00')\n/ModDate (D:20261101000000Z)",
		"/CreationDate (D:20261125161900)":                                      "/CreationDate (D:20261101000000)",
		"(on 2026-11-25)":                                                       "(on 2026-11-25)",
	} {
		if got := string(dated([]byte(given), "2026-11-01")); got != want || len(got) != len(given) {
			t.Errorf("%s became %s, want %s", given, got, want)
		}
	}
}

func TestAddress(t *testing.T) {
	if got := address("/tmp/报告 1/public"); got != "file:///tmp/%E6%8A%A5%E5%91%8A%201/public" {
		t.Error(got)
	}
}

func TestPrepareEscapes(t *testing.T) {
	script, err := Job{Title: `"</script>` + "\u2028"}.prepare("file:///x/")
	if err != nil || !strings.Contains(script, `"title":"\"\u003c/script\u003e\u2028"`) {
		t.Errorf("%v: %s", err, script)
	}
}

func TestFind(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	t.Setenv(Variable, "")
	if path, err := Find(); err == nil {
		t.Skipf("there is %s outside the path", path)
	}
	t.Setenv(Variable, "no-such-browser")
	if _, err := Find(); !errors.Is(err, ErrNoBrowser) || !strings.Contains(err.Error(), `"no-such-browser"`) {
		t.Errorf("error = %v", err)
	}
	t.Setenv(Variable, "")
	program := filepath.Join(dir, "google-chrome")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	if got, err := Find(); err != nil || got != program {
		t.Errorf("found %q, %v", got, err)
	}
}

func TestPlaces(t *testing.T) {
	env := func(name string) string {
		return map[string]string{"ProgramFiles": `C:\Programs`, "HOME": "/Users/a"}[name]
	}
	for system, want := range map[string]string{
		"windows": `C:\Programs\Google\Chrome\Application\chrome.exe`,
		"linux":   "chromium",
	} {
		if list := strings.Join(places(system, env), "|"); !strings.Contains(list, want) {
			t.Errorf("%s: %s", system, list)
		}
	}
}
