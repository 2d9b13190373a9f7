package tomlfile

// report reports a fault in the statement that begins at an offset.
func (d *document) report(statement int, f fault) {
	d.errorf("toml-syntax", f.start, f.end, "%s", f.message)
	_ = statement
}

func (r *reader) report(statement int, f fault) { r.doc.report(statement, f) }
