package raster

import (
	"errors"
	"math"

	"example.org/diglot/generator/wasm"
)

// A session is an instance of resvg at work. It keeps its first error and does nothing
// from then on.
type session struct {
	in   *wasm.Instance
	host *objects
	// tree is the drawing that was read.
	tree uint64
	err  error
}

// call calls a function of the module.
func (s *session) call(name string, args ...uint64) uint64 {
	if s.err != nil {
		return 0
	}
	var result uint64
	result, s.err = s.in.Call(name, args...)
	return result
}

// float calls a function that returns a 32-bit floating-point number.
func (s *session) float(name string, args ...uint64) float64 {
	return float64(math.Float32frombits(uint32(s.call(name, args...))))
}

// room is what a function's results take on the stack of the module.
const room = 16

// words calls a function that writes its results, 32-bit words, where its first
// argument points.
func (s *session) words(name string, args ...uint64) (out [3]uint32) {
	const stack = "__wbindgen_add_to_stack_pointer"
	at := s.call(stack, uint64(uint32(math.MaxUint32-room+1)))
	s.call(name, append([]uint64{at}, args...)...)
	for i := range out {
		if s.err == nil {
			out[i], s.err = s.in.Word(uint32(at) + uint32(4*i))
		}
	}
	s.call(stack, room)
	return out
}

// result calls a function that may fail.
func (s *session) result(name string, args ...uint64) uint64 {
	out := s.words(name, args...)
	if s.err == nil && out[2] != 0 {
		s.err = errors.New("resvg fails without a reason")
		if reason, ok := s.host.take(out[1]).(failure); ok {
			s.err = reason
		}
	}
	return uint64(out[0])
}

// pair calls a function that returns a text: where it lies and its length.
func (s *session) pair(name string, args ...uint64) (at, size uint32) {
	out := s.words(name, args...)
	return out[0], out[1]
}

// pass puts bytes where the module reads them, and says where.
func (s *session) pass(data []byte) (at, size uint32) {
	at = uint32(s.call("__wbindgen_malloc", uint64(len(data)), 1))
	if s.err == nil {
		s.err = s.in.Write(at, data)
	}
	return at, uint32(len(data))
}

// A failure is what the module says is wrong.
type failure string

func (f failure) Error() string { return string(f) }
