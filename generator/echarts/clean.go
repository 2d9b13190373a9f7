package echarts

import (
	"fmt"
	"strconv"
	"strings"
)

// Clean rewrites the SVG that ECharts makes for a job, in one pass. The result is valid
// inside HTML and follows a content security policy without inline styles:
//
//   - colours of the design become classes of the style sheet, so that one drawing
//     serves light and dark; all others stay attributes
//   - styles become attributes; the font family is left to the style sheet
//   - ids and what refers to them take the job's id as prefix
//   - texts stand on the alphabetic baseline, at the same height in every program
//   - the svg element has the job's class, a viewBox and no size; it is one image with a
//     title and a description
//   - shapes that cannot be seen are dropped; coordinates have at most two decimals
//
// Elements and attributes are let through by name. Anything else is an error, and so is
// a coordinate that is no number.
func Clean(raw string, job Job) ([]byte, error) {
	c := &cleaner{job: job, in: scanner{rest: raw}}
	if err := c.root(); err != nil {
		return nil, err
	}
	for {
		t, more, err := c.in.next()
		if err != nil {
			return nil, err
		}
		if !more {
			break
		}
		if err := c.element(t); err != nil {
			return nil, err
		}
	}
	if len(c.open) > 0 || !c.closed {
		return nil, fmt.Errorf("the SVG of ECharts ends inside an element")
	}
	return []byte(c.out.String()), nil
}

// A cleaner is one pass over one SVG.
type cleaner struct {
	job    Job
	in     scanner
	out    strings.Builder
	open   []container
	closed bool
}

// A container is an element that is open. An unwritten one leaves only its children.
type container struct {
	name    string
	written bool
}

// clipping reports whether shapes are the outline of a clip path, which has no paint.
func (c *cleaner) clipping() bool {
	return len(c.open) > 0 && c.open[len(c.open)-1].name == "clipPath"
}

// root replaces the start tag of the svg element.
func (c *cleaner) root() error {
	t, _, err := c.in.next()
	if err != nil {
		return err
	}
	if t.name != "svg" || t.end {
		return fmt.Errorf("the SVG of ECharts starts with %q", t.name)
	}
	j := c.job
	c.out.WriteString("<svg")
	if j.Class != "" {
		c.attr("class", escapeValue(j.Class))
	}
	c.attr("viewBox", "0 0 "+strconv.Itoa(j.Width)+" "+strconv.Itoa(j.Height))
	if j.Lang != "" {
		c.attr("lang", escapeValue(j.Lang))
	}
	if j.Title == "" {
		c.attr("aria-hidden", "true")
		c.out.WriteString(">")
		return nil
	}
	c.attr("role", "img")
	labels := j.ID + "-t"
	if j.Desc != "" {
		labels += " " + j.ID + "-d"
	}
	c.attr("aria-labelledby", labels)
	c.out.WriteString(`><title id="` + j.ID + `-t">` + escape(j.Title) + "</title>")
	if j.Desc != "" {
		c.out.WriteString(`<desc id="` + j.ID + `-d">` + escape(j.Desc) + "</desc>")
	}
	return nil
}

// element writes one tag, and with it all of a text or a shape.
func (c *cleaner) element(t tag) error {
	if c.closed {
		return fmt.Errorf("something follows the end of the svg element: %q", t.name)
	}
	if t.end {
		return c.close(t.name)
	}
	switch t.name {
	case "":
		return fmt.Errorf("text %.40q outside of a text element", t.text)
	case "g", "defs", "clipPath", "linearGradient", "radialGradient", "pattern", "filter":
		return c.start(t)
	case "path", "circle", "polyline", "polygon", "rect", "stop", "feDropShadow":
		if err := c.expectEnd(t.name); err != nil {
			return err
		}
		return c.shape(t)
	case "text":
		content, err := c.content()
		if err != nil {
			return err
		}
		if strings.TrimSpace(content) == "" {
			return nil
		}
		return c.label(t, content)
	}
	return fmt.Errorf("element %q is not one that diglot's charts have", t.name)
}

// start writes the start tag of a container. A group without attributes is left out.
func (c *cleaner) start(t tag) error {
	written := t.name != "g" || len(t.attrs) > 0
	c.open = append(c.open, container{t.name, written})
	if !written {
		return nil
	}
	c.out.WriteString("<" + t.name)
	if err := c.attributes(t); err != nil {
		return err
	}
	c.out.WriteString(">")
	return nil
}

// close writes the end tag of a container.
func (c *cleaner) close(name string) error {
	if len(c.open) == 0 {
		if name != "svg" || c.closed {
			return fmt.Errorf("the end tag %q has no start tag", name)
		}
		c.closed = true
		c.out.WriteString("</svg>")
		return nil
	}
	last := c.open[len(c.open)-1]
	if last.name != name {
		return fmt.Errorf("the end tag %q follows the start tag %q", name, last.name)
	}
	if last.written {
		c.out.WriteString("</" + name + ">")
	}
	c.open = c.open[:len(c.open)-1]
	return nil
}

// shape writes an element without content, unless nothing of it can be seen.
func (c *cleaner) shape(t tag) error {
	fill, stroke := t.get("fill"), t.get("stroke")
	drawn := t.name == "path" || t.name == "circle" || t.name == "polyline" || t.name == "polygon" || t.name == "rect"
	if drawn && !c.clipping() && fill == "none" && (stroke == "" || stroke == "none") || t.name == "path" && t.get("d") == "" {
		return nil
	}
	if t.name == "path" {
		t = asCircle(t)
	}
	c.out.WriteString("<" + t.name)
	if err := c.attributes(t); err != nil {
		return err
	}
	c.out.WriteString("/>")
	return nil
}

// attributes writes classes and paints, then the other attributes in ECharts' order.
func (c *cleaner) attributes(t tag) error {
	line := false
	if t.name == "path" {
		d, err := compactPath(t.get("d"))
		if err != nil {
			return err
		}
		line = flat(d)
	}
	if !c.clipping() {
		if err := c.coat(t, line); err != nil {
			return err
		}
	}
	for _, a := range t.attrs {
		switch {
		case dropped(a.name):
		case a.name == "stop-color" || a.name == "flood-color":
			value, err := paint(a.value, c.job.ID)
			if err != nil {
				return fmt.Errorf("%s: %w", a.name, err)
			}
			c.attr(a.name, value)
		default:
			if err := c.rewritten(a); err != nil {
				return err
			}
		}
	}
	return nil
}

// dropped reports whether an attribute of ECharts is left out, or written elsewhere.
func dropped(name string) bool {
	switch name {
	case "fill", "stroke", "class", "pointer-events", "xml:space":
		return true
	}
	return strings.HasPrefix(name, "ecmeta_")
}

// rewritten writes an attribute with its value cleaned.
func (c *cleaner) rewritten(a attr) error {
	value, err := rewrite(a.name, a.value, c.job.ID)
	if err != nil {
		return err
	}
	c.attr(a.name, value)
	return nil
}

// attr writes an attribute whose value is safe.
func (c *cleaner) attr(name, value string) {
	c.out.WriteString(" " + name + `="` + value + `"`)
}

// expectEnd reads the end tag that follows the start tag of an empty element.
func (c *cleaner) expectEnd(name string) error {
	t, _, err := c.in.next()
	if err == nil && (!t.end || t.name != name) {
		err = fmt.Errorf("element %q has content", name)
	}
	return err
}

// content reads the content of a text element and its end tag.
func (c *cleaner) content() (string, error) {
	content := ""
	for {
		t, more, err := c.in.next()
		switch {
		case err != nil:
			return "", err
		case !more || t.name != "" && !(t.end && t.name == "text"):
			return "", fmt.Errorf("a text element holds %q", t.name)
		case t.end:
			return content, nil
		}
		content += t.text
	}
}

// escapeValue makes text safe in an attribute.
func escapeValue(s string) string {
	return strings.ReplaceAll(escape(s), `"`, "&quot;")
}
