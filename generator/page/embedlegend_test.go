package page

import (
	"os"
	"testing"

	"example.org/diglot/generator/figure"
)

// TestEmbedHeightHasLegend gives frames room for the line that explains flags.
func TestEmbedHeightHasLegend(t *testing.T) {
	site := load(t, os.DirFS("testdata/report"))
	b := newBook(site, parsed(t))
	s := b.sheet(b.langs[0], "zh/charts/rings.html")
	plain := site.Report.Figures.Chart("rings")
	flagged := *plain
	flagged.Series = append([]figure.Series(nil), plain.Series...)
	flagged.Series[0].Cells = append([]figure.Cell(nil), plain.Series[0].Cells...)
	flagged.Series[0].Cells[0].Flags = "p"
	without, with := s.embedHeight(plain, 600), s.embedHeight(&flagged, 600)
	if float64(with-without) < embedSmallLine-1 {
		t.Errorf("a frame with a legend is %d high, and %d without", with, without)
	}
}
