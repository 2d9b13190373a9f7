package config

import (
	"fmt"
	"io/fs"
	"net/url"
	"regexp"
	"strings"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// Name is the file that makes a folder a report.
const Name = "config.toml"

// CurrencyStyles are the values that the key "currency" may have: how English
// writes an amount of renminbi (RMB 650 million, 650 million yuan, CNY 650 million).
var currencyStyles = []string{"rmb", "yuan", "cny"}

// langName is the shape of a BCP 47 tag, in whatever case its author writes it.
var langName = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// Load reads config.toml from the root of a report. What is wrong goes into
// msgs; the Config is complete all the same, so that the readers that need its
// languages can go on and report their own problems in the same run.
func Load(fsys fs.FS, msgs *diag.List) *Config {
	c := &Config{Languages: []i18n.Lang{"zh", "en"}, Currency: currencyStyles[0]}
	file, ok := diag.ReadFile(fsys, Name, msgs)
	if !ok {
		return c
	}
	t := tomlfile.Parse(file, msgs)
	r := &reader{config: c, table: t, msgs: msgs}
	c.Languages, c.LanguageSpans = r.languages(c.Languages)
	r.langs = c.Languages

	c.Title = r.text(t, "title", true)
	c.Name = r.textOr(t, "name", c.Title)
	c.Kicker = r.text(t, "kicker", false)
	c.Summary = r.text(t, "summary", true)
	c.Description = r.textOr(t, "description", c.Summary)
	c.BaseURL = r.baseURL()
	c.Currency = r.oneOf("currency", currencyStyles)
	c.Silence, _, _ = t.Strings("silence")
	c.Answers = answer.OfConfig(t)
	if check, ok := t.Table("check"); ok {
		c.Answers = append(c.Answers, answer.OfConfig(check)...)
	}
	c.Publisher = r.publisher()
	c.Licence = r.licence()
	c.Edition = r.edition()
	c.Period, c.PeriodSpan = r.period()
	c.Home = r.home()
	c.Theme = r.theme()
	c.Forms = r.forms()
	c.Data = r.data()
	c.Offline = r.offline()
	c.Press = r.press()
	t.Done()
	return c
}

// A reader holds what every part of the file is read with.
type reader struct {
	config *Config
	table  *tomlfile.Table
	langs  []i18n.Lang
	msgs   *diag.List
}

func (r *reader) text(t *tomlfile.Table, key string, required bool) i18n.Text {
	text, spans := i18n.ReadText(t, key, r.langs, required, r.msgs)
	r.config.Texts = append(r.config.Texts, i18n.Place(text, spans, r.langs)...)
	return text
}

func (r *reader) textOr(t *tomlfile.Table, key string, fallback i18n.Text) i18n.Text {
	if text := r.text(t, key, false); text != nil {
		return text
	}
	return fallback
}

// languages reads the list of languages, the first of which leads: a figure's
// "round" counts decimals in the scale that this language writes. A name is a BCP 47
// tag (zh-Hant, pt-BR) and stands as it is written here in the names of Markdown files,
// in the keys of texts and in addresses. Two names that differ in case alone would be
// one folder on many disks.
func (r *reader) languages(fallback []i18n.Lang) ([]i18n.Lang, []diag.Span) {
	names, spans, ok := r.table.Strings("languages")
	if !ok {
		return fallback, make([]diag.Span, len(fallback))
	}
	var langs []i18n.Lang
	var places []diag.Span
	seen := map[string]bool{}
	for i, name := range names {
		switch {
		case !langName.MatchString(name):
			r.msgs.Errorf("language-name", spans[i], "%q is no name for a language", name).
				WithHint("%s", langHint(name))
		case seen[strings.ToLower(name)]:
			r.msgs.Errorf("language-twice", spans[i], "language %q is listed twice", name)
		default:
			seen[strings.ToLower(name)] = true
			langs, places = append(langs, i18n.Lang(name)), append(places, spans[i])
		}
	}
	if len(langs) == 0 {
		r.msgs.Errorf("no-language", r.table.ValueSpan("languages"), "a report needs a language").
			WithHint(`for example languages = ["zh", "en"]`)
		return fallback, make([]diag.Span, len(fallback))
	}
	return langs, places
}

// langHint says how a language is named.
func langHint(name string) string {
	if tag := strings.ReplaceAll(name, "_", "-"); tag != name && langName.MatchString(tag) {
		return fmt.Sprintf("did you mean %q?", tag)
	}
	return "a BCP 47 tag: zh, en, fr, zh-Hant, pt-BR"
}

func (r *reader) baseURL() string {
	s, span, ok := r.table.String("base_url")
	if !ok || s == "" {
		return ""
	}
	if !absolute(s) {
		r.msgs.Errorf("bad-address", span, "%q is no absolute web address", s).WithHint("start it with https://")
		return ""
	}
	if !strings.HasSuffix(s, "/") {
		s += "/"
	}
	return s
}

func absolute(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

func (r *reader) oneOf(key string, allowed []string) string {
	s, span, ok := r.table.String(key)
	if !ok {
		return allowed[0]
	}
	for _, a := range allowed {
		if a == s {
			return s
		}
	}
	r.msgs.Errorf("bad-"+key, span, "unknown %s %q", key, s).WithHint("%s", diag.DidYouMean(s, allowed))
	return allowed[0]
}

func (r *reader) address(t *tomlfile.Table, key string) string {
	s, span, ok := t.String(key)
	if ok && s != "" && !absolute(s) {
		r.msgs.Errorf("bad-address", span, "%q is no absolute web address", s).WithHint("start it with https://")
		return ""
	}
	return s
}

func (r *reader) publisher() Publisher {
	t, ok := r.table.Table("publisher")
	if !ok {
		return Publisher{}
	}
	return Publisher{Name: r.text(t, "name", true), URL: r.address(t, "url"), Corrections: r.mail(t, "corrections")}
}

func (r *reader) mail(t *tomlfile.Table, key string) string {
	mail, span, ok := t.String(key)
	if ok && (strings.Count(mail, "@") != 1 || strings.ContainsAny(mail, " <>\"?&")) {
		r.msgs.Errorf("bad-mail", span, "%q is no e-mail address", mail)
		mail = ""
	}
	return mail
}

func (r *reader) licence() Licence {
	t, ok := r.table.Table("licence")
	if !ok {
		return Licence{}
	}
	name, _, ok := t.String("name")
	if !ok {
		t.Missing("name")
	}
	return Licence{Name: name, URL: r.address(t, "url")}
}

func (r *reader) edition() Edition {
	t, ok := r.table.Table("edition")
	if !ok {
		return Edition{}
	}
	e := Edition{Label: r.text(t, "label", true)}
	e.Date, _ = r.date(t, "date")
	return e
}

// date reads a date or span of time; the zero Period where the key is absent.
func (r *reader) date(t *tomlfile.Table, key string) (number.Period, diag.Span) {
	s, span, ok := t.Date(key)
	if !ok {
		return number.Period{}, diag.Span{}
	}
	date, err := number.ParsePeriod(s)
	if err != nil {
		r.msgs.Errorf("bad-date", span, "%v", err)
	}
	return date, span
}

// period reads what time the report is about: a month or longer.
func (r *reader) period() (number.Period, diag.Span) {
	p, span := r.date(r.table, "period")
	if p.IsUnknown() || p.Precision() == number.Day {
		r.msgs.Errorf("bad-date", span, "the report’s period cannot be %q", p.ISO()).
			WithHint("write 2025, 2025-Q3, 2025-H1, the fiscal year 2024/25, 2025-07 or 2021/2025")
		return number.Period{}, span
	}
	return p, span
}

func (r *reader) data() Data {
	t, ok := r.table.Table("data")
	if !ok {
		return Data{}
	}
	mark, _, _ := t.Bool("byte_order_mark")
	return Data{Mark: mark}
}

func (r *reader) home() Home {
	t, ok := r.table.Table("home")
	if !ok {
		return Home{}
	}
	var h Home
	h.Cover, h.CoverSpan, _ = t.String("cover")
	h.Featured, h.FeaturedSpan, _ = t.String("featured")
	rows, _ := t.Tables("figures")
	for _, row := range rows {
		id, span, ok := row.String("id")
		if !ok {
			row.Missing("id")
		}
		h.Figures = append(h.Figures, KeyFigure{
			ID: id, Span: span,
			Name: r.text(row, "name", true), Detail: r.text(row, "detail", false),
		})
	}
	return h
}
