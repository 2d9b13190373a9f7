package raster

import (
	"fmt"

	"example.org/diglot/generator/wasm"
)

// objects are the values of ours that the module knows by number, as it knows those of
// JavaScript: strings, byte slices, lists.
type objects struct {
	values []any
	free   []uint32
}

// reserved are the numbers that the module uses for undefined, null, true and false, and
// those below, which it never hands back.
const reserved = 132

func newObjects() *objects { return &objects{values: make([]any, reserved)} }

// add gives a value a number.
func (o *objects) add(v any) uint32 {
	if n := len(o.free); n > 0 {
		id := o.free[n-1]
		o.free = o.free[:n-1]
		o.values[id] = v
		return id
	}
	o.values = append(o.values, v)
	return uint32(len(o.values) - 1)
}

// get returns the value with a number.
func (o *objects) get(id uint64) any {
	if id >= uint64(len(o.values)) {
		return nil
	}
	return o.values[id]
}

// take is get for a number that is not used again.
func (o *objects) take(id uint32) any {
	v := o.get(uint64(id))
	if v != nil && id >= reserved {
		o.values[id] = nil
		o.free = append(o.free, id)
	}
	return v
}

// A view is a part of the module's memory, which may still change.
type view struct{ at, size uint32 }

// memory stands for the module's whole memory.
type memory struct{}

// An iterator walks over a list; step is where it stands.
type iterator struct {
	list []any
	next int
}

type step struct {
	value any
	done  bool
}

// host is what the module imports. The names are those of the functions of JavaScript,
// with a hash of their types.
var host = map[string]wasm.Func{
	"__wbindgen_memory":             func(i *wasm.Instance, _ []uint64) uint64 { return put(i, memory{}) },
	"__wbg_buffer_12d079cc21e14bdb": func(i *wasm.Instance, _ []uint64) uint64 { return put(i, memory{}) },
	"__wbindgen_object_drop_ref": func(i *wasm.Instance, args []uint64) uint64 {
		of(i).take(uint32(args[0]))
		return 0
	},
	"__wbindgen_throw": func(i *wasm.Instance, args []uint64) uint64 {
		panic(failure(textOf(i, args)))
	},

	// Strings and errors.
	"__wbindgen_string_new":      func(i *wasm.Instance, args []uint64) uint64 { return put(i, textOf(i, args)) },
	"__wbindgen_string_get":      stringGet,
	"__wbg_new_28c511d9baebfa89": func(i *wasm.Instance, args []uint64) uint64 { return put(i, failure(textOf(i, args))) },

	// Bytes.
	"__wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb": func(i *wasm.Instance, args []uint64) uint64 {
		return put(i, view{uint32(args[1]), uint32(args[2])})
	},
	"__wbg_new_63b92bc8671ed464": func(i *wasm.Instance, args []uint64) uint64 {
		if whole := of(i).get(args[0]); whole == (memory{}) {
			return put(i, whole)
		}
		return put(i, bytesOf(i, args[0]))
	},
	"__wbg_instanceof_Uint8Array_2b3bbecd033d19f6": func(i *wasm.Instance, args []uint64) uint64 {
		if _, ok := of(i).get(args[0]).([]byte); ok {
			return 1
		}
		return 0
	},
	"__wbg_length_c20a40f15020d68a": func(i *wasm.Instance, args []uint64) uint64 {
		return uint64(len(bytesOf(i, args[0])))
	},
	"__wbg_set_a47bac70306a19a7": func(i *wasm.Instance, args []uint64) uint64 {
		if into := of(i).get(args[0]); into != (memory{}) {
			panic(failure(fmt.Sprintf("bytes are copied into a %T", into)))
		}
		check(i.Write(uint32(args[2]), bytesOf(i, args[1])))
		return 0
	},

	// Lists.
	"__wbg_new_16b304a2cfa7ff4a": func(i *wasm.Instance, _ []uint64) uint64 { return put(i, &[]any{}) },
	"__wbg_push_a5b05aedc7234f9f": func(i *wasm.Instance, args []uint64) uint64 {
		list, ok := of(i).get(args[0]).(*[]any)
		if !ok {
			panic(failure("something is added to what is no list"))
		}
		*list = append(*list, of(i).get(args[1]))
		return uint64(len(*list))
	},
	"__wbg_values_839f3396d5aac002": func(i *wasm.Instance, args []uint64) uint64 {
		list, _ := of(i).get(args[0]).([]any)
		return put(i, &iterator{list: list})
	},
	"__wbg_next_196c84450b364254": func(i *wasm.Instance, args []uint64) uint64 {
		it, ok := of(i).get(args[0]).(*iterator)
		if !ok || it.next >= len(it.list) {
			return put(i, step{done: true})
		}
		it.next++
		return put(i, step{value: it.list[it.next-1]})
	},
	"__wbg_done_298b57d23c0fc80c": func(i *wasm.Instance, args []uint64) uint64 {
		if s, ok := of(i).get(args[0]).(step); ok && !s.done {
			return 0
		}
		return 1
	},
	"__wbg_value_d93c65011f51a456": func(i *wasm.Instance, args []uint64) uint64 {
		s, _ := of(i).get(args[0]).(step)
		return put(i, s.value)
	},
}

// of returns the objects of an instance.
func of(i *wasm.Instance) *objects { return i.Host.(*objects) }

// put gives a value a number.
func put(i *wasm.Instance, v any) uint64 { return uint64(of(i).add(v)) }

// check ends the call where the module points outside its memory.
func check(err error) {
	if err != nil {
		panic(err)
	}
}

// textOf reads a string of the module: its place and length.
func textOf(i *wasm.Instance, args []uint64) string {
	data, err := i.Read(uint32(args[0]), uint32(args[1]))
	check(err)
	return string(data)
}

// bytesOf returns the bytes of an object.
func bytesOf(i *wasm.Instance, id uint64) []byte {
	switch v := of(i).get(id).(type) {
	case []byte:
		return v
	case view:
		data, err := i.Read(v.at, v.size)
		check(err)
		return data
	default:
		panic(failure(fmt.Sprintf("no bytes but a %T", v)))
	}
}

// stringGet copies a string into the module's memory: place and length are written where
// the first argument points, or zeros where the object is no string.
func stringGet(i *wasm.Instance, args []uint64) uint64 {
	var at, size uint32
	if s, ok := of(i).get(args[1]).(string); ok {
		place, err := i.Call("__wbindgen_malloc", uint64(len(s)), 1)
		check(err)
		at, size = uint32(place), uint32(len(s))
		check(i.Write(at, []byte(s)))
	}
	check(i.SetWord(uint32(args[0]), at))
	check(i.SetWord(uint32(args[0])+4, size))
	return 0
}
