package generator

import (
	"context"
	"sync"
	"sync/atomic"
)

// parallel calls do for every index below n, from as many goroutines as workers.
// It stops early when ctx ends or a call fails; the error is that of the lowest
// index that failed, so that the same input gives the same error.
func parallel(ctx context.Context, workers, n int, do func(i int) error) error {
	var (
		next   atomic.Int64
		failed atomic.Bool
		group  sync.WaitGroup
	)
	errs := make([]error, n)
	for range min(workers, n) {
		group.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n || failed.Load() || ctx.Err() != nil {
					return
				}
				if errs[i] = do(i); errs[i] != nil {
					failed.Store(true)
				}
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
