package i18n

import "example.org/diglot/generator/digest"

// Fingerprint is the same for languages that write everything in the same way.
func (l *Language) Fingerprint() []byte {
	messages := make(map[string][2]string, len(l.messages))
	for key, m := range l.messages {
		messages[key] = [2]string{m.one, m.other}
	}
	return digest.Of(l.Key, l.Tag, l.Dir, l.Number, l.join, messages, l.units)
}
