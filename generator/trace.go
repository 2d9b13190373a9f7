package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A trace is a file system that remembers all that was asked of it: what files hold,
// which entries folders have, and what is not there. So what an output depends on is
// found out, and nothing can be forgotten in a list.
type trace struct {
	fsys fs.FS

	mu   sync.Mutex
	seen map[string]string
	// unsure is set where an answer cannot be repeated: an error of the disk, or a file
	// that changed from one reading to the next.
	unsure bool
}

// absent is the answer for what is not there.
const absent = "absent"

func newTrace(fsys fs.FS) *trace { return &trace{fsys: fsys, seen: map[string]string{}} }

// Open reads a file or a folder. A file's content is that of this moment.
func (t *trace) Open(name string) (fs.File, error) {
	info, err := fs.Stat(t.fsys, name)
	switch {
	case err != nil:
		t.note("file "+name, "", err)
		return nil, err
	case info.IsDir():
		if _, err := t.ReadDir(name); err != nil {
			return nil, err
		}
		return t.fsys.Open(name)
	}
	content, err := t.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return &copied{bytes.NewReader(content), info}, nil
}

// ReadFile reads a file.
func (t *trace) ReadFile(name string) ([]byte, error) {
	content, err := fs.ReadFile(t.fsys, name)
	sum := sha256.Sum256(content)
	t.note("file "+name, hex.EncodeToString(sum[:]), err)
	return content, err
}

// ReadDir lists a folder.
func (t *trace) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(t.fsys, name)
	h := sha256.New()
	for _, e := range entries {
		fmt.Fprintf(h, "%q %v\n", e.Name(), e.Type())
	}
	t.note("folder "+name, hex.EncodeToString(h.Sum(nil)), err)
	return entries, err
}

// Stat says what stands at a path. Only its kind is remembered: nothing here looks at
// sizes or times.
func (t *trace) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(t.fsys, name)
	kind := ""
	if err == nil {
		kind = info.Mode().Type().String()
	}
	t.note("kind "+name, kind, err)
	return info, err
}

// note remembers an answer.
func (t *trace) note(question, answer string, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if errors.Is(err, fs.ErrNotExist) {
		answer = absent
	} else if err != nil {
		t.unsure = true
	}
	if before, asked := t.seen[question]; asked && before != answer {
		t.unsure = true
	}
	t.seen[question] = answer
}

// answers returns what was asked and answered, or false where that is not sure.
func (t *trace) answers() (map[string]string, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return maps.Clone(t.seen), !t.unsure
}

// repeats reports whether a file system still gives all the answers.
func repeats(fsys fs.FS, answers map[string]string) bool {
	t := newTrace(fsys)
	for _, question := range slices.Sorted(maps.Keys(answers)) {
		kind, name, _ := strings.Cut(question, " ")
		// The answers are compared, errors among them.
		switch kind {
		case "file":
			_, _ = t.ReadFile(name)
		case "folder":
			_, _ = t.ReadDir(name)
		case "kind":
			_, _ = t.Stat(name)
		}
		if t.unsure || t.seen[question] != answers[question] {
			return false
		}
	}
	return true
}

// A copied file was read whole when it was opened.
type copied struct {
	*bytes.Reader
	info fs.FileInfo
}

func (c *copied) Stat() (fs.FileInfo, error) { return c.info, nil }
func (c *copied) Close() error               { return nil }
