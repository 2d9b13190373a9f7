package packed

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"
	"testing/fstest"
)

func TestPack(t *testing.T) {
	noise := make([]byte, 3<<20)
	rand.NewChaCha8([32]byte{}).Read(noise)
	for name, data := range map[string][]byte{"empty": {}, "text": []byte("科创科创"), "noise twice": append(noise, noise...)} {
		t.Run(name, func(t *testing.T) {
			small, err := Pack(data)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Read(fstest.MapFS{"fonts/x.ttf" + Ext: {Data: small}}, "fonts/x.ttf")
			if err != nil || !bytes.Equal(got, data) {
				t.Errorf("%d bytes come back as %d, %v", len(data), len(got), err)
			}
			if name == "noise twice" && len(small) > len(data)*6/10 {
				t.Errorf("what comes back far away takes %d of %d bytes", len(small), len(data))
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	files := fstest.MapFS{"bad" + Ext: {Data: []byte("no zstd")}}
	if _, err := Read(files, "none"); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := Read(files, "bad"); err == nil {
		t.Error("something else is unpacked")
	}
}
