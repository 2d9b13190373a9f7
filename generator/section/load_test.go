package section

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// files makes a file system of paths and texts. A text that begins with "+" is a
// whole file, any other is a body.
func files(pairs ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		text := pairs[i+1]
		if !strings.HasPrefix(text, "+") {
			text = "+++\ntitle = \"t\"\n+++\n" + text
		}
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestLoad(t *testing.T) {
	tests := map[string]struct {
		fsys fs.FS
		// want lists the sections with their languages.
		want     []string
		messages []string
	}{
		"in the order of the folders": {
			fsys: files("content/10-b/zh.md", "", "content/10-b/en.md", "", "content/02-c/zh.md", "", "content/02-c/en.md", "", "content/02-c/figures.toml", "x", "content/02-c/a.csv", "x", "content/sources.toml", "x"),
			want: []string{"2 c content/02-c [zh en]", "10 b content/10-b [zh en]"},
		},
		"no folder":     {fsys: files("config.toml", ""), messages: []string{"content: unreadable: this folder cannot be read: file does not exist"}},
		"no section":    {fsys: files("content/sources.toml", "")},
		"hidden folder": {fsys: files("content/.git/zh.md", "")},
		"a language is missing": {
			fsys:     files("content/01-a/zh.md", ""),
			want:     []string{"1 a content/01-a [zh]"},
			messages: []string{`content/01-a/zh.md:1:1: missing-language: this section is missing in "en" — write content/01-a/en.md`},
		},
		"a folder without languages": {
			fsys:     files("content/01-a/figures.toml", ""),
			messages: []string{"content/01-a: missing-language: this folder holds no section — write content/01-a/zh.md, or delete the folder"},
		},
		"names of folders": {
			fsys: files("content/3-zones/zh.md", "", "content/Zones 2/zh.md", "", "content/zones/zh.md", "", "content/01-中文/zh.md", "", "content/02-data/zh.md", "", "content/04-a-/zh.md", "", "content/123-a/zh.md", ""),
			messages: []string{
				`content/01-中文: folder-name: "01-中文" is no name for the folder of a section — write two digits, a hyphen and a slug: 03-zones`,
				`content/02-data: folder-name: "data" is the name of another page of the report — taken: index, report, data, glossary, about, press, search, charts`,
				`content/04-a-: folder-name: "04-a-" is no name for the folder of a section — did you mean "04-a"?`,
				`content/123-a: folder-name: "123-a" is no name for the folder of a section — write two digits, a hyphen and a slug: 03-zones`,
				`content/3-zones: folder-name: "3-zones" is no name for the folder of a section — did you mean "03-zones"?`,
				`content/Zones 2: folder-name: "Zones 2" is no name for the folder of a section — write two digits, a hyphen and a slug: 03-zones`,
				`content/zones: folder-name: "zones" is no name for the folder of a section — write two digits, a hyphen and a slug: 03-zones`,
			},
		},
		"one slug twice": {
			fsys:     files("content/01-a/zh.md", "", "content/01-a/en.md", "", "content/02-a/zh.md", "", "content/02-a/en.md", ""),
			want:     []string{"1 a content/01-a [zh en]"},
			messages: []string{`content/02-a: duplicate-slug: two sections have the slug "a" — content/01-a this is the other`},
		},
		"stray files": {
			fsys: files("content/01-a/zh.md", "", "content/01-a/en.md", "", "content/01-a/fr.md", "", "content/01-a/ZH.md", "", "content/01-a/en.markdown", "", "content/01-a/.en.md", "", "content/readme.md", ""),
			want: []string{"1 a content/01-a [zh en]"},
			messages: []string{
				`content/01-a/ZH.md: stray-file: "ZH" is no language of the report — did you mean "zh.md"?`,
				`content/01-a/en.markdown: stray-file: "en" is no language of the report — valid here: zh.md, en.md`,
				`content/01-a/fr.md: stray-file: "fr" is no language of the report — valid here: zh.md, en.md`,
				`content/readme.md: stray-file: this file belongs to no section — a section is a folder: content/01-name/zh.md`,
			},
		},
		"not UTF-8": {
			fsys:     files("content/01-a/zh.md", "中\xff文", "content/01-a/en.md", ""),
			want:     []string{"1 a content/01-a [en]"},
			messages: []string{"content/01-a/zh.md:4:2: not-utf-8: this byte is no UTF-8 — save the file as UTF-8"},
		},
		"control characters": {
			fsys: files("content/01-a/zh.md", "a\x00b\x7f\n\ufffe", "content/01-a/en.md", "a\tb\r\n"),
			want: []string{"1 a content/01-a [zh en]"},
			messages: []string{
				"content/01-a/zh.md:4:2: control-character: the control character U+0000 stands here — delete it",
				"content/01-a/zh.md:4:4: control-character: the control character U+007F stands here — delete it",
				"content/01-a/zh.md:5:1: control-character: the control character U+FFFE stands here — delete it",
			},
		},
		"too long": {
			fsys: files("content/01-a/zh.md", strings.Repeat("甲", 20<<10), "content/01-a/en.md", strings.Repeat("line\n", 300<<10)),
			want: []string{"1 a content/01-a [zh en]"},
			messages: []string{
				"content/01-a/en.md:1:1: too-long: this file is longer than 1024 KiB — split the section in two",
				"content/01-a/zh.md:4:1: too-long: this line is longer than 32 KiB — break it into paragraphs",
			},
		},
		"unreadable": {
			fsys: denied{files("content/01-a/zh.md", "", "content/01-a/en.md", "", "content/02-b/zh.md", "", "content/02-b/en.md", ""), []string{"content/01-a/en.md", "content/02-b"}},
			want: []string{"1 a content/01-a [zh]"},
			messages: []string{
				"content/01-a/en.md: unreadable: this file cannot be read: permission denied",
				"content/02-b: unreadable: this folder cannot be read: permission denied",
			},
		},
		"the other language suggests the id": {
			fsys: files("content/01-a/zh.md", "## 甲 {#one}\n\n## 乙", "content/01-a/en.md", "## One\n\n## Two {#two}"),
			want: []string{"1 a content/01-a [zh en]"},
			messages: []string{
				"content/01-a/en.md:4:1: heading-id: this heading has no id — add an id that all languages share: {#one}",
				"content/01-a/zh.md:6:1: heading-id: this heading has no id — add an id that all languages share: {#two}",
			},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			sections := Load(tt.fsys, testLangs, &msgs)
			if diff := cmp.Diff(tt.want, describeSections(sections)); diff != "" {
				t.Errorf("sections (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.messages, describeMessages(&msgs)); diff != "" {
				t.Errorf("messages (-want +got):\n%s", diff)
			}
		})
	}
}

func describeSections(sections []*Section) []string {
	var list []string
	for _, s := range sections {
		var langs []i18n.Lang
		for _, l := range testLangs {
			if d := s.Doc(l); d != nil && d.Lang == l && d.Slug == s.Slug {
				langs = append(langs, l)
			}
		}
		list = append(list, fmt.Sprintf("%d %s %s %v", s.Order, s.Slug, s.Dir, langs))
	}
	return list
}

func describeMessages(msgs *diag.List) []string {
	var list []string
	for _, m := range msgs.Messages() {
		s := fmt.Sprintf("%s: %s: %s", m.Span, m.ID, m.Text)
		if m.Hint != "" {
			s += " — " + m.Hint
		}
		for _, n := range m.Notes {
			s += fmt.Sprintf(" — %s %s", n.Span, n.Text)
		}
		list = append(list, s)
	}
	return list
}

// denied is a file system in which some paths may not be opened.
type denied struct {
	fs.FS
	paths []string
}

func (d denied) Open(name string) (fs.File, error) {
	for _, path := range d.paths {
		if name == path {
			return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("permission denied")}
		}
	}
	return d.FS.Open(name)
}

func (d denied) ReadFile(name string) ([]byte, error) {
	f, err := d.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out bytes.Buffer
	_, err = out.ReadFrom(f)
	return out.Bytes(), err
}

// Neither the number of processors nor the time that files take to parse shows
// in what is read.
func TestLoadIsDeterministic(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 40 {
		for _, lang := range testLangs {
			fsys[fmt.Sprintf("content/%02d-s%d/%s.md", i, i, lang)] = &fstest.MapFile{Data: []byte(strings.Repeat("{$a} **", i) + "\n\n## x")}
		}
	}
	load := func(processors int) (string, []string) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		var msgs diag.List
		var out strings.Builder
		for _, s := range Load(fsys, testLangs, &msgs) {
			for _, l := range testLangs {
				out.WriteString(s.Doc(l).Render(testEnv()))
			}
		}
		return out.String(), describeMessages(&msgs)
	}
	html, messages := load(1)
	for range 3 {
		gotHTML, gotMessages := load(8)
		if html != gotHTML {
			t.Fatal("the HTML differs")
		}
		if diff := cmp.Diff(messages, gotMessages); diff != "" {
			t.Fatalf("messages (-first +again):\n%s", diff)
		}
	}
}

func TestLoadSection(t *testing.T) {
	fsys := files("content/01-a/zh.md", "{id}", "content/01-a/en.md", "", "content/02-b/x.csv", "")
	var msgs diag.List
	s := LoadSection(fsys, "content/01-a", testLangs, &msgs)
	if got := describeSections([]*Section{s}); !cmp.Equal(got, []string{"1 a content/01-a [zh en]"}) || msgs.Len() != 1 {
		t.Errorf("got %v with %d messages", got, msgs.Len())
	}
	for _, dir := range []string{"content/02-b", "content/03-c", "content/x", "content/about"} {
		if s := LoadSection(fsys, dir, testLangs, &msgs); s != nil {
			t.Errorf("%s is a section", dir)
		}
	}
}

func TestLoadAbout(t *testing.T) {
	fsys := files("content/about/zh.md", "## 来源 {#origin}", "content/about/en.md", "## Sources", "content/01-a/zh.md", "", "content/01-a/en.md", "")
	for _, load := range []func(msgs *diag.List) *Section{
		func(msgs *diag.List) *Section { return LoadAbout(fsys, testLangs, msgs) },
		func(msgs *diag.List) *Section { return LoadSection(fsys, "content/about", testLangs, msgs) },
	} {
		var msgs diag.List
		about := load(&msgs)
		if diff := cmp.Diff([]string{"0 about content/about [zh en]"}, describeSections([]*Section{about})); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		want := []string{"content/about/en.md:4:1: heading-id: this heading has no id — add an id that all languages share: {#origin}"}
		if diff := cmp.Diff(want, describeMessages(&msgs)); diff != "" {
			t.Errorf("messages (-want +got):\n%s", diff)
		}
	}
	var msgs diag.List
	if sections := Load(fsys, testLangs, &msgs); len(sections) != 1 || msgs.Len() != 0 {
		t.Errorf("the page about the report is read as one of %d sections, with %d messages", len(sections), msgs.Len())
	}
}
