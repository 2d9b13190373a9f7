package wasm

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// A Func is a function of ours that a module calls. The arguments are as the module's
// import declares them; where it declares no result,
// what is returned is dropped. A panic ends the call of the instance with an error.
type Func func(i *Instance, args []uint64) uint64

// A Module is compiled code. It is safe for concurrent use.
type Module struct {
	runtime wazero.Runtime
	cache   wazero.CompilationCache
	code    wazero.CompiledModule
	// memories are those of instances that have ended.
	memories memories
}

// Options say how a module is compiled and run.
type Options struct {
	// CacheDir is a folder that keeps machine code between runs, made when needed.
	// Empty, or where it cannot be used, nothing is kept.
	CacheDir string
	// MaxMemory is what an instance may take, in bytes, a multiple of 64 KiB; more
	// ends the call with an error.
	MaxMemory int
	// Host holds the functions that the module imports, by their names.
	Host map[string]Func
}

// pageSize is WebAssembly's unit of memory.
const pageSize = 64 << 10

// Compile makes a module ready to run. Its error says which import is missing, or that
// the code is no WebAssembly.
func Compile(ctx context.Context, code []byte, o Options) (*Module, error) {
	cache, err := wazero.NewCompilationCacheWithDir(o.CacheDir)
	if o.CacheDir == "" || err != nil {
		cache = wazero.NewCompilationCache()
	}
	m, err := compile(ctx, code, o, cache)
	if err == nil || o.CacheDir == "" {
		return m, err
	}
	// A file of the cache may be damaged: the code itself decides.
	return compile(ctx, code, o, wazero.NewCompilationCache())
}

// compile closes the cache where it fails.
func compile(ctx context.Context, code []byte, o Options, cache wazero.CompilationCache) (*Module, error) {
	config := wazero.NewRuntimeConfig().WithCompilationCache(cache).
		WithMemoryLimitPages(uint32(o.MaxMemory / pageSize)).WithDebugInfoEnabled(false)
	m := &Module{runtime: wazero.NewRuntimeWithConfig(ctx, config), cache: cache}
	var err error
	// The number of workers changes the time and not the code.
	workers := experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0))
	if m.code, err = m.runtime.CompileModule(workers, code); err == nil {
		err = m.host(ctx, o.Host)
	}
	if err != nil {
		return nil, errors.Join(err, m.Close(ctx))
	}
	return m, nil
}

// host offers our functions under the names and with the types that the module imports.
func (m *Module) host(ctx context.Context, funcs map[string]Func) error {
	builders := map[string]wazero.HostModuleBuilder{}
	for _, def := range m.code.ImportedFunctions() {
		from, name, _ := def.Import()
		f := funcs[name]
		if f == nil {
			return fmt.Errorf("the module imports %q, which is not there", name)
		}
		if builders[from] == nil {
			builders[from] = m.runtime.NewHostModuleBuilder(from)
		}
		params, results := def.ParamTypes(), len(def.ResultTypes())
		call := api.GoFunc(func(ctx context.Context, stack []uint64) {
			for k, kind := range params {
				stack[k] = low(stack[k], kind)
			}
			result := f(ctx.Value(instanceKey{}).(*Instance), stack)
			if results > 0 {
				stack[0] = result
			}
		})
		builders[from].NewFunctionBuilder().
			WithGoFunction(call, params, def.ResultTypes()).Export(name)
	}
	for _, b := range builders {
		if _, err := b.Instantiate(ctx); err != nil {
			return err
		}
	}
	return nil
}

// low drops the upper half of a 32-bit integer, which may hold anything.
func low(v uint64, kind api.ValueType) uint64 {
	if kind == api.ValueTypeI32 {
		return uint64(uint32(v))
	}
	return v
}

// Close frees the machine code. No instance may be in use.
func (m *Module) Close(ctx context.Context) error {
	return errors.Join(m.runtime.Close(ctx), m.cache.Close(ctx))
}
