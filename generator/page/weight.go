package page

import "math/big"

// The units of a file's weight, in bytes.
const (
	kilobyte = 1_000
	megabyte = 1_000_000
)

// weight writes the weight of a file: 87 kB, 1.4 MB; "" where it is not known.
func (s *sheet) weight(bytes int) string {
	switch {
	case bytes <= 0:
		return ""
	case bytes < megabyte:
		return s.t("size-kilobytes", "size", (bytes+kilobyte-1)/kilobyte)
	}
	tenths := big.NewRat(int64(bytes+megabyte/20)/(megabyte/10), 10)
	text, err := s.lang.Number.Decimal(tenths)
	if err != nil {
		return ""
	}
	return s.t("size-megabytes", "size", text)
}
