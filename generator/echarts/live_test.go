package echarts

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// weight is the size of a script as it is sent, with gzip.
func weight(t *testing.T, script []byte) int {
	t.Helper()
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(script); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Len()
}

func TestLiveBundle(t *testing.T) {
	built := os.DirFS(builtAssets)
	script, err := LiveBundle(built, []string{"pie", "bar", "line"})
	if err != nil {
		t.Fatal(err)
	}
	const most = 200_000
	size := weight(t, script)
	t.Logf("bar, line and pie: %d bytes, %d with gzip", len(script), size)
	if size > most {
		t.Errorf("bar, line and pie weigh %d bytes with gzip, more than %d", size, most)
	}
	again, err := LiveBundle(built, []string{"bar", "line", "pie", "bar"})
	if err != nil || !bytes.Equal(script, again) {
		t.Errorf("the order and repetition of names change the script (error %v)", err)
	}
	for _, word := range []string{"eval(", "new Function", "import(", "</script"} {
		if bytes.Contains(script, []byte(word)) {
			t.Errorf("the script holds %q", word)
		}
	}
	fewer, err := LiveBundle(built, []string{"pie"})
	if err != nil || len(fewer) >= len(script) {
		t.Errorf("pie alone has %d bytes (error %v)", len(fewer), err)
	}
	_, err = LiveBundle(built, []string{"pyramid"})
	if err == nil || !strings.Contains(err.Error(), `no part of the chart engine is named "pyramid"; there are bar, boxplot,`) {
		t.Errorf("error %v", err)
	}
}

// TestLiveScript keeps the scripts of every page with charts small.
func TestLiveScript(t *testing.T) {
	for name, most := range map[string]int{"walk.js": 2600, "live.js": 1000} {
		script, err := os.ReadFile("../../assets/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if size := weight(t, script); size > most {
			t.Errorf("%s weighs %d bytes with gzip, more than %d", name, size, most)
		}
	}
}

func TestModules(t *testing.T) {
	for name, c := range map[string]struct {
		option string
		want   []string
	}{
		"two series":       {`{"series":[{"type":"line"},{"type":"bar"},{"type":"bar"}]}`, []string{"bar", "line"}},
		"a mark":           {`{"series":[{"type":"bar","markLine":{"data":[]}}]}`, []string{"bar", "markLine"}},
		"words":            {`{"graphic":[],"series":[{"type":"pie"}]}`, []string{"graphic", "pie"}},
		"title and legend": {`{"title":{},"legend":{},"visualMap":{}}`, []string{"legend", "title", "visualMap"}},
	} {
		got, err := Modules(json.RawMessage(c.option))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	for _, job := range samples(t) {
		modules, err := Modules(job.Option)
		if err != nil {
			t.Errorf("%s: %v", job.ID, err)
		}
		if _, err := LiveBundle(os.DirFS(builtAssets), modules); err != nil {
			t.Errorf("%s: %v", job.ID, err)
		}
	}
}

func TestFingerprint(t *testing.T) {
	a, err := Fingerprint(os.DirFS(builtAssets))
	if err != nil {
		t.Fatal(err)
	}
	b, err := Fingerprint(os.DirFS(builtAssets))
	if err != nil || !bytes.Equal(a, b) {
		t.Errorf("the fingerprint changes (error %v)", err)
	}
}
