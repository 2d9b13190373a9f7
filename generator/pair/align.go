package pair

// mostWork bounds the table that pairs what two languages do not share: blocks of
// the one times blocks of the other. Where it would be larger nothing is left to pair.
const mostWork = 1 << 20

// Align pairs the blocks of two documents. Each pair is two indexes, in order;
// blocks without a partner are left out. Most blocks pair from the start or from
// the end; those between are paired so that the likenesses add up to the most.
func Align(a, b []Face) [][2]int {
	start, end := 0, 0
	for start < len(a) && start < len(b) && a[start].Same(&b[start]) {
		start++
	}
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end].Same(&b[len(b)-1-end]) {
		end++
	}
	pairs := make([][2]int, 0, min(len(a), len(b)))
	for i := range start {
		pairs = append(pairs, [2]int{i, i})
	}
	for _, p := range likeliest(a[start:len(a)-end], b[start:len(b)-end]) {
		pairs = append(pairs, [2]int{p[0] + start, p[1] + start})
	}
	for i := end; i > 0; i-- {
		pairs = append(pairs, [2]int{len(a) - i, len(b) - i})
	}
	return pairs
}

// likeliest finds the longest common subsequence, each pair weighed by likeness.
func likeliest(a, b []Face) [][2]int {
	if len(a) == 0 || len(b) == 0 || len(a)*len(b) > mostWork {
		return nil
	}
	width := len(b) + 1
	// best[i*width+j] is the most that a[i:] and b[j:] can add up to.
	best := make([]int, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			most := max(best[(i+1)*width+j], best[i*width+j+1])
			if like := a[i].likeness(&b[j]); like > 0 {
				most = max(most, like+best[(i+1)*width+j+1])
			}
			best[i*width+j] = most
		}
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		like := a[i].likeness(&b[j])
		switch best[i*width+j] {
		case like + best[(i+1)*width+j+1]:
			if like > 0 {
				pairs = append(pairs, [2]int{i, j})
			}
			i, j = i+1, j+1
		case best[(i+1)*width+j]:
			i++
		default:
			j++
		}
	}
	return pairs
}
