// Package wasm runs WebAssembly modules: code from elsewhere that computes, and can
// reach nothing outside its own memory. It is the only import of the runtime, which is
// wazero, pure Go.
//
// [Compile] turns a module into machine code once. With a folder for its cache that
// takes seconds the first time on a machine and some ten milliseconds from then on;
// several processes may share the folder. Every [Instance] has a memory of its own,
// starts from the same state, and is thrown away after its work: so what one picture
// leaves behind never reaches the next. The memory itself, cleared, may serve the next
// instance; the garbage collector takes what nobody needs.
//
// A module gets no clock, no randomness, no files and no network. The same call in a
// fresh instance gives the same bytes on every machine.
package wasm
