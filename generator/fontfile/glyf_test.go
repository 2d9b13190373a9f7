package fontfile

import (
	"testing"

	"golang.org/x/image/font/gofont/goregular"
)

// FuzzWOFF2 packs whatever calls itself a font: an error, and never a crash.
func FuzzWOFF2(f *testing.F) {
	f.Add(goregular.TTF[:2000])
	f.Add((&File{Flavour: 0x00010000, Tables: map[string][]byte{
		"head": make([]byte, 54), "maxp": {0, 1, 0, 0, 0, 1}, "loca": {0, 0, 0, 6},
		"glyf": {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200},
	}}).Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse(data)
		if err != nil {
			return
		}
		file.Substitutes("pwid")
		if len(file.Tables["glyf"]) > 1<<16 {
			return
		}
		_, _ = file.packGlyphs()
	})
}
