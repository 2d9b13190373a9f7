package review

// none marks a unit that no entry of the lock belongs to.
const none = -1

// mostComparisons bounds the work on one group: two thousand blocks under one
// heading, each of them changed. Beyond it order alone pairs.
const mostComparisons = 4_000_000

// align finds the entry of each unit: first those that say the same in some
// language, in the order that keeps most of them, then the rest between two such
// by their order. Units without an entry get none.
func align(units []unit, entries []entry) []int {
	at := make([]int, len(units))
	for i := range at {
		at[i] = none
	}
	start := 0
	for start < len(units) && start < len(entries) && units[start].alike(entries[start]) > 0 {
		at[start] = start
		start++
	}
	matched(units[start:], entries[start:], start, at)
	fill(at, len(entries))
	return at
}

// matched enters the best matches into at, by the usual table of the longest
// common subsequence: a match counts the languages that agree. Both lists begin
// at the offset.
func matched(units []unit, entries []entry, offset int, at []int) {
	n, m := len(units), len(entries)
	if n*m > mostComparisons {
		return
	}
	best := make([][]int, n+1)
	for i := range best {
		best[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if same := units[i].alike(entries[j]); same > 0 {
				best[i][j] = max(best[i][j], best[i+1][j+1]+same)
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		same := units[i].alike(entries[j])
		switch {
		case same > 0 && best[i][j] == best[i+1][j+1]+same:
			at[offset+i] = offset + j
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
}

// fill pairs what is left between two matches, in order.
func fill(at []int, entries int) {
	for i := 0; i < len(at); {
		if at[i] != none {
			i++
			continue
		}
		end, next := i, 0
		for end < len(at) && at[end] == none {
			end++
		}
		if i > 0 {
			next = at[i-1] + 1
		}
		limit := entries
		if end < len(at) {
			limit = at[end]
		}
		for k := i; k < end && next < limit; k++ {
			at[k] = next
			next++
		}
		i = end
	}
}
