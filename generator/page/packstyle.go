package page

import (
	"golang.org/x/text/language"
)

// packStyles are the styles of the text pack, by "element.class" or by element, with the
// colours of the light scheme written out: an editor's page is white. Sizes are in
// pixels, since an editor's own sheet decides what an em is.
func (s *sheet) packStyles(colours func(string) string) map[string]string {
	line, heading, family := "1.6", "1.3", "-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif"
	emphasis := ""
	if s.han() {
		line, heading, family = "1.8", "1.4", "PingFang SC,Hiragino Sans GB,Microsoft YaHei,Noto Sans CJK SC,sans-serif"
		emphasis = "font-style:normal;text-emphasis:dot;text-emphasis-position:under right"
	}
	ink := ";color:var(--ink)"
	dim := ";color:var(--ink-2)"
	body := "font-size:16px;line-height:" + line + ink
	small := "font-size:13px;line-height:1.6" + dim
	cell := "padding:6px 12px 6px 0;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:anywhere;font-weight:400;font-size:14px;line-height:1.5" + ink
	styles := map[string]string{
		"main":       "display:block;max-width:600px;margin:0 auto;padding:24px 20px 48px;font-family:" + family,
		"h1":         "margin:0 0 16px;font-size:26px;font-weight:700;line-height:" + heading + ink,
		"h2":         "margin:48px 0 16px;padding:0 0 8px;border-bottom:2px solid var(--ink);font-size:21px;font-weight:700;line-height:" + heading + ink,
		"h3":         "margin:32px 0 12px;font-size:18px;font-weight:700;line-height:" + heading + ink,
		"h4":         "margin:24px 0 8px;font-size:16px;font-weight:700;line-height:" + heading + ink,
		"h5":         "margin:24px 0 8px;font-size:16px;font-weight:700;line-height:" + heading + ink,
		"h6":         "margin:24px 0 8px;font-size:16px;font-weight:700;line-height:" + heading + ink,
		"p":          "margin:0 0 16px;" + body,
		"p.kicker":   "margin:0 0 8px;" + small,
		"p.lead":     "margin:0 0 20px;font-size:17px;line-height:" + line + dim,
		"p.small":    "margin:0 0 8px;" + small,
		"p.image":    "margin:24px 0 8px",
		"p.title":    "margin:24px 0 4px;font-weight:700;" + body,
		"p.source":   "margin:0 0 24px;" + small,
		"p.embargo":  "margin:0 0 24px;padding:10px 14px;border:2px solid var(--accent);font-weight:700;" + body,
		"img":        "display:block;width:100%;max-width:600px;height:auto",
		"ul":         "margin:0 0 16px;padding:0 0 0 22px;" + body,
		"ol":         "margin:0 0 16px;padding:0 0 0 24px;" + body,
		"li":         "margin:0 0 6px;" + body,
		"li.small":   "margin:0 0 6px;" + small,
		"blockquote": "margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid var(--accent);font-size:15px;line-height:" + line + dim,
		"table":      "margin:0 0 8px;width:100%;border-collapse:collapse",
		"th":         cell + ";text-align:left",
		"th.r":       cell + ";text-align:right",
		"td":         cell,
		"td.r":       cell + ";text-align:right",
		"td.c":       cell + ";text-align:center",
		"a":          "color:var(--accent);text-decoration:underline;overflow-wrap:anywhere",
		"em":         emphasis,
		"sup":        "font-size:11px;line-height:0",
		"pre":        "margin:0 0 16px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:14px;line-height:1.5" + ink,
		"hr":         "margin:32px 0;border:0;border-top:1px solid var(--rule)",
	}
	for name, style := range styles {
		styles[name] = colours(style)
	}
	return styles
}

// han reports whether the page's language is written in Han characters, which have dots
// and no slant.
func (s *sheet) han() bool {
	script, _ := language.Make(s.lang.Tag).Script()
	switch script.String() {
	case "Hans", "Hant", "Jpan", "Kore", "Hani":
		return true
	}
	return false
}
