package generator

import (
	"encoding/json"

	"example.org/diglot/generator/output"
)

// A known is a site that was built before, and what it was built from.
type known struct {
	Counts Counts
	// Answers are all that was read of the report (see trace).
	Answers map[string]string
}

// unchanged reports whether the site at out is what a build would write: the same diglot
// made it from the very files that the report still has, and no file of it has been touched
// since. Only sites of reports without a message are known, since a build says these.
func unchanged(in Input, out string) (Result, bool) {
	if in.Code == "" || in.Draft {
		return Result{}, false
	}
	manifest, err := output.ReadManifest(out)
	if err != nil {
		return Result{}, false
	}
	entry, ok := in.Cache.Get(knownKey(in, manifest))
	if !ok {
		return Result{}, false
	}
	var k known
	if json.Unmarshal(entry, &k) != nil || !repeats(in.Root, k.Answers) {
		return Result{}, false
	}
	result, ok := output.Verify(out, manifest, workers(in.Jobs))
	return Result{Result: result, Counts: k.Counts}, ok
}

// remember makes a site known. Where that fails the next build is slower, and not wrong.
func remember(in Input, out string, read *trace, result Result) {
	answers, sure := read.answers()
	if in.Code == "" || !sure || result.Draft || result.Messages.Len() > 0 {
		return
	}
	manifest, err := output.ReadManifest(out)
	if err != nil {
		return
	}
	entry, err := json.Marshal(known{result.Counts, answers})
	if err == nil {
		_ = in.Cache.Put(knownKey(in, manifest), entry)
	}
}

func knownKey(in Input, manifest []byte) string {
	return output.Key([]byte("site"), []byte(in.Code), manifest)
}
