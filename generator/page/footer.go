package page

// footer lists who answers for the report, what readers may do with it, and the
// pages that belong to no section.
func (s *sheet) footer() []footer {
	items := append(s.imprint(), footerItem{Term: s.t("footer-report"), Links: s.pageLinks(), Online: true})
	if links := s.offlineLinks(); len(links) > 0 {
		items = append(items, footerItem{Term: s.t("footer-offline"), Links: links, Online: true})
	}
	return []footer{{s.ownTag(), append(items, s.build()...)}}
}

// build names the state of the files that the page is made from.
func (s *sheet) build() []footerItem {
	if s.Version == "" {
		return nil
	}
	return []footerItem{{Term: s.t("footer-build"), Text: s.t("footer-build-text",
		"version", s.Version, "figures", s.t("figures-count", "n", len(s.Report.Figures.Figures)))}}
}

// imprint lists who answers for the report, and what readers may do with it.
func (s *sheet) imprint() []footerItem {
	c := s.Report.Config
	var items []footerItem
	if name := s.text(c.Publisher.Name); name != "" {
		item := footerItem{Term: s.t("footer-publisher"), Text: name}
		if c.Publisher.URL != "" {
			item.Text, item.Links = "", []footerLink{{Href: c.Publisher.URL, Text: name}}
		}
		items = append(items, item)
	}
	if c.Licence.Name != "" {
		item := footerItem{Term: s.t("footer-licence"), Text: s.t("footer-licence-scope")}
		if c.Licence.URL != "" {
			item.Links = []footerLink{{Href: c.Licence.URL, Rel: "license", Text: c.Licence.Name}}
		} else {
			item.Text += c.Licence.Name
		}
		items = append(items, item)
	}
	if !c.Period.IsZero() {
		items = append(items, footerItem{Term: s.t("footer-period"), Text: s.date(c.Period)})
	}
	if label := s.text(c.Edition.Label); label != "" {
		items = append(items, footerItem{Term: s.t("footer-edition"), Text: label})
	}
	if mail := c.Publisher.Corrections; mail != "" {
		items = append(items, footerItem{Term: s.t("footer-corrections"), Links: []footerLink{{Href: "mailto:" + mail, Text: mail}}})
	}
	return items
}

// pageLinks leads to the pages that belong to no section.
func (s *sheet) pageLinks() []footerLink {
	names := []string{"data"}
	if len(s.Report.Figures.Charts) > 0 {
		names = append(names, "charts")
	}
	if len(s.Report.Glossary) > 0 {
		names = append(names, "glossary")
	}
	names = append(names, "about", "press", "report")
	var links []footerLink
	for _, name := range names {
		links = append(links, footerLink{Href: s.page(name), Text: s.t("page-" + name)})
	}
	return s.joined(links)
}

// joined puts the sign before each link but the first.
func (s *sheet) joined(links []footerLink) []footerLink {
	for i := range links {
		if i > 0 {
			links[i].Join = s.t("footer-join")
		}
	}
	return links
}
