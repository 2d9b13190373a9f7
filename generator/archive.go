package generator

import (
	"strings"
	"time"

	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
)

// archive adds the site as one file, which is unpacked and read from disk, if the report
// asks for it. It comes after all other files but the manifest, which lists it.
func archive(in Input, w *output.Writer, site *page.Site) error {
	path := page.ArchivePath(site.Report)
	if path == "" {
		return nil
	}
	day, err := time.Parse(time.DateOnly, page.Day(site.Report))
	if err != nil { // a year that has more or fewer than four digits
		day = time.Time{}
	}
	return w.Pack(output.Archive{
		Path: path, Top: site.Report.Config.Offline.Name, Day: day, Holds: archived,
	}, workers(in.Jobs))
}

// archived leaves out what nobody needs who reads from disk, and what weighs most: images
// for print, the kits, which hold once more what lies beside them, and frozen charts, whose
// point is an address on the web.
func archived(path string) bool {
	switch {
	case strings.HasPrefix(path, page.FrozenFolder+"/"):
		return false
	case strings.HasPrefix(path, "press/"):
		return !strings.HasSuffix(path, "-print.png") && !strings.HasSuffix(path, ".zip")
	}
	return true
}
