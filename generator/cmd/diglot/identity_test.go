package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestIdentity holds what is read off this binary against what Go's own tool reads.
func TestIdentity(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command("go", "tool", "buildid", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := identity(); got == "" || got != strings.TrimSpace(string(want)) {
		t.Errorf("identity is %q, want %q", got, want)
	}
}
