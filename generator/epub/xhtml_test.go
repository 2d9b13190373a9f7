package epub

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// wellFormed reads a document as an XML parser does.
func wellFormed(document []byte) error {
	d := xml.NewDecoder(strings.NewReader(string(document)))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// xhtml writes a document of HTML as XML.
func xhtml(document []byte) ([]byte, error) {
	root, _, err := parse(document)
	if err != nil {
		return nil, err
	}
	return serialise(root)
}

func TestXHTML(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"void elements":                 {`<p>a<br>b<wbr>c</p><hr>`, `<p>a<br/>b<wbr/>c</p><hr/>`},
		"empty elements":                {`<p></p><a id="x"></a>`, `<p></p><a id="x"></a>`},
		"an attribute without a value":  {`<nav hidden></nav>`, `<nav hidden=""></nav>`},
		"named entities":                {`<p>&nbsp;&copy;&lt;b&gt;&amp;</p>`, "<p>\u00a0©&lt;b&gt;&amp;</p>"},
		"quotes in an attribute":        {`<p title='"&lt;'></p>`, `<p title="&quot;&lt;"></p>`},
		"a language":                    {`<p lang="zh-Hans">字</p>`, `<p lang="zh-Hans" xml:lang="zh-Hans">字</p>`},
		"EPUB's own attributes":         {`<a epub:type="noteref" href="#n">1</a>`, `<a epub:type="noteref" href="#n">1</a>`},
		"a drawing":                     {`<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>`},
		"a drawing with its namespace":  {`<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>`},
		"a link inside a drawing":       {`<svg><use xlink:href="#a"/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg"><use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/></svg>`},
		"HTML inside a drawing":         {`<svg><foreignObject><p>a</p></foreignObject></svg>`, `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject></svg>`},
		"a style sheet in a drawing":    {`<svg><style>.a>b{}</style></svg>`, `<svg xmlns="http://www.w3.org/2000/svg"><style>.a&gt;b{}</style></svg>`},
		"characters that XML forbids":   {"<p>a\x01\x0c\u0085\ufffe\U0001ffff</p>", "<p>a\ufffd\ufffd\ufffd\ufffd\ufffd</p>"},
		"comments and what is not ours": {`<p>a<!-- -- --></p>`, `<p>a</p>`},
		"elements left open":            {`<p>a<p>b`, `<p>a</p><p>b</p>`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := xhtml([]byte("<!doctype html><html><head><title>t</title></head><body>" + c.body + "</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			_, body, _ := strings.Cut(string(got), "<body>")
			body, _, _ = strings.Cut(body, "</body>")
			if body != c.want {
				t.Errorf("got  %s\nwant %s", body, c.want)
			}
			if err := wellFormed(got); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestXHTMLRefusesWhatXMLCannotSay(t *testing.T) {
	for _, body := range []string{`<p @click="a">`, `<p a:b="c">`, `<a:b>`, `<p =x>`} {
		if got, err := xhtml([]byte(body)); err == nil || !strings.Contains(err.Error(), "cannot be written in an e-book") {
			t.Errorf("%s: error = %v, written as %s", body, err, got)
		}
	}
}

func FuzzXHTML(f *testing.F) {
	for _, seed := range []string{
		`<p lang=zh>字<br>`, `<svg><title>a</title><p>b</svg>`, "<a href='&'>\x00\x0b", `<table><tr><td><math><mi>x`,
		`<p xml:lang="a" lang="b" LANG=c>`, `<svg xlink:href=a xmlns:xlink=b xml:space=c>`, `<!doctype a><!-- --->`, `<frameset>`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, document string) {
		got, err := xhtml([]byte(document))
		if err != nil {
			return
		}
		if err := wellFormed(got); err != nil {
			t.Errorf("%q became %s: %v", document, got, err)
		}
	})
}
