package echarts

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"strings"
)

// errNoWorker is the error of jobs that are left when the last worker has died.
var errNoWorker = errors.New("not drawn, since no chart worker is left")

// An answer is a worker's reply to a job. Job and answer are each one line of JSON.
type answer struct {
	SVG   string
	Error string
}

// jobError says which job an error belongs to.
func jobError(job Job, err error) error { return fmt.Errorf("chart %q: %w", job.ID, err) }

// ServeWorker is the body of a worker process: it reads jobs from in and writes their
// SVGs to out until in ends. A job that fails is answered with its error; the error
// returned means that the worker cannot go on.
func ServeWorker(built fs.FS, in io.Reader, out io.Writer) error {
	engine, err := NewEngine(built)
	if err != nil {
		return err
	}
	defer engine.Close()
	jobs := json.NewDecoder(bufio.NewReader(in))
	buffered := bufio.NewWriter(out)
	answers := json.NewEncoder(buffered)
	answers.SetEscapeHTML(false)
	for {
		var job Job
		if err := jobs.Decode(&job); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("reading a job: %w", err)
		}
		var reply answer
		svg, err := engine.Render(job)
		if err != nil {
			reply.Error = err.Error()
		}
		reply.SVG = string(svg)
		if err := errors.Join(answers.Encode(reply), buffered.Flush()); err != nil {
			return fmt.Errorf("writing an answer: %w", err)
		}
	}
}

// work runs one worker process and hands it jobs until the queue is empty. A worker
// that dies fails the job it held; the error says why the process could not be used.
func work(ctx context.Context, command []string, jobs []Job, next <-chan int, svgs [][]byte, errs []error) error {
	process := exec.CommandContext(ctx, command[0], command[1:]...)
	var complaint bytes.Buffer
	process.Stderr = &complaint
	in, err := process.StdinPipe()
	if err != nil {
		return err
	}
	out, err := process.StdoutPipe()
	if err != nil {
		return err
	}
	if err := process.Start(); err != nil {
		return fmt.Errorf("starting a chart worker: %w", err)
	}
	held, lost := exchange(in, out, jobs, next, svgs, errs)
	end := errors.Join(in.Close(), process.Wait())
	if lost != nil && ctx.Err() == nil {
		errs[held] = jobError(jobs[held], death(lost, end, complaint.String()))
	}
	return nil
}

// exchange sends one job after another and stores the answers. Where the worker stops
// answering, it returns the job that was held, and the error.
func exchange(in io.Writer, out io.Reader, jobs []Job, next <-chan int, svgs [][]byte, errs []error) (int, error) {
	requests, answers := json.NewEncoder(in), json.NewDecoder(bufio.NewReader(out))
	requests.SetEscapeHTML(false)
	for i := range next {
		if err := requests.Encode(jobs[i]); err != nil {
			return i, err
		}
		var reply answer
		if err := answers.Decode(&reply); err != nil {
			return i, err
		}
		if reply.Error != "" {
			errs[i] = errors.New(reply.Error)
			continue
		}
		svgs[i] = []byte(reply.SVG)
	}
	return 0, nil
}

// death describes a worker's end by what it wrote to standard error, else by its exit.
func death(lost, end error, complaint string) error {
	if complaint = strings.TrimSpace(complaint); complaint != "" {
		const longest = 500
		if len(complaint) > longest {
			complaint = "…" + complaint[len(complaint)-longest:]
		}
		return fmt.Errorf("the chart worker died: %s", complaint)
	}
	if end != nil {
		lost = end
	}
	return fmt.Errorf("the chart worker died: %w", lost)
}
