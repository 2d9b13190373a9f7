package generator_test

import (
	"bufio"
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

const module = "example.org/diglot"

// layers is the order of the packages, from the floor up. An import goes down,
// never sideways and never up: so a value that a package returns is complete, and
// no package can reach back into the one that made its input.
var layers = [][]string{
	{""}, // the embedded defaults
	{"digest"},
	{"diag", "packed", "fontfile", "zipfile"},
	{"wasm"},
	{"tomlfile", "echarts", "raster", "font", "number", "colour", "epub"},
	{"i18n", "answer"},
	{"config", "figure", "section", "term"},
	{"review", "pair", "palette"},
	{"report"},
	{"chart", "page", "data", "search"},
	{"output", "press", "offline"},
	{"check", "serve", "publish", "paper"},
	{"."},
	{"cmd/diglot"},
}

// owners are the outside packages that only one package of ours may import, so
// that each can be replaced in one place.
var owners = map[string]struct{ by, reason string }{
	"github.com/BurntSushi/toml":          {"tomlfile", "TOML is read in one place, with spans"},
	"github.com/pelletier/go-toml/v2":     {"tomlfile", "TOML is read in one place, with spans"},
	"github.com/yuin/goldmark":            {"section", "Markdown is read in one place"},
	"modernc.org/quickjs":                 {"echarts", "the JavaScript engine has one owner"},
	"github.com/go-echarts/go-echarts/v2": {"chart", "options are built in one place"},
	"github.com/xuri/excelize/v2":         {"data", "workbooks are written in one place"},
	"github.com/tetratelabs/wazero":       {"wasm", "WebAssembly has one owner"},
	"golang.org/x/net/html":               {"epub", "e-books alone need a parser of HTML"},
	"golang.org/x/sys":                    {"output", "only output exchanges folders"},
	"net/http":                            {"serve", "a build reaches no network"},
	"github.com/rogpeppe/go-internal":     {"cmd/diglot", "test scripts run the command"},
	"github.com/chromedp/chromedp":        {"paper", "a browser prints, and does nothing else but test"},
	"github.com/evanw/esbuild":            {"assets/bundle", "bundling happens before the build, not in it"},
}

func TestLayers(t *testing.T) {
	level := map[string]int{}
	for i, layer := range layers {
		for _, name := range layer {
			level[importPath(name)] = i
		}
	}
	for _, edge := range imports(t) {
		from, known := level[edge.from]
		if !known {
			if strings.HasPrefix(edge.from, module+"/generator") {
				t.Errorf("%s has no place in the layers: add it to layers_test.go and to doc.go", edge.from)
			}
			continue
		}
		if to, ours := level[edge.to]; ours && to >= from {
			t.Errorf("%s imports %s: imports go down the layers only, so that values flow one way", edge.from, edge.to)
		}
		for outside, owner := range owners {
			inside := edge.to == outside || strings.HasPrefix(edge.to, outside+"/")
			if inside && owner.by != "" && edge.from != importPath(owner.by) {
				t.Errorf("%s imports %s, which belongs to %s: %s", edge.from, edge.to, owner.by, owner.reason)
			}
		}
	}
}

func importPath(name string) string {
	switch name {
	case "":
		return module
	case ".":
		return module + "/generator"
	case "assets/bundle", "browser":
		return module + "/" + name
	}
	return module + "/generator/" + name
}

type edge struct{ from, to string }

// imports asks the go command what every package of the module imports, tests left out.
func imports(t *testing.T) []edge {
	t.Helper()
	cmd := exec.Command("go", "list", "-f", `{{$p := .ImportPath}}{{range .Imports}}{{$p}} {{.}}{{"\n"}}{{end}}`, module+"/...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var edges []edge
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		if from, to, ok := strings.Cut(lines.Text(), " "); ok {
			edges = append(edges, edge{from, to})
		}
	}
	return edges
}
