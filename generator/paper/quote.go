package paper

import "encoding/json"

// quoted is a text as a string of JavaScript.
func quoted(text string) string {
	// A string always has its JSON, which is JavaScript too.
	s, _ := json.Marshal(text)
	return string(s)
}
