package i18n

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestContrasts holds the concepts of the languages against each other: all have the
// same, since the checks compare languages by them.
func TestContrasts(t *testing.T) {
	var first [][2]string
	for _, l := range loadDefaults(t).Languages() {
		var ids [][2]string
		for _, c := range l.Sentence.Contrasts {
			ids = append(ids, [2]string{c.Group, c.ID})
			if len(c.Words) == 0 {
				t.Errorf("%s: %s has no words", l.Key, c.ID)
			}
		}
		if first == nil {
			first = ids
		}
		if diff := cmp.Diff(first, ids); diff != "" || len(ids) == 0 {
			t.Errorf("%s has other concepts:\n%s", l.Key, diff)
		}
	}
}
