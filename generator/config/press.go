package config

import (
	"regexp"
	"strings"
	"time"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/tomlfile"
)

// Press is what newsrooms are told:
//
//	[press]
//	images      = true
//	embargo     = "2026-12-01T09:00+08:00"
//	boilerplate = { zh = "…", en = "…" }
//	contact     = { name = { zh = "…", en = "…" }, email = "press@example.org", phone = "+86 23 5550 0100" }
type Press struct {
	// Images asks for images of the charts, as PNG in every format and as SVG, and for
	// the cards that links to the site's pages show.
	Images bool
	// Contact is whom journalists ask.
	Contact Contact
	// Boilerplate is the paragraph on the publisher that ends a press release.
	Boilerplate i18n.Text
	// Embargo is the moment before which nothing may be published, with the offset
	// from UTC in which the author gave it, to the minute; zero for none. It is
	// stated, and never compared with a clock.
	Embargo time.Time
}

// A Contact has a way at least to be reached, or is zero.
type Contact struct {
	Name              i18n.Text
	Email, Phone, URL string
}

// phoneNumber is a number as people write it; its digits are what is dialled.
var phoneNumber = regexp.MustCompile(`^\+?[0-9(][0-9 ()./-]{3,28}[0-9]$`)

func (r *reader) press() Press {
	t, ok := r.table.Table("press")
	if !ok {
		return Press{Images: true}
	}
	images, _, set := t.Bool("images")
	return Press{
		Images:  images || !set,
		Contact: r.contact(t), Boilerplate: r.text(t, "boilerplate", false), Embargo: r.embargo(t),
	}
}

func (r *reader) contact(press *tomlfile.Table) Contact {
	t, ok := press.Table("contact")
	if !ok {
		return Contact{}
	}
	c := Contact{Name: r.text(t, "name", false), Email: r.mail(t, "email"), URL: r.address(t, "url")}
	phone, span, ok := t.String("phone")
	if ok && !phoneNumber.MatchString(phone) {
		r.msgs.Errorf("bad-phone", span, "%q is no telephone number", phone).
			WithHint("begin with the country's code: +86 23 5550 0100")
		phone = ""
	}
	c.Phone = phone
	if !t.Has("email") && !t.Has("phone") && !t.Has("url") {
		r.msgs.Errorf("no-contact", t.Span(), "nobody can be reached by this contact").
			WithHint(`give at least one of email, phone and url`)
	}
	return c
}

// embargo reads a moment as RFC 3339 writes it, or without the seconds.
func (r *reader) embargo(t *tomlfile.Table) time.Time {
	s, span, ok := t.DateTime("embargo")
	if !ok {
		return time.Time{}
	}
	text := strings.Replace(s, " ", "T", 1) // as TOML allows
	for _, form := range []string{"2006-01-02T15:04Z07:00", time.RFC3339} {
		moment, err := time.Parse(form, text)
		if err != nil {
			continue
		}
		if moment.Second() != 0 || moment.Nanosecond() != 0 || moment.IsZero() {
			break
		}
		_, offset := moment.Zone()
		return moment.In(time.FixedZone("", offset)) // not the zone that this machine knows by that offset
	}
	r.msgs.Errorf("bad-embargo", span, "%q is no date and time with a zone, to the minute", s).
		WithHint("for example embargo = %q", localTime(text)+"+08:00")
	return time.Time{}
}

// localTime is the date and time in a text that lacks a zone, or any.
func localTime(text string) string {
	const form, any = "2006-01-02T15:04", "2026-12-01T09:00"
	for _, end := range []int{len(form), len(form) - 1} { // the hour may have one digit
		if moment, err := time.Parse(form, text[:min(len(text), end)]); err == nil {
			return moment.Format(form)
		}
	}
	return any
}
