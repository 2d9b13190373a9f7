package digest

import (
	"bytes"
	"errors"
	"io/fs"
	"math/big"
	"testing"
	"testing/fstest"
)

type leaf struct {
	name  string
	value *big.Rat
}

type tree struct {
	leaves []leaf
	marks  map[string]int
	up     *tree
	any    any
	call   func()
}

// sample is a new tree each time, that leads back to itself.
func sample() *tree {
	t := &tree{
		leaves: []leaf{{"a", big.NewRat(1, 3)}, {"b", nil}},
		marks:  map[string]int{"x": 1, "y": 2, "z": 3},
		any:    []string{"p"},
	}
	t.up = t
	return t
}

func TestEqual(t *testing.T) {
	for range 20 { // maps come in another order each time
		if !bytes.Equal(Of(sample(), 3), Of(sample(), 3)) {
			t.Fatal("equal values have two digests")
		}
	}
}

func TestDifferent(t *testing.T) {
	seen := map[string]string{}
	add := func(name string, values ...any) {
		sum := string(Of(values...))
		if other, ok := seen[sum]; ok {
			t.Errorf("%s and %s have one digest", name, other)
		}
		seen[sum] = name
	}
	change := func(name string, edit func(*tree)) {
		c := sample()
		edit(c)
		add(name, c)
	}
	change("the sample", func(*tree) {})
	change("another name", func(c *tree) { c.leaves[0].name = "c" })
	change("another value", func(c *tree) { c.leaves[0].value = big.NewRat(1, 4) })
	change("a negative value", func(c *tree) { c.leaves[0].value = big.NewRat(-1, 3) })
	change("a value more", func(c *tree) { c.leaves[1].value = new(big.Rat) })
	change("a leaf less", func(c *tree) { c.leaves = c.leaves[:1] })
	change("another mark", func(c *tree) { c.marks["y"] = 4 })
	change("another key", func(c *tree) { delete(c.marks, "z"); c.marks["w"] = 3 })
	change("nothing above", func(c *tree) { c.up = nil })
	change("a copy above", func(c *tree) { c.up = sample() })
	change("another thing", func(c *tree) { c.any = []int{1} })
	change("no thing", func(c *tree) { c.any = nil })
	add("two texts", "ab", "c")
	add("two others", "a", "bc")
	add("a list", []string{"ab", "c"})
	add("a number", 1)
	add("a small number", uint8(1))
	add("yes", true)
	add("no", false)
	add("nothing")
	add("nil", nil)
}

func TestFunction(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a function is taken for a value")
		}
	}()
	c := sample()
	c.call = func() {}
	Of(c)
}

func TestFiles(t *testing.T) {
	files := fstest.MapFS{"a.go": {Data: []byte("1")}, "b.go": {Data: []byte("2")}, "c.txt": {Data: []byte("3")}}
	sum := func() string {
		t.Helper()
		d, err := Files(files, "*.go")
		if err != nil {
			t.Fatal(err)
		}
		return string(d)
	}
	before := sum()
	files["c.txt"].Data = []byte("4")
	if sum() != before {
		t.Error("a file that does not match counts")
	}
	files["b.go"].Data = []byte("4")
	if sum() == before {
		t.Error("a changed file does not count")
	}
	if _, err := Files(files, "*.wasm"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without files the error is %v", err)
	}
}
