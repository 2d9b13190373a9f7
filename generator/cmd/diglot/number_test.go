package main

import (
	"bytes"
	"context"
	"testing"
)

// TestNumberExitCodes holds the exit codes that scripts rely on.
func TestNumberExitCodes(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		args []string
		want int
	}{
		"read":         {[]string{"6.5亿元"}, done},
		"a minus sign": {[]string{"-3.5"}, done},
		"the same":     {[]string{"--compare", "6.5亿元", "RMB 650 million"}, done},
		"different":    {[]string{"--compare", "6.5亿元", "RMB 6.5 billion"}, problems},
		"no number":    {[]string{"几十人"}, problems},
		"no phrase":    {nil, usage},
		"two phrases":  {[]string{"3", "4"}, usage},
		"no option":    {[]string{"--comparison", "3", "4"}, usage},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			args := append([]string{"number", "--root", dir}, c.args...)
			if got := run(context.Background(), args, &stdout, &stderr); got != c.want {
				t.Errorf("got %d, want %d\n%s%s", got, c.want, &stdout, &stderr)
			}
			if (c.want == done) == (stdout.Len() == 0) && name != "different" {
				t.Errorf("stdout: %q", &stdout)
			}
		})
	}
}
