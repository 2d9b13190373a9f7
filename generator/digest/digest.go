// Package digest tells values apart by their content: what a thing is made from, in a
// few bytes, so that it need not be made again.
package digest

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"slices"
)

// Size is the length of a digest in bytes.
const Size = sha256.Size

// Of is the same for equal values and another for different ones (SHA-256). It covers all
// that can be reached: unexported fields, what pointers lead to, maps in whatever order.
// So nothing can be forgotten when a type grows. Two pointers to one value count as
// another thing than pointers to two equal ones. A function or a channel has no content,
// and one that is not nil is a fault of the caller: Of panics.
func Of(values ...any) []byte {
	w := writer{seen: map[seen]int{}}
	for _, v := range values {
		w.value(reflect.ValueOf(v))
	}
	return w.sum()
}

// A writer writes values so that different ones are written differently: a kind before
// each, a length before what has one.
type writer struct {
	out []byte
	// seen numbers the pointers that were followed.
	seen map[seen]int
}

type seen struct {
	at uintptr
	of reflect.Type
}

func (w *writer) sum() []byte {
	sum := sha256.Sum256(w.out)
	return sum[:]
}

func (w *writer) value(v reflect.Value) {
	w.number(uint64(v.Kind()))
	switch v.Kind() {
	case reflect.Invalid: // a nil interface
	case reflect.Bool:
		if v.Bool() {
			w.number(1)
		} else {
			w.number(0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		w.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		w.number(math.Float64bits(v.Float()))
	case reflect.String:
		w.text(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			w.value(v.Field(i))
		}
	case reflect.Array, reflect.Slice:
		w.list(v)
	case reflect.Map:
		w.table(v)
	case reflect.Pointer:
		w.pointer(v)
	case reflect.Interface:
		if !v.IsNil() {
			w.text(v.Elem().Type().String())
		}
		w.value(v.Elem())
	case reflect.Func, reflect.Chan:
		if !v.IsNil() {
			panic(fmt.Sprintf("digest: a %s has no content", v.Type()))
		}
	default:
		panic(fmt.Sprintf("digest: a %s has no content", v.Type()))
	}
}

func (w *writer) list(v reflect.Value) {
	w.number(uint64(v.Len()))
	for i := range v.Len() {
		w.value(v.Index(i))
	}
}

// table writes a map in the order of its keys' digests.
func (w *writer) table(v reflect.Value) {
	type entry struct {
		sum   []byte
		value reflect.Value
	}
	entries := make([]entry, 0, v.Len())
	for _, key := range v.MapKeys() {
		one := writer{seen: map[seen]int{}}
		one.value(key)
		entries = append(entries, entry{one.sum(), v.MapIndex(key)})
	}
	slices.SortFunc(entries, func(a, b entry) int { return bytes.Compare(a.sum, b.sum) })
	w.number(uint64(len(entries)))
	for _, e := range entries {
		w.out = append(w.out, e.sum...)
		w.value(e.value)
	}
}

// pointer follows a pointer the first time that it is met.
func (w *writer) pointer(v reflect.Value) {
	if v.IsNil() {
		w.number(0)
		return
	}
	key := seen{v.Pointer(), v.Type()}
	if n, known := w.seen[key]; known {
		w.number(uint64(n))
		return
	}
	w.seen[key] = len(w.seen) + 1
	w.number(uint64(len(w.seen)))
	w.value(v.Elem())
}

func (w *writer) number(n uint64) {
	w.out = binary.BigEndian.AppendUint64(w.out, n)
}

func (w *writer) text(s string) {
	w.number(uint64(len(s)))
	w.out = append(w.out, s...)
}
