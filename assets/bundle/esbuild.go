package main

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// virtual makes an esbuild plugin of scripts that exist only here: `import "diglot:bar"`.
// Data is served as JSON, all else as JavaScript. Their own imports are looked up from dir.
func virtual(dir string, scripts, data map[string]string) api.Plugin {
	return api.Plugin{Name: "diglot", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: "^diglot:"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: strings.TrimPrefix(a.Path, "diglot:"), Namespace: "diglot", SideEffects: api.SideEffectsTrue}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "diglot"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			loader, text := api.LoaderJS, scripts[a.Path]
			if text == "" {
				loader, text = api.LoaderJSON, data[a.Path]
			}
			if text == "" {
				return api.OnLoadResult{}, fmt.Errorf("no module named %q", "diglot:"+a.Path)
			}
			return api.OnLoadResult{Contents: &text, Loader: loader, ResolveDir: dir}, nil
		})
	}}
}

// virtualModules are the scripts that modules.go describes.
func virtualModules() map[string]string {
	scripts := map[string]string{"all": allSource()}
	for _, list := range [][]module{seriesTypes, components} {
		for _, m := range list {
			scripts[m.name] = m.source()
		}
	}
	return scripts
}

// buildOptions are the settings that the engine's and the browser's bundles share.
// Dir is the folder of our scripts, table the text widths.
func buildOptions(dir string, table []byte) api.BuildOptions {
	return api.BuildOptions{
		Bundle:            true,
		AbsWorkingDir:     dir,
		Target:            api.ES2020,
		Platform:          api.PlatformNeutral,
		MainFields:        []string{"module", "main"},
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LegalComments:     api.LegalCommentsNone,
		NodePaths:         []string{filepath.Join(dir, "..", "..", "node_modules")},
		Alias:             map[string]string{"tslib": "tslib/tslib.es6.js"},
		Define:            map[string]string{"process.env.NODE_ENV": `"production"`},
		Plugins: []api.Plugin{
			virtual(dir, virtualModules(), map[string]string{"metrics": string(table)}),
			standIns(dir),
		},
	}
}

// standIns makes an esbuild plugin that puts scripts of ours in the place of modules of
// ECharts and zrender: the scripts say why. A script itself may import the module that it
// stands for.
func standIns(dir string) api.Plugin {
	scripts := map[string]string{
		"tool/color.js":       "color.js",
		"core/LRU.js":         "lru.js",
		"i18n/langZH.js":      "english.js",
		"svg/cssAnimation.js": "unused.js",
		"svg/cssEmphasis.js":  "unused.js",
		"canvas/graphic.js":   "unused.js",
		"theme/dark.js":       "unused.js",
		"loading/default.js":  "unused.js",
	}
	return api.Plugin{Name: "stand-ins", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `\.js$`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			full := path.Join(path.Dir(filepath.ToSlash(a.Importer)), a.Path)
			module := path.Join(path.Base(path.Dir(full)), path.Base(full))
			script := filepath.Join(dir, scripts[module])
			if scripts[module] == "" || a.Importer == script {
				return api.OnResolveResult{}, nil
			}
			return api.OnResolveResult{Path: script}, nil
		})
	}}
}

// problems joins esbuild's errors and warnings into one error; a warning here means
// that ECharts or our scripts are not what this program was written for.
func problems(groups ...[]api.Message) error {
	var all []error
	for _, messages := range groups {
		for _, m := range messages {
			place := ""
			if m.Location != nil {
				place = fmt.Sprintf("%s:%d:%d: ", m.Location.File, m.Location.Line, m.Location.Column+1)
			}
			all = append(all, errors.New(place+m.Text))
		}
	}
	return errors.Join(all...)
}
