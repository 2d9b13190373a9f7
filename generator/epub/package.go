package epub

import (
	"fmt"
	"strings"
)

// folder holds everything but what OCF places itself.
const folder = "EPUB/"

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

// A packageWriter writes the package document.
type packageWriter struct {
	b strings.Builder
}

// packageDocument lists what the book is and what it is made of. Drawings says of
// every document whether it holds drawings, which the manifest tells.
func (p *Publication) packageDocument(drawings []bool) []byte {
	w := &packageWriter{}
	w.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
	w.line(`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s" dir="%s">`, p.Languages[0], p.Direction)
	w.line(`<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	p.writeMetadata(w)
	p.writeAccess(w)
	w.line("</metadata>")
	p.writeManifest(w, drawings)
	w.line(`<spine page-progression-direction="%s">`, p.Direction)
	for i := range p.Documents {
		w.line(`<itemref idref="d%d"/>`, i+1)
	}
	w.line("</spine>")
	w.line("</package>")
	return []byte(w.b.String())
}

func (p *Publication) writeMetadata(w *packageWriter) {
	w.line(`<dc:identifier id="id">%s</dc:identifier>`, p.Identifier)
	w.line(`<dc:title id="title" xml:lang="%s">%s</dc:title>`, p.Title.Tag, p.Title.Text)
	w.line(`<meta refines="#title" property="title-type">main</meta>`)
	for _, other := range p.Others {
		w.line(`<meta refines="#title" property="alternate-script" xml:lang="%s">%s</meta>`, other.Tag, other.Text)
	}
	for _, tag := range p.Languages {
		w.line(`<dc:language>%s</dc:language>`, tag)
	}
	w.line(`<meta property="dcterms:modified">%s</meta>`, p.Modified)
	w.optional("dc:date", Text{Text: p.Date})
	w.optional("dc:creator", p.Creator)
	w.optional("dc:publisher", p.Publisher)
	w.optional("dc:description", p.Description)
	w.optional("dc:rights", Text{Text: p.Rights})
	w.optional("dc:source", Text{Text: p.Source})
}

// writeAccess writes the accessibility metadata, as EPUB Accessibility 1.1 asks.
func (p *Publication) writeAccess(w *packageWriter) {
	for _, list := range []struct {
		property string
		values   []string
	}{
		{"accessMode", p.Access.Modes},
		{"accessModeSufficient", p.Access.Sufficient},
		{"accessibilityFeature", p.Access.Features},
		{"accessibilityHazard", p.Access.Hazards},
	} {
		for _, value := range list.values {
			w.line(`<meta property="schema:%s">%s</meta>`, list.property, value)
		}
	}
	for _, s := range p.Access.Summaries {
		w.line(`<meta property="schema:accessibilitySummary" xml:lang="%s">%s</meta>`, s.Tag, s.Text)
	}
}

func (p *Publication) writeManifest(w *packageWriter, drawings []bool) {
	w.line("<manifest>")
	for i, d := range p.Documents {
		var properties []string
		if d.Nav {
			properties = append(properties, "nav")
		}
		if drawings[i] {
			properties = append(properties, "svg")
		}
		w.item(fmt.Sprintf("d%d", i+1), d.Path, "application/xhtml+xml", strings.Join(properties, " "))
	}
	for i, f := range p.Files {
		properties := ""
		if f.Cover {
			properties = "cover-image"
		}
		w.item(fmt.Sprintf("f%d", i+1), f.Path, f.MediaType, properties)
	}
	w.line("</manifest>")
}

func (w *packageWriter) item(id, href, mediaType, properties string) {
	if properties == "" {
		w.line(`<item id="%s" href="%s" media-type="%s"/>`, id, href, mediaType)
		return
	}
	w.line(`<item id="%s" href="%s" media-type="%s" properties="%s"/>`, id, href, mediaType, properties)
}

// optional writes an element, unless it would be empty.
func (w *packageWriter) optional(name string, t Text) {
	switch {
	case strings.TrimSpace(t.Text) == "":
	case t.Tag == "":
		w.line("<"+name+">%s</"+name+">", t.Text)
	default:
		w.line("<"+name+` xml:lang="%s">%s</`+name+">", t.Tag, t.Text)
	}
}

// line writes a line; what fills it in is escaped.
func (w *packageWriter) line(format string, texts ...any) {
	for i, t := range texts {
		if s, ok := t.(string); ok {
			texts[i] = escape(s)
		}
	}
	fmt.Fprintf(&w.b, format+"\n", texts...)
}
