package page

import "strings"

// relative returns the address of the file at path `to` as seen from the page at
// path `from`. Both are relative to the site's root, so the result works at a
// domain's root, under any folder and from a disk.
func relative(from, to string) string {
	fromDirs := strings.Split(from, "/")
	toDirs := strings.Split(to, "/")
	same := 0
	for same < len(fromDirs)-1 && same < len(toDirs)-1 && fromDirs[same] == toDirs[same] {
		same++
	}
	return strings.Repeat("../", len(fromDirs)-1-same) + strings.Join(toDirs[same:], "/")
}

// A link is an address with its words. A zero link is left out by the layouts.
type link struct {
	Href, Text string
}

// A foreign is a text in another language, with that language's BCP 47 tag.
type foreign struct {
	Tag, Text string
}
