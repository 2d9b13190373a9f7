package output

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

// AssetPath names an asset by its content: site.css becomes
// assets/site.3f2a9c1b.css. A file under such a name never changes, so hosts and
// browsers may keep it for ever.
func AssetPath(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

// SentScript is where the folder that `make assets` fills holds a script of the site as it
// is sent, without comments: scripts/3f2a9c1b….js, by the hash of its source.
func SentScript(source []byte) string {
	sum := sha256.Sum256(source)
	return "scripts/" + hex.EncodeToString(sum[:16]) + ".js"
}
