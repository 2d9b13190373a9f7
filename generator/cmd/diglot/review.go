package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

func runReview(_ context.Context, c *call) int {
	flags := flag.NewFlagSet("review", flag.ContinueOnError)
	dir := rootFlag(flags)
	check := flags.Bool("check", false, "list the translations that are stale, and write nothing")
	names, code := c.parse(flags, anyNumber)
	if code >= 0 {
		return code
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	var msgs diag.List
	all := generator.LoadReviews(root.FS(), &msgs)
	r := &reviewer{call: c, root: root, langs: all.Languages, pairs: all.Pairs}
	if code := r.choose(all.Sections, names); code >= 0 {
		return code
	}
	if wrong := r.concerning(msgs, all.Sections, *check); wrong.HasErrors() {
		printMessages(c, "text", wrong)
		if !*check {
			fmt.Fprintln(c.stderr, "nothing is marked as reviewed")
		}
		return problems
	}
	if *check {
		return r.check()
	}
	return r.mark()
}

// A reviewer marks sections as reviewed, or says what is stale in them.
type reviewer struct {
	*call
	root     *os.Root
	langs    []i18n.Lang
	pairs    review.Set
	sections []*section.Section
}

// choose finds the sections that a person named, by slug or folder; all of them
// where none is named. The result is the exit code of a call that ends here, or -1.
func (r *reviewer) choose(all []*section.Section, names []string) int {
	if len(names) == 0 {
		r.sections = all
		return -1
	}
	var slugs []string
	for _, s := range all {
		slugs = append(slugs, s.Slug)
	}
	for _, name := range names {
		i := slices.IndexFunc(all, func(s *section.Section) bool {
			return s.Slug == name || path.Base(s.Dir) == path.Base(strings.ReplaceAll(name, `\`, "/"))
		})
		if i < 0 {
			fail(r.stderr, "the report has no section %q", name)
			hint(r.stderr, "%s", diag.DidYouMean(name, slugs))
			return usage
		}
		if !slices.Contains(r.sections, all[i]) {
			r.sections = append(r.sections, all[i])
		}
	}
	return -1
}

// concerning keeps the errors that stand in the way: all but those in sections not
// chosen, and, where the locks are only to be written, those in the locks.
func (r *reviewer) concerning(msgs diag.List, all []*section.Section, locks bool) diag.List {
	var list diag.List
	for _, m := range msgs.Messages() {
		name := ""
		if m.Span.File != nil {
			name = m.Span.File.Path
		}
		other := slices.ContainsFunc(all, func(s *section.Section) bool {
			return path.Dir(name) == s.Dir && !slices.Contains(r.sections, s)
		})
		if m.Severity == diag.Error && !other && (locks || path.Base(name) != review.FileName) {
			list.Add(m)
		}
	}
	return list
}

// check lists the stale translations.
func (r *reviewer) check() int {
	stale, open := 0, 0
	for _, s := range r.sections {
		for _, p := range r.pairs[s.Slug] {
			for _, lang := range r.langs {
				side := p.Sides[lang]
				if side.State == review.Stale {
					fmt.Fprintf(r.stdout, "%s: stale: %s changed since the last review\n", side.Span, quoted(p.Newer(r.langs)))
					stale++
				}
			}
			if kind := opened(p, r.langs); kind != "" && kind != review.Stale {
				open++
			}
		}
	}
	line := counted(stale, "block is stale", "blocks are stale")
	if open > 0 {
		line += ", " + counted(open, "is unreviewed", "are unreviewed")
	}
	fmt.Fprintln(r.stdout, line)
	if stale > 0 {
		return problems
	}
	return done
}

// opened is the state that a pair waits for a review in, or "" where it does not.
func opened(p review.Pair, langs []i18n.Lang) review.State {
	for _, state := range []review.State{review.Stale, review.Together, review.New} {
		for _, lang := range langs {
			if p.Sides[lang].State == state {
				return state
			}
		}
	}
	return ""
}

func quoted(langs []i18n.Lang) string {
	var names []string
	for _, lang := range langs {
		names = append(names, fmt.Sprintf("%q", lang))
	}
	return strings.Join(names, " and ")
}

// mark writes the locks of the sections, and says what each now holds.
func (r *reviewer) mark() int {
	for _, s := range r.sections {
		name := path.Join(s.Dir, review.FileName)
		lock := review.Write(s)
		old, err := r.root.ReadFile(name)
		if err == nil && bytes.Equal(old, lock) {
			fmt.Fprintf(r.stdout, "%s: nothing has changed since the last review\n", s.Dir)
			continue
		}
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			err = replace(r.root, name, lock)
		}
		if err != nil {
			fail(r.stderr, "%s cannot be written: %v", name, reason(err))
			return environment
		}
		r.say(s)
	}
	return done
}

// say tells what a review has settled.
func (r *reviewer) say(s *section.Section) {
	pairs, known := r.pairs[s.Slug]
	if !known {
		n := len(review.Compare(s, r.langs, nil))
		fmt.Fprintf(r.stdout, "%s: %s marked as reviewed, for the first time\n", s.Dir, counted(n, "block is", "blocks are"))
		return
	}
	n := 0
	for _, p := range pairs {
		state := opened(p, r.langs)
		for _, lang := range r.langs {
			if state != "" && p.Sides[lang].State == state {
				fmt.Fprintf(r.stdout, "%s: was %s\n", p.Sides[lang].Span, state)
				n++
				break
			}
		}
	}
	fmt.Fprintf(r.stdout, "%s: %s marked as reviewed\n", s.Dir, counted(n, "block is", "blocks are"))
}

// replace writes a file whole or not at all.
func replace(root *os.Root, name string, content []byte) error {
	temporary := path.Join(path.Dir(name), "."+path.Base(name)+".new")
	if err := root.WriteFile(temporary, content, 0o644); err != nil {
		return err
	}
	if err := root.Rename(temporary, name); err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return nil
}
