package config

import (
	"net/url"
	"path"
	"regexp"
)

var fileName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// offline reads the table [offline]. It comes after the address, which names the
// files where the author does not.
func (r *reader) offline() Offline {
	o := Offline{Name: nameIn(r.config.BaseURL), EPUB: true, HTML: true, Worker: true, Archive: true}
	t, ok := r.table.Table("offline")
	if !ok {
		return o
	}
	for _, part := range []struct {
		key string
		on  *bool
	}{{"epub", &o.EPUB}, {"html", &o.HTML}, {"worker", &o.Worker}, {"archive", &o.Archive}} {
		if on, _, ok := t.Bool(part.key); ok {
			*part.on = on
		}
	}
	if name, span, ok := t.String("name"); ok {
		if fileName.MatchString(name) {
			o.Name = name
		} else {
			r.msgs.Errorf("bad-name", span, "%q cannot begin a file's name", name).
				WithHint("use lower-case letters, digits and hyphens: shapingba-2020")
		}
	}
	return o
}

// nameIn takes a name from the last part of an address's path.
func nameIn(address string) string {
	if u, err := url.Parse(address); err == nil {
		if last := path.Base(u.Path); fileName.MatchString(last) {
			return last
		}
	}
	return "report"
}
