package zipfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// pack writes an archive of two files.
func pack(t *testing.T, day time.Time) []byte {
	t.Helper()
	var b bytes.Buffer
	w := New(&b, day)
	w.Store("a/资料.png", []byte("PNG"))
	w.Deflate("a/b.txt", []byte(strings.Repeat("text ", 100)))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestArchive(t *testing.T) {
	day := time.Date(2026, 11, 1, 23, 59, 0, 0, time.FixedZone("", -11*60*60))
	packed := pack(t, day)
	if !bytes.Equal(packed, pack(t, day)) {
		t.Error("the same files make different archives")
	}
	r, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		name, content string
		method        uint16
	}{{"a/资料.png", "PNG", zip.Store}, {"a/b.txt", strings.Repeat("text ", 100), zip.Deflate}} {
		f := r.File[i]
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(content)
		if err != nil || string(got) != want.content {
			t.Errorf("%s holds %q, %v", f.Name, got, err)
		}
		if f.Name != want.name || f.Method != want.method || len(f.Extra) > 0 {
			t.Errorf("the entry is %q, method %d, with the extra field %x", f.Name, f.Method, f.Extra)
		}
		if date := f.Modified.Format(time.DateTime); date != "2026-11-01 00:00:00" {
			t.Errorf("%s bears the date %s", f.Name, date)
		}
	}
	if flags := r.File[0].Flags; flags&utf8Name == 0 {
		t.Errorf("the name in Chinese has the flags %b, which do not say UTF-8", flags)
	}
}

func TestDatesOutOfReach(t *testing.T) {
	for _, year := range []int{1, 1979, 2108} {
		packed := pack(t, time.Date(year, 5, 5, 0, 0, 0, 0, time.UTC))
		r, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
		if err != nil {
			t.Fatal(err)
		}
		if date := r.File[0].Modified.Format(time.DateOnly); date != "1980-01-01" {
			t.Errorf("the year %d became %s", year, date)
		}
	}
}

// A full disk takes so much and no more.
type fullDisk struct{ left int }

var errFull = errors.New("full")

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.left {
		return 0, errFull
	}
	d.left -= len(p)
	return len(p), nil
}

func TestErrorsStay(t *testing.T) {
	w := New(&fullDisk{}, time.Time{})
	w.Store("a", bytes.Repeat([]byte("1"), 10_000))
	w.Deflate("b", []byte("2"))
	if err := w.Close(); !errors.Is(err, errFull) {
		t.Errorf("the error is %v, want %v", err, errFull)
	}
}
