package config

// press reads the table [press].
func (r *reader) press() Press {
	p := Press{Images: true}
	t, ok := r.table.Table("press")
	if !ok {
		return p
	}
	if on, _, ok := t.Bool("images"); ok {
		p.Images = on
	}
	return p
}
