package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"example.org/diglot"
	"example.org/diglot/generator/echarts"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"diglot": func() {
			if len(os.Args) == 2 && os.Args[1] == workerName {
				if echarts.ServeWorker(diglot.Built(), os.Stdin, os.Stdout) != nil {
					os.Exit(environment)
				}
				return
			}
			os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
		},
	})
}

// TestScript runs the command as a person types it: testdata/script holds a file
// for each subject, with its own small report.
func TestScript(t *testing.T) {
	_, err := echarts.Fingerprint(diglot.Built())
	engine := !errors.Is(err, echarts.ErrNotBuilt)
	if !engine && os.Getenv("CI") == "true" {
		t.Fatal("the chart engine is not built: run `make assets`")
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_CACHE_HOME", env.WorkDir+"/.cache")
			env.Setenv("HOME", env.WorkDir)
			return shareCode(env.WorkDir + "/.cache/diglot")
		},
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "engine":
				return engine, nil
			case "root":
				return os.Getuid() == 0, nil
			}
			return false, errors.New("unknown condition " + cond)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"same": sameTree,
		},
	})
}

// shareCode lets a script use the machine code that earlier runs of diglot compiled: it
// takes seconds, and it is no part of what scripts are about.
func shareCode(cache string) error {
	own := codeCache()
	if own == "" {
		return nil
	}
	if err := os.MkdirAll(own, 0o755); err != nil {
		return err
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	return os.Symlink(own, filepath.Join(cache, "code"))
}

// sameTree compares two folders, file by file: same A B.
func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: same DIR DIR")
	}
	var listings [2]string
	for i, dir := range args {
		var b strings.Builder
		root := os.DirFS(ts.MkAbs(dir))
		err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := fs.ReadFile(root, path)
			b.WriteString(path + "\n" + string(content) + "\n")
			return err
		})
		ts.Check(err)
		listings[i] = b.String()
	}
	if (listings[0] == listings[1]) == neg {
		ts.Fatalf("%s and %s: the same is %v", args[0], args[1], !neg)
	}
}
