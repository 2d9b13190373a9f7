package page

import (
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// offlineLanguages lists the languages of each edition that is a file by itself: every
// language alone, then all of them.
func (b *book) offlineLanguages() [][]*i18n.Language {
	var list [][]*i18n.Language
	for i := range b.langs {
		list = append(list, b.langs[i:i+1])
	}
	if len(b.langs) > 1 {
		list = append(list, b.langs)
	}
	return list
}

// offlinePath returns the path of such an edition: "offline/report-zh-en.epub".
func (b *book) offlinePath(langs []*i18n.Language, ending string) string {
	name := "offline/" + b.Report.Config.Offline.Name
	for _, l := range langs {
		name += "-" + string(l.Key)
	}
	return name + ending
}

// offlineLinks leads to the editions that hold the page's language, the kinds of file
// in turn, and to the archive of the site.
func (s *sheet) offlineLinks() []footerLink {
	offline := s.Report.Config.Offline
	var links []footerLink
	for _, kind := range []struct {
		made            bool
		ending, message string
	}{{offline.HTML, ".html", "onefile-link"}, {offline.EPUB, ".epub", "ebook-link"}} {
		for _, langs := range s.offlineLanguages() {
			if !kind.made || len(langs) == 1 && langs[0] != s.lang {
				continue
			}
			var names []string
			for _, l := range langs {
				names = append(names, l.Name)
			}
			links = append(links, footerLink{Href: s.to(s.offlinePath(langs, kind.ending)), Text: s.t(kind.message, "languages", s.lang.Join(names))})
		}
	}
	if path := ArchivePath(s.Report); path != "" {
		links = append(links, footerLink{Href: s.to(path), Text: s.t("archive-link")})
	}
	return s.joined(links)
}

// ArchivePath is the path of the site as one file, or "" where the report wants none.
func ArchivePath(r *report.Report) string {
	if !r.Config.Offline.Archive {
		return ""
	}
	return "offline/" + r.Config.Offline.Name + "-site.zip"
}
