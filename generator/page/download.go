package page

// A Download is a file that readers may take with them.
type Download struct {
	// Format is the end of the key of its name among the interface strings:
	// "csv" for "download-csv".
	Format string
	// Path is relative to the site's root.
	Path string
	// Bytes is the file's size; 0 where it is not known.
	Bytes int
}

// An Image is a picture of a chart that stands by itself, as PNG.
type Image struct {
	// Format is the press format's name: "600", "card", "square", "print".
	Format string
	// Path is relative to the site's root.
	Path string
	// Width and Height are in pixels, Bytes the file's size.
	Width, Height, Bytes int
}

// downloads are links to files, with a name for the group.
type downloads struct {
	Label string
	Links []link
	// Embed leads to where a chart's codes are; its Href is "" where there are none.
	Embed link
}

// downloads leads to files, as this page sees them.
func (s *sheet) downloads(list []Download) downloads {
	if s.file != nil {
		return downloads{} // nothing lies beside it
	}
	d := downloads{Label: s.t("download-heading")}
	for _, file := range list {
		d.Links = append(d.Links, link{s.to(file.Path), s.t("download-" + file.Format)})
	}
	return d
}
