package offline

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// WorkerFile is the service worker's path. A worker can answer for the folder that it lies
// in, and for what is below it.
const WorkerFile = "sw.js"

// Fallback is the path of the page that is shown in place of one that is not kept.
const Fallback = "offline.html"

// A File is one file of the written site.
type File struct {
	// Path is relative to the site's root.
	Path string
	// Sum is the SHA-256 of the content.
	Sum [sha256.Size]byte
}

// A Page is a file of HTML.
type Page struct {
	File
	// Assets are the paths of the assets that it names (see Assets).
	Assets []string
}

// Assets lists the paths of assets that a page names, wherever it does: what it brings by
// itself, and what its scripts bring later. A path may be listed twice, and a name that is
// no file's may be among them.
func Assets(page []byte) []string {
	const folder = "assets/"
	var found []string
	for {
		_, rest, ok := bytes.Cut(page, []byte(folder))
		if !ok {
			return found
		}
		end := bytes.IndexAny(rest, "\"' \t\n<>&?#")
		if end < 0 {
			end = len(rest)
		}
		if end > 0 {
			found = append(found, folder+string(rest[:end]))
		}
		page = rest[end:]
	}
}

// A group is what is kept together, or not at all.
type group struct {
	// Name is the folder of its pages, "" for what several groups need.
	Name  string `json:"name"`
	Files sums   `json:"files"`
}

// sums are the first 96 bits of files' SHA-256, by path: against accidents, not attacks,
// since list and files come from one host.
type sums map[string]string

func (s sums) add(f File) { s[f.Path] = base64.StdEncoding.EncodeToString(f.Sum[:12]) }

// Folders are those that hold pages.
type Folders struct {
	// Languages hold the pages in one language each: "zh", "en".
	Languages []string
	// Editions hold the pages in two: "zh-en". They need the assets of both.
	Editions []string
}

// Worker is the service worker: the list of what it keeps, then its text. Pages outside the
// folders are not kept, but for the site's first page and [Fallback]. Assets are the
// site's, by path. The order of the pages does not matter.
func Worker(text []byte, folders Folders, pages []Page, assets map[string]File) ([]byte, error) {
	list, err := json.Marshal(groupsOf(folders, pages, assets))
	if err != nil {
		return nil, err
	}
	version := sha256.Sum256(list)
	var b bytes.Buffer
	fmt.Fprintf(&b, "const edition={\"version\":%q,\"groups\":%s};\n", hex.EncodeToString(version[:8]), list)
	b.Write(text)
	return b.Bytes(), nil
}

// groupsOf sorts the files into groups: what is shared, the languages, the editions.
func groupsOf(folders Folders, pages []Page, assets map[string]File) []group {
	const shared = 0
	groups := []group{{Files: sums{}}}
	index := map[string]int{}
	for _, folder := range slices.Concat(folders.Languages, folders.Editions) {
		index[folder] = len(groups)
		groups = append(groups, group{Name: folder, Files: sums{}})
	}
	needed := map[string][]bool{} // asset → the groups whose pages name it
	for _, p := range pages {
		folder, _, inside := strings.Cut(p.Path, "/")
		at := shared
		if inside {
			at = index[folder]
		}
		if at == shared && p.Path != "index.html" && p.Path != Fallback {
			continue
		}
		groups[at].Files.add(p.File)
		for _, asset := range p.Assets {
			if needed[asset] == nil {
				needed[asset] = make([]bool, len(groups))
			}
			needed[asset][at] = true
		}
	}
	for path, by := range needed {
		if f, exists := assets[path]; exists {
			groups[home(by, len(folders.Languages))].Files.add(f)
		}
	}
	return groups
}

// home is the group of an asset: the one language that needs it, else an edition that
// does, else what is shared. By says which groups need it; the languages come second.
func home(by []bool, languages int) int {
	found := 0
	for i, needs := range by {
		switch {
		case !needs:
		case i == 0, i <= languages && found > 0:
			return 0
		case found == 0:
			found = i
		}
	}
	return found
}
