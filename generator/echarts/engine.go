package echarts

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"modernc.org/quickjs"
)

// The files of the chart engine in the folder of built assets.
const (
	scriptFile   = "engine.js"
	bytecodeFile = "engine.qjs"
)

// Limits that turn a chart gone wrong into an error.
const (
	timeLimit   = time.Minute
	memoryLimit = 1 << 30
	// garbage is how much the machine may allocate before it first looks for what can be
	// freed. Loading ECharts allocates less, and takes a sixth less time so.
	garbage = 32 << 20
)

// An Engine is one JavaScript machine with ECharts loaded.
// It draws one chart at a time and is not safe for concurrent use.
type Engine struct {
	vm *quickjs.VM
}

// NewEngine loads the chart engine from the folder of built assets.
// Its error is [ErrNotBuilt] where the folder lacks the engine.
func NewEngine(built fs.FS) (*Engine, error) {
	if _, err := fs.Stat(built, scriptFile); errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	if vm := fromBytecode(built); vm != nil {
		return &Engine{vm: vm}, nil
	}
	script, err := fs.ReadFile(built, scriptFile)
	if err != nil {
		return nil, err
	}
	vm, err := machine()
	if err != nil {
		return nil, err
	}
	if _, err := vm.Eval(string(script), quickjs.EvalGlobal); err != nil {
		return nil, errors.Join(fmt.Errorf("loading the chart engine: %w", err), vm.Close())
	}
	return &Engine{vm: vm}, nil
}

// fromBytecode loads the compiled form of the engine. It returns nil, and so leaves the
// script to be used, where there is none or it was compiled by another version.
func fromBytecode(built fs.FS) *quickjs.VM {
	file, err := fs.ReadFile(built, bytecodeFile)
	if err != nil {
		return nil
	}
	version, code, _ := bytes.Cut(file, []byte("\n"))
	if string(version) != quickjs.Version() {
		return nil
	}
	vm, err := machine()
	if err != nil {
		return nil
	}
	if _, err := vm.EvalBytecode(code); err != nil {
		_ = vm.Close()
		return nil
	}
	return vm
}

// machine starts an empty JavaScript machine within the limits.
func machine() (*quickjs.VM, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, err
	}
	vm.SetMemoryLimit(memoryLimit)
	vm.SetGCThreshold(garbage)
	if err := vm.SetEvalTimeout(timeLimit); err != nil {
		return nil, errors.Join(err, vm.Close())
	}
	return vm, nil
}

// Render draws a job and cleans the SVG. An exception in the option's drawing becomes an
// error that names the job; the engine can go on after it.

// draw returns the SVG as ECharts writes it.
func (e *Engine) draw(job Job) (string, error) {
	result, err := e.vm.Call("diglotRender", string(job.Option), job.Width, job.Height)
	if err != nil {
		return "", err
	}
	svg, ok := result.(string)
	if !ok {
		return "", fmt.Errorf("the chart engine returned %T instead of text", result)
	}
	return svg, nil
}

// Close frees the machine. The engine must not be used after it.
func (e *Engine) Close() error { return e.vm.Close() }

// Render draws a job and cleans the SVG. An exception while the option is drawn becomes
// an error that names the job; the engine can go on after it.
func (e *Engine) Render(job Job) ([]byte, error) {
	if err := job.valid(); err != nil {
		return nil, err
	}
	raw, err := e.draw(job)
	if err != nil {
		return nil, jobError(job, err)
	}
	svg, err := Clean(raw, job)
	if err != nil {
		return nil, jobError(job, err)
	}
	return svg, nil
}
