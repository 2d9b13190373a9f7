//go:build !linux && !darwin

package output

// exchange replaces the target in two steps.
func exchange(staging, target string) error { return moveAside(staging, target) }
