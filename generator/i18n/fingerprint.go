package i18n

import (
	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/number"
)

// Fingerprint is the same for languages that write everything in the same way.
func (l *Language) Fingerprint() []byte {
	messages := make(map[string]number.Forms, len(l.messages))
	for key, m := range l.messages {
		messages[key] = m.forms
	}
	return digest.Of(l.Key, l.Tag, l.Dir, l.Collation, l.Number, l.join, messages, l.units)
}
