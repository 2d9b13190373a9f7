// Package tomlfile reads the TOML files that authors write, strictly, and knows
// where everything in them stands. It is the only package that imports a TOML
// library.
//
// [Parse] turns a file into a [Table]. A reader asks the table for the keys that
// it knows, with the type that each must have:
//
//	root := tomlfile.Parse(file, msgs)
//	figures, _ := root.Table("figure")
//	for _, key := range figures.Keys() {
//		t, ok := figures.Table(key.Name)
//		if !ok {
//			continue // not a table: reported
//		}
//		unit, span, ok := t.String("unit")
//		if !ok {
//			t.Missing("unit") // reported, unless its value was and was wrong
//		}
//		…
//	}
//	root.Done()
//
// Every getter returns ok = false when the key is absent, and also when its
// value has the wrong type, after reporting that at the value. Asking for a key
// makes it known. At the end [Table.Done], called once on the root, reports every
// key that nobody asked for, in the root and in all tables that were entered: a
// misspelt key never passes silently.
//
// All getters can be called on a nil table, which has no keys. So an absent table
// need not be treated apart where its keys are optional.
//
// # Exact numbers
//
// TOML's floats are binary and cannot hold 0.1. No getter returns one:
// [Table.Number] takes an integer or a decimal string and says how to write the
// float that it was given: value = "2.5".
//
// # Strictness
//
// The TOML is that of version 1.1: lists and inline tables may go over several
// lines. pelletier/go-toml's parser finds every key and value with its place; the
// rules on what may be added to which table are held here. BurntSushi/toml checks
// dates and large numbers, and is asked what is wrong with a broken statement; in
// the tests it must take, with the same values, whatever is taken here. (It takes
// five times as long as all the rest, and overlooks some of the rules on tables, so
// it does not read each file again.)
//
// After a syntax error reading goes on at the next line that looks like a
// statement, so that several errors are reported at once. The table then holds
// what could be read, [Table.Broken] says so, and [Table.Missing] keeps silent:
// what is missing may be what could not be read.
package tomlfile
