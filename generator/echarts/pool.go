package echarts

import (
	"context"
	"errors"
	"io/fs"
	"runtime"
	"sync"
)

// few is the number of charts up to which starting worker processes does not pay: a
// worker needs as long to start and load ECharts as two or three charts to be drawn.
const few = 4

// A Pool draws many charts. It is safe for concurrent use; calls wait for each other
// where they share the engine of this process.
type Pool struct {
	built  fs.FS
	worker []string

	mu     sync.Mutex
	engine *Engine
}

// NewPool returns a pool that reads the chart engine from the folder of built assets.
// Worker is the command that runs [ServeWorker], its program first; where it is empty,
// all charts are drawn in this process, one after another. Nothing is started or loaded
// before the first chart.
//
// Processes and not goroutines, since two machines in one process wait for the one lock
// of their allocator.
func NewPool(built fs.FS, worker []string) *Pool {
	return &Pool{built: built, worker: worker}
}

// Render draws jobs and returns their SVGs in the order of the jobs; the bytes do not
// depend on the number of workers. It draws what can be drawn: where some jobs fail,
// their SVG is nil and the error joins one error for each, in the order of the jobs.
// When ctx ends, the workers are killed and the error is ctx's.
func (p *Pool) Render(ctx context.Context, jobs []Job) ([][]byte, error) {
	svgs, errs := make([][]byte, len(jobs)), make([]error, len(jobs))
	queue := make([]int, 0, len(jobs))
	for i, job := range jobs {
		if errs[i] = job.valid(); errs[i] == nil {
			queue = append(queue, i)
		}
	}
	var err error
	if len(p.worker) == 0 || len(queue) <= few {
		err = p.renderHere(ctx, jobs, queue, svgs, errs)
	} else {
		err = p.renderWorkers(ctx, jobs, queue, svgs, errs)
	}
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return svgs, errors.Join(append(errs, err)...)
}

// renderHere draws the queued jobs in this process.
func (p *Pool) renderHere(ctx context.Context, jobs []Job, queue []int, svgs [][]byte, errs []error) error {
	if len(queue) == 0 {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.engine == nil {
		engine, err := NewEngine(p.built)
		if err != nil {
			return err
		}
		p.engine = engine
	}
	stop := context.AfterFunc(ctx, p.engine.vm.Interrupt)
	defer func() {
		if !stop() { // the machine was told to stop: it is in no state to go on with
			_ = p.engine.Close()
			p.engine = nil
		}
	}()
	for _, i := range queue {
		if ctx.Err() != nil {
			return nil
		}
		svgs[i], errs[i] = p.engine.Render(jobs[i])
	}
	return nil
}

// renderWorkers draws the queued jobs in worker processes, which take them one by one.
func (p *Pool) renderWorkers(ctx context.Context, jobs []Job, queue []int, svgs [][]byte, errs []error) error {
	if _, err := fs.Stat(p.built, scriptFile); err != nil {
		return ErrNotBuilt
	}
	next := make(chan int, len(queue))
	for _, i := range queue {
		next <- i
	}
	close(next)
	var group sync.WaitGroup
	failures := make([]error, min(runtime.NumCPU(), (len(queue)+few-1)/few))
	for n := range failures {
		group.Go(func() { failures[n] = work(ctx, p.worker, jobs, next, svgs, errs) })
	}
	group.Wait()
	for i := range next { // every worker failed before the queue was empty
		errs[i] = jobError(jobs[i], errNoWorker)
	}
	return errors.Join(failures...)
}

// Close frees the engine of this process, if there is one.
func (p *Pool) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.engine == nil {
		return nil
	}
	engine := p.engine
	p.engine = nil
	return engine.Close()
}
