package wasm

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// count is a module that imports tell(i32, f64) → i32 from "host", and exports its memory
// (one page, at most four), "count" (which adds its argument to a number that starts at
// 7), "ask" (which hands its argument and 2.5 on to tell) and "grow" (memory.grow).
var count = []byte("\x00asm\x01\x00\x00\x00" +
	// types: (i32, f64) → i32; (i32) → i32
	"\x01\x0c\x02\x60\x02\x7f\x7c\x01\x7f\x60\x01\x7f\x01\x7f" +
	// import host.tell, of the first type
	"\x02\x0d\x01\x04host\x04tell\x00\x00" +
	// three functions of the second type
	"\x03\x04\x03\x01\x01\x01" +
	// memory of one page, at most four
	"\x05\x04\x01\x01\x01\x04" +
	// a changeable number, 7
	"\x06\x06\x01\x7f\x01\x41\x07\x0b" +
	// exports
	"\x07\x1f\x04\x06memory\x02\x00\x05count\x00\x01\x03ask\x00\x02\x04grow\x00\x03" +
	// code
	"\x0a\x24\x03" +
	"\x0b\x00\x23\x00\x20\x00\x6a\x24\x00\x23\x00\x0b" +
	"\x0f\x00\x20\x00\x44\x00\x00\x00\x00\x00\x00\x04\x40\x10\x00\x0b" +
	"\x06\x00\x20\x00\x40\x00\x0b")

// options are enough for the module.
func options() Options {
	return Options{MaxMemory: 2 * pageSize, Host: map[string]Func{
		"tell": func(i *Instance, args []uint64) uint64 {
			if args[0] == 13 {
				panic("thirteen")
			}
			i.Host.(map[string]uint64)["told"] = args[0]
			return args[0] * 2
		},
	}}
}

// start compiles the module and starts an instance.
func start(t *testing.T, o Options) (*Module, *Instance) {
	t.Helper()
	m, err := Compile(t.Context(), count, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close(t.Context()) })
	i, err := m.New(t.Context(), map[string]uint64{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { i.Close() })
	return m, i
}

func TestInstancesStartAlike(t *testing.T) {
	m, first := start(t, options())
	for _, want := range []uint64{10, 13} {
		if got, err := first.Call("count", 3); err != nil || got != want {
			t.Errorf("count = %d, %v; want %d", got, err, want)
		}
	}
	second, err := m.New(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got, err := second.Call("count", 3); err != nil || got != 10 {
		t.Errorf("the second instance counts to %d, %v; want 10", got, err)
	}
}

// A 32-bit argument may carry anything in its upper half; our functions see none of it.
func TestHost(t *testing.T) {
	_, i := start(t, options())
	got, err := i.Call("ask", 5<<32|21)
	if err != nil || got != 42 || i.Host.(map[string]uint64)["told"] != 21 {
		t.Errorf("ask = %d, %v; told %v", got, err, i.Host)
	}
	if _, err := i.Call("ask", 13); err == nil || !strings.Contains(err.Error(), "thirteen") {
		t.Errorf("a panic of ours: error = %v", err)
	}
}

func TestMemory(t *testing.T) {
	_, i := start(t, options())
	if err := i.Write(10, []byte("report")); err != nil {
		t.Fatal(err)
	}
	if got, err := i.Read(10, 6); err != nil || string(got) != "report" {
		t.Errorf("Read = %q, %v", got, err)
	}
	if err := i.SetWord(16, 0x01020304); err != nil {
		t.Fatal(err)
	}
	if got, err := i.Word(16); err != nil || got != 0x01020304 {
		t.Errorf("Word = %x, %v", got, err)
	}
	const end = pageSize
	for name, err := range map[string]error{
		"Read":    second(i.Read(end-1, 2)),
		"Write":   i.Write(end-1, []byte("ab")),
		"Word":    second(i.Word(end - 3)),
		"SetWord": i.SetWord(end-3, 0),
	} {
		if err == nil {
			t.Errorf("%s goes beyond the memory", name)
		}
	}
	// Two pages are allowed, the module would take four.
	if got, err := i.Call("grow", 1); err != nil || got != 1 {
		t.Errorf("grow = %d, %v", got, err)
	}
	if got, err := i.Call("grow", 1); err != nil || got != 1<<32-1 {
		t.Errorf("a third page: grow = %d, %v; want a refusal", got, err)
	}
}

func second[T any](_ T, err error) error { return err }

func TestCompileErrors(t *testing.T) {
	if _, err := Compile(t.Context(), []byte("\x00asm"), Options{MaxMemory: pageSize}); err == nil {
		t.Error("half a module is taken")
	}
	o := options()
	o.Host = nil
	if _, err := Compile(t.Context(), count, o); err == nil || !strings.Contains(err.Error(), `"tell"`) {
		t.Errorf("without the import: error = %v", err)
	}
	_, i := start(t, options())
	if _, err := i.Call("sum"); err == nil || !strings.Contains(err.Error(), `"sum"`) {
		t.Errorf("without the function: error = %v", err)
	}
}

// Several processes and goroutines share the folder of machine code.
func TestSharedCache(t *testing.T) {
	o := options()
	o.CacheDir = filepath.Join(t.TempDir(), "code")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			m, err := Compile(t.Context(), count, o)
			if err != nil {
				t.Error(err)
				return
			}
			defer m.Close(t.Context())
			i, err := m.New(t.Context(), nil)
			if err != nil {
				t.Error(err)
				return
			}
			if got, err := i.Call("count", 1); err != nil || got != 8 {
				t.Errorf("count = %d, %v", got, err)
			}
		})
	}
	group.Wait()
}

// A file of the cache that was cut off or overwritten costs time and nothing else.
func TestDamagedCache(t *testing.T) {
	for name, damage := range map[string][]byte{"empty": {}, "other": []byte("something else")} {
		t.Run(name, func(t *testing.T) {
			o := options()
			o.CacheDir = t.TempDir()
			start(t, o)
			err := filepath.WalkDir(o.CacheDir, func(path string, d os.DirEntry, err error) error {
				if err != nil || d.IsDir() {
					return err
				}
				return os.WriteFile(path, damage, 0o600)
			})
			if err != nil {
				t.Fatal(err)
			}
			_, i := start(t, o)
			if got, err := i.Call("count", 1); err != nil || got != 8 {
				t.Errorf("count = %d, %v", got, err)
			}
		})
	}
}

// Where the folder cannot be made, nothing is kept.
func TestNoCache(t *testing.T) {
	o := options()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	o.CacheDir = filepath.Join(file, "code")
	start(t, o)
}
