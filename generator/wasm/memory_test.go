package wasm

import (
	"bytes"
	"testing"
)

// What an instance writes into its memory, also where that has grown, is in no other's,
// though the same memory may serve both.
func TestMemoryIsHandedOnClear(t *testing.T) {
	m, first := start(t, options())
	blank, err := first.Read(0, pageSize)
	if err != nil {
		t.Fatal(err)
	}
	in := first
	for round := range 4 {
		if at, err := in.Call("grow", 1); err != nil || at != 1 {
			t.Fatalf("round %d: the memory began with %d pages, %v; want 1", round, at, err)
		}
		for page := range uint32(2) {
			got, err := in.Read(page*pageSize, pageSize)
			if err != nil || !bytes.Equal(got, blank) {
				t.Fatalf("round %d: page %d is not as it was at first, %v", round, page, err)
			}
			if err := in.Write(page*pageSize, bytes.Repeat([]byte{7}, pageSize)); err != nil {
				t.Fatal(err)
			}
		}
		if err := in.Close(); err != nil {
			t.Fatal(err)
		}
		if in, err = m.New(t.Context(), map[string]uint64{}); err != nil {
			t.Fatal(err)
		}
	}
	in.Close()
}

// A memory that grows keeps what it holds.
func TestMemoryGrows(t *testing.T) {
	var p memories
	for range 3 {
		m := p.Allocate(1, 100)
		copy(m.Reallocate(3), "abc")
		for size := uint64(4); size <= 100; size += 7 {
			got := m.Reallocate(size)
			want := append([]byte("abc"), make([]byte, size-3)...)
			if !bytes.Equal(got, want) {
				t.Fatalf("%d bytes hold %q", size, got)
			}
		}
		copy(m.Reallocate(100), bytes.Repeat([]byte{9}, 100))
		m.Free()
	}
}
