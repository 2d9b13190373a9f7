package wasm

import (
	"context"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// An Instance is a running module with a memory of its own. It is used by one
// goroutine at a time.
type Instance struct {
	// Host is what the functions of ours keep for this instance.
	Host any

	ctx    context.Context
	module api.Module
}

// instanceKey is the key under which a call carries its instance.
type instanceKey struct{}

// New starts an instance, in the state that the module's author gave it.
func (m *Module) New(ctx context.Context, host any) (*Instance, error) {
	i := &Instance{Host: host}
	i.ctx = context.WithValue(ctx, instanceKey{}, i)
	// Without a name, instances can stand side by side.
	start := experimental.WithMemoryAllocator(i.ctx, &m.memories)
	module, err := m.runtime.InstantiateModule(start, m.code, wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return nil, err
	}
	i.module = module
	return i, nil
}

// Close frees the instance's memory.
func (i *Instance) Close() error { return i.module.Close(i.ctx) }

// Call calls a function that the module exports and returns its result, 0 where it has
// none. After an error the instance is of no further use.
func (i *Instance) Call(name string, args ...uint64) (uint64, error) {
	f := i.module.ExportedFunction(name)
	if f == nil {
		return 0, fmt.Errorf("the module has no function %q", name)
	}
	results, err := f.Call(i.ctx, args...)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	if len(results) == 0 {
		return 0, nil
	}
	return low(results[0], f.Definition().ResultTypes()[0]), nil
}

// Read returns a copy of a part of the memory. The error says that the part does not
// lie in it.
func (i *Instance) Read(at, size uint32) ([]byte, error) {
	view, ok := i.module.Memory().Read(at, size)
	if !ok {
		return nil, fmt.Errorf("%d bytes at %d lie outside the memory", size, at)
	}
	return append([]byte(nil), view...), nil
}

// Write puts bytes into the memory. The error says that they do not fit there.
func (i *Instance) Write(at uint32, data []byte) error {
	if !i.module.Memory().Write(at, data) {
		return fmt.Errorf("%d bytes at %d lie outside the memory", len(data), at)
	}
	return nil
}

// Word reads a 32-bit integer.
func (i *Instance) Word(at uint32) (uint32, error) {
	v, ok := i.module.Memory().ReadUint32Le(at)
	if !ok {
		return 0, fmt.Errorf("4 bytes at %d lie outside the memory", at)
	}
	return v, nil
}

// SetWord writes a 32-bit integer.
func (i *Instance) SetWord(at, v uint32) error {
	if !i.module.Memory().WriteUint32Le(at, v) {
		return fmt.Errorf("4 bytes at %d lie outside the memory", at)
	}
	return nil
}
