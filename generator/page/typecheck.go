package page

import (
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// checkFields reports the first field that a template names and its view does
// not have. It follows if, range, with and template; where a pipeline calls a
// function, what comes out is unknown and is not checked.
func checkFields(set *template.Template, name string, view reflect.Type) error {
	c := &fieldCheck{set: set, seen: map[call]bool{}}
	return c.template(name, view)
}

// A fieldCheck walks the templates of one page.
type fieldCheck struct {
	set  *template.Template
	seen map[call]bool
}

// A call is a template with the type that it is called with.
type call struct {
	name string
	with reflect.Type
}

// A scope is what the dot and the variables stand for at a place. A nil type is unknown.
type scope struct {
	dot  reflect.Type
	vars map[string]reflect.Type
}

func (s scope) with(dot reflect.Type) scope { return scope{dot: dot, vars: s.vars} }

func (s scope) set(name string, t reflect.Type) scope {
	vars := make(map[string]reflect.Type, len(s.vars)+1)
	for k, v := range s.vars {
		vars[k] = v
	}
	vars[name] = t
	return scope{dot: s.dot, vars: vars}
}

func (c *fieldCheck) template(name string, dot reflect.Type) error {
	if c.seen[call{name, dot}] {
		return nil
	}
	c.seen[call{name, dot}] = true
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil {
		return fmt.Errorf("no layout named %q", name)
	}
	return c.list(t.Tree.Root, scope{dot: dot, vars: map[string]reflect.Type{"$": dot}})
}

func (c *fieldCheck) list(list *parse.ListNode, s scope) error {
	if list == nil {
		return nil
	}
	for _, node := range list.Nodes {
		if err := c.node(node, s); err != nil {
			return err
		}
	}
	return nil
}

func (c *fieldCheck) node(node parse.Node, s scope) error {
	switch n := node.(type) {
	case *parse.ActionNode:
		_, err := c.pipe(n.Pipe, s)
		return err
	case *parse.TemplateNode:
		dot, err := c.pipe(n.Pipe, s)
		if err != nil {
			return err
		}
		return c.template(n.Name, dot)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, s, s)
	case *parse.WithNode:
		dot, err := c.pipe(n.Pipe, s)
		if err != nil {
			return err
		}
		return c.branch(&n.BranchNode, s, s.with(dot))
	case *parse.RangeNode:
		return c.loop(n, s)
	default:
		return nil
	}
}

// branch checks both ways; only the first sees what inner says.
func (c *fieldCheck) branch(n *parse.BranchNode, outer, inner scope) error {
	if _, err := c.pipe(n.Pipe, outer); err != nil {
		return err
	}
	if err := c.list(n.List, inner); err != nil {
		return err
	}
	return c.list(n.ElseList, outer)
}

func (c *fieldCheck) loop(n *parse.RangeNode, s scope) error {
	over, err := c.pipe(n.Pipe, s)
	if err != nil {
		return err
	}
	var element reflect.Type
	if over != nil {
		switch over.Kind() {
		case reflect.Slice, reflect.Array, reflect.Map, reflect.Pointer, reflect.Chan:
			element = over.Elem()
		}
	}
	inner := s.with(element)
	for i, v := range n.Pipe.Decl {
		t := element
		if i == 0 && len(n.Pipe.Decl) == 2 {
			t = reflect.TypeFor[int]()
		}
		inner = inner.set(v.Ident[0], t)
	}
	if err := c.list(n.List, inner); err != nil {
		return err
	}
	return c.list(n.ElseList, s)
}

// pipe returns the type of a pipeline, or nil where it is unknown.
func (c *fieldCheck) pipe(p *parse.PipeNode, s scope) (reflect.Type, error) {
	if p == nil {
		return nil, nil
	}
	var last reflect.Type
	for _, command := range p.Cmds {
		for i, arg := range command.Args {
			t, err := c.operand(arg, s)
			if err != nil {
				return nil, err
			}
			if i == 0 {
				last = t
			}
		}
	}
	if len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 1 {
		return nil, nil
	}
	return last, nil
}

func (c *fieldCheck) operand(node parse.Node, s scope) (reflect.Type, error) {
	switch n := node.(type) {
	case *parse.DotNode:
		return s.dot, nil
	case *parse.FieldNode:
		return fields(s.dot, n.Ident)
	case *parse.VariableNode:
		return fields(s.vars[n.Ident[0]], n.Ident[1:])
	case *parse.ChainNode:
		t, err := c.operand(n.Node, s)
		if err != nil {
			return nil, err
		}
		return fields(t, n.Field)
	case *parse.PipeNode:
		return c.pipe(n, s)
	default:
		return nil, nil
	}
}

// fields follows a chain of names from a type.
func fields(t reflect.Type, names []string) (reflect.Type, error) {
	for _, name := range names {
		for t != nil && t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t == nil || t.Kind() == reflect.Map || t.Kind() == reflect.Interface {
			return nil, nil
		}
		if t.Kind() != reflect.Struct {
			return nil, fmt.Errorf("%q has no field, because it is a %s", name, t.Kind())
		}
		f, ok := t.FieldByName(name)
		if !ok || !f.IsExported() {
			return nil, fmt.Errorf("no field named %q in %s", name, t.Name())
		}
		t = f.Type
	}
	return t, nil
}
