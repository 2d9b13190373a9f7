package press

import (
	"slices"
	"strings"

	"example.org/diglot/generator/palette"
)

// flatten writes the classes and custom properties of a drawing out as attributes.
func flatten(root *node, paint *palette.Paint) {
	root.walk(func(n *node) {
		classes := strings.Fields(n.get("class"))
		for _, r := range paint.Rules {
			if !slices.ContainsFunc(r.Classes, func(class string) bool { return slices.Contains(classes, class) }) {
				continue
			}
			for _, d := range r.Declarations {
				n.set(d.Property, d.Value)
			}
		}
		n.drop("class")
		for i, a := range n.attrs {
			n.attrs[i].value = paint.Scheme.Resolve(a.value)
		}
	})
}
