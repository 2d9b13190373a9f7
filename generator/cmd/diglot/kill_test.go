//go:build unix

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/echarts"
)

// TestKill kills builds at many moments: what stands in public/ is the old site or
// the new one, whole, and never a mixture.
func TestKill(t *testing.T) {
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	dir := t.TempDir()
	binary := filepath.Join(dir, "diglot")
	nameBinary(t, binary)
	archive, err := txtar.ParseFile("testdata/script/build_ok.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(dir, "report")
	for _, f := range archive.Files {
		path := filepath.Join(root, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	build := func() *exec.Cmd {
		cmd := exec.Command(binary, "build", "--root", root)
		cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(dir, "cache"))
		return cmd
	}
	start := time.Now()
	if out, err := build().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	took := time.Since(start)
	config := filepath.Join(root, "config.toml")
	text, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	killed, versions := 0, map[string]bool{}
	const attempts = 24
	for i := range attempts {
		// Every build has something to write on every page.
		name := fmt.Sprintf("name = { zh = \"报告\", en = \"report %c%c\" }\n", 'a'+i/26, 'a'+i%26)
		if err := os.WriteFile(config, append([]byte(name), text...), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := build()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(took * time.Duration(i) * 3 / (2 * attempts)) // from the start to half a build later
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		if cmd.Wait() != nil {
			killed++
		}
		versions[whole(t, filepath.Join(root, "public"))] = true
	}
	if killed == 0 || len(versions) < 2 {
		t.Errorf("%d builds were killed, and %d states seen: the moments are badly chosen", killed, len(versions))
	}
	t.Logf("%d of %d builds were killed; %d different sites were seen, each whole", killed, attempts, len(versions))
}

// nameBinary gives this test's own binary another name: under that of the command it is
// the command (see TestMain), and nothing need be built for it.
func nameBinary(t *testing.T, name string) {
	t.Helper()
	own, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if os.Link(own, name) == nil {
		return
	}
	program, err := os.ReadFile(own)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, program, 0o755); err != nil {
		t.Fatal(err)
	}
}

// whole checks a site against its manifest and returns its version.
func whole(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "build.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Version string
		Files   []struct{ Path, SHA256 string }
	}
	if err := json.Unmarshal(text, &manifest); err != nil {
		t.Fatal(err)
	}
	for _, f := range manifest.Files {
		content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if err != nil {
			t.Fatal(err)
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != f.SHA256 {
			t.Errorf("%s is of another build than build.json", f.Path)
		}
	}
	n := 0
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n != len(manifest.Files)+1 {
		t.Errorf("%d files stand beside build.json, which lists %d", n-1, len(manifest.Files))
	}
	return manifest.Version
}
