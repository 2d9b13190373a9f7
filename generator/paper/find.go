package paper

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Variable names the browser in the environment: a program on the path, or its own path.
const Variable = "DIGLOT_CHROMIUM"

// ErrNoBrowser is the error of [Find] where the machine has no browser that can print.
var ErrNoBrowser = errors.New("no Chromium or Chrome on this machine, which prints the PDF")

// Find returns the path of the browser: the one that the environment names, or the first
// that is found where browsers usually are.
func Find() (string, error) {
	if name := os.Getenv(Variable); name != "" {
		path, err := exec.LookPath(name)
		if err != nil {
			return "", fmt.Errorf("%s names %q, which cannot be run: %w", Variable, name, ErrNoBrowser)
		}
		return path, nil
	}
	for _, place := range places(runtime.GOOS, os.Getenv) {
		if path, err := exec.LookPath(place); err == nil {
			return path, nil
		}
	}
	return "", ErrNoBrowser
}

// places lists where a system keeps its browsers: names on the path, and full paths.
func places(system string, env func(string) string) []string {
	switch system {
	case "darwin":
		var list []string
		for _, folder := range []string{"/Applications", filepath.Join(env("HOME"), "Applications")} {
			for _, name := range []string{"Chromium", "Google Chrome", "Microsoft Edge"} {
				list = append(list, filepath.Join(folder, name+".app", "Contents", "MacOS", name))
			}
		}
		return append(list, "chromium")
	case "windows":
		list := []string{"chrome"}
		for _, variable := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			folder := env(variable)
			if folder == "" {
				continue
			}
			for _, program := range []string{`Chromium\Application\chrome.exe`, `Google\Chrome\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`} {
				list = append(list, folder+`\`+program)
			}
		}
		return list
	}
	return []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "/snap/bin/chromium"}
}
