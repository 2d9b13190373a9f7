package output

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders in one step (renamex_np with RENAME_SWAP), or in two
// on file systems that cannot.
func exchange(staging, target string) error {
	err := unix.RenamexNp(staging, target, unix.RENAME_SWAP)
	if errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.EINVAL) {
		return moveAside(staging, target)
	}
	return err
}
