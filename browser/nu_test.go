//go:build browser

package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// nuFile is the Nu HTML checker as npm brings it.
const nuFile = "node_modules/vnu-jar/build/dist/vnu.jar"

// newer lists what the checker says of style sheets because it does not know CSS that
// browsers know: its message, and what asks a browser whether it knows. The browser is
// asked, so nothing is listed here that is a slip; and a line that the checker has no
// more use for fails the test, so the list does not outlive its reason.
var newer = []struct{ message, known string }{
	{"CSS: “container-type”: Property “container-type” doesn't exist.", `CSS.supports("container-type: inline-size")`},
	{"CSS: Unrecognized at-rule “@container”", `"CSSContainerRule" in window`},
	{"CSS: Unrecognized at-rule “@starting-style”", `"CSSStartingStyleRule" in window`},
	{"CSS: “--room”: Unknown dimension.", `CSS.supports("inline-size: 1cqi")`},
	{"CSS: “position-area”: Property “position-area” doesn't exist.", `CSS.supports("position-area: block-end")`},
	{"CSS: “position-try”: Property “position-try” doesn't exist.", `CSS.supports("position-try: flip-block")`},
	{"CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.", `CSS.supports("scroll-target-group: auto")`},
	{"CSS: Unknown pseudo-element or pseudo-class “:target-current”", `CSS.supports("selector(:target-current)")`},
}

// nuMessage is one thing that the checker says.
type nuMessage struct {
	URL, Type, SubType, Message, Extract string
	LastLine, FirstColumn                int
}

// TestNu holds every page, style sheet and picture against the standards: no error and
// no warning. Pages are read over HTTP, since the checker also holds each against its
// own policy, in which 'self' means nothing on disk.
func TestNu(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	base := serve(t, dir)
	var addresses []string
	for _, page := range append(pages, list(t, dir, ".css")...) {
		addresses = append(addresses, base+page)
	}
	// What comes after a picture is read as one; and only from disk is a picture read so.
	for _, picture := range list(t, dir, ".svg") {
		addresses = append(addresses, filepath.Join(dir, picture))
	}
	needed := map[string]bool{}
	for _, m := range nu(t, addresses) {
		if excused(m.Message) {
			needed[m.Message] = true
			continue
		}
		t.Errorf("%s:%d:%d: %s %s: %s\n\t%s", m.URL, m.LastLine, m.FirstColumn, m.Type, m.SubType, m.Message, m.Extract)
	}
	ctx := chrome(t)
	for _, n := range newer {
		if !needed[n.message] {
			t.Errorf("the checker no longer says “%s”: take it from the list", n.message)
		}
		if !ask[bool](t, ctx, n.known) {
			t.Errorf("the browser does not know what the checker does not know either: %s", n.message)
		}
	}
}

func excused(message string) bool {
	for _, n := range newer {
		if n.message == message {
			return true
		}
	}
	return false
}

// nu runs the checker over addresses and files and returns what it says.
func nu(t *testing.T, addresses []string) []nuMessage {
	t.Helper()
	java, err := exec.LookPath("java")
	if err != nil {
		lack(t, "no Java on this machine: the pages are not held against the HTML standard")
	}
	if _, err := os.Stat(nuFile); err != nil {
		lack(t, "the Nu HTML checker is not there (make test brings it): the pages are not held against the HTML standard")
	}
	args := []string{
		"-Dnu.validator.servlet.allow-forbidden-hosts=true", // this machine is one
		"-jar", nuFile, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg",
	}
	out, err := exec.Command(java, append(args, addresses...)...).Output()
	var said struct{ Messages []nuMessage }
	if err == nil {
		err = json.Unmarshal(out, &said)
	}
	if err != nil {
		t.Fatal(fmt.Errorf("the Nu HTML checker: %w: %s", err, strings.TrimSpace(string(out))))
	}
	return said.Messages
}

// TestNuSees makes sure that the checker is asked so that it would see mistakes.
func TestNuSees(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"page.html":   "<!doctype html><html lang=en><title>Page</title><p><div role=button></p>",
		"sheet.css":   "a { colr: red }",
		"picture.svg": `<svg xmlns="http://www.w3.org/2000/svg"><circle radius="1"/></svg>`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	base := serve(t, dir)
	said := nu(t, []string{base + "page.html", base + "sheet.css", filepath.Join(dir, "picture.svg")})
	for _, name := range []string{"page.html", "sheet.css", "picture.svg"} {
		seen := false
		for _, m := range said {
			seen = seen || m.Type == "error" && strings.HasSuffix(m.URL, name)
		}
		if !seen {
			t.Errorf("the checker sees no mistake in %s", name)
		}
	}
}
