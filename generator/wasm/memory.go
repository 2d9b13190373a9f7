package wasm

import (
	"sync"

	"github.com/tetratelabs/wazero/experimental"
)

// memories hands the memories of instances that are closed to those that are started, all
// zero: to fetch tens of megabytes from the system for each picture, and to copy them each
// time that it asks for more, takes as long as to draw it. Those that nobody needs the
// garbage collector takes.
type memories struct{ pool sync.Pool }

// Allocate begins the memory of an instance. One that can never grow is not handed on: of
// what it asks for, it need not use much.
func (p *memories) Allocate(least, most uint64) experimental.LinearMemory {
	m := &memory{pool: &p.pool, most: most}
	if least == most {
		m.pool = nil
	} else if used, ok := p.pool.Get().(*memory); ok {
		m.data = used.data
	}
	return m
}

// A memory is that of one instance.
type memory struct {
	// pool is nil where the memory is used once.
	pool *sync.Pool
	most uint64
	// data is what the instance has. The rest of its capacity is zero.
	data []byte
}

// Reallocate makes the memory larger.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(cap(m.data)) {
		room := size
		if m.pool != nil {
			room = min(2*size, m.most)
		}
		data := make([]byte, size, room)
		copy(data, m.data)
		m.data = data
	}
	m.data = m.data[:size]
	return m.data
}

// Free ends the instance's use of the memory.
func (m *memory) Free() {
	if m.pool == nil {
		return
	}
	clear(m.data)
	m.pool.Put(&memory{data: m.data[:0]})
	m.data = nil
}
