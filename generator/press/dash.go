package press

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// halfCircle finds the two halves that rings of dots are drawn as: a radius, and how far
// the other end lies.
var halfCircle = regexp.MustCompile(`a([0-9.]+) ([0-9.]+) 0 1 1 (-?[0-9.]+) 0`)

// measureDashes writes dashes that are counted along a path (pathLength) in the units of
// the drawing, since neither resvg nor many drawing programs know the attribute: a ring of
// dots would be a line.
func measureDashes(root *node) error {
	var failed error
	var visit func(n *node, dashes string)
	visit = func(n *node, dashes string) {
		if n.name == "" {
			return
		}
		if own := n.get("stroke-dasharray"); own != "" {
			dashes = own
		}
		if count := n.get("pathLength"); count != "" && dashes != "" {
			scaled, err := scaleDashes(dashes, count, n.get("d"))
			if err != nil {
				failed = err
				return
			}
			n.set("stroke-dasharray", scaled)
		}
		n.drop("pathLength")
		for _, c := range n.children {
			visit(c, dashes)
		}
	}
	visit(root, "")
	return failed
}

// scaleDashes multiplies dashes by the length of a circle over what it is counted as.
func scaleDashes(dashes, count, path string) (string, error) {
	n, err := strconv.ParseFloat(count, 64)
	halves := halfCircle.FindAllStringSubmatch(path, -1)
	if err != nil || n <= 0 || len(halves) != 2 {
		return "", fmt.Errorf("the path %q, counted as %q, is no circle", path, count)
	}
	length := 0.0
	for _, h := range halves {
		r, _ := strconv.ParseFloat(h[1], 64)
		length += math.Pi * r
	}
	var scaled []string
	for _, d := range strings.Fields(strings.ReplaceAll(dashes, ",", " ")) {
		v, err := strconv.ParseFloat(d, 64)
		if err != nil {
			return "", fmt.Errorf("%q is no dash", d)
		}
		scaled = append(scaled, strconv.FormatFloat(v*length/n, 'f', 4, 64))
	}
	return strings.Join(scaled, " "), nil
}
