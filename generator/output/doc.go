// Package output writes a finished site to disk, whole or not at all.
//
// A [Writer] gathers the files in a staging folder beside the target. Commit then
// puts the staging folder in the target's place in one step (an exchange of two
// names, where the system has one), so that a build that fails, or is killed at
// any moment, leaves the old site as it was. Files that did not change are hard
// links to the old ones, and a build that changed nothing touches nothing. Builds of one
// target at the same moment work in folders of their own; the last to end stays.
//
// Files that were published under the promise that they never change ([Writer.WriteOnce])
// are taken over from the old site for ever ([Writer.Keep]).
//
// The package also keeps the [Cache] of drawn charts, which lies in the user's
// cache folder and never in the report, and names the assets by their content.
package output
