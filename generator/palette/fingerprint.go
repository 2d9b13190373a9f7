package palette

import "example.org/diglot/generator/digest"

// Fingerprint is the same for paints that look the same.
func (p *Paint) Fingerprint() []byte {
	colours := map[string]string{}
	for _, name := range p.Scheme.Names() {
		c, _ := p.Scheme.Colour(name)
		colours[name] = c.String()
	}
	return digest.Of(colours, p.Rules)
}
