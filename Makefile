# Two targets do all the set-up by themselves, on a machine with Go, Node and make:
#
#   make site    builds the report in this folder into public/
#   make test    passes the tests
#
# A browser (Chromium or Chrome) is used by the tests where there is one.

.PHONY: site test bench build assets lint shots clean

# One set of flags, so that nothing is compiled twice; no path of the machine gets
# into the binary.
export GOFLAGS += -trimpath

GOFUMPT     = go run mvdan.cc/gofumpt@v0.12.0
STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2

site: build
	bin/diglot build

# assets brings the pinned third-party files and turns them into assets/built.
assets: assets/built/metrics.json

assets/node_modules/.package-lock.json: assets/package-lock.json assets/.npmrc
	cd assets && npm ci --no-audit --no-fund --loglevel=error

assets/built/metrics.json: assets/node_modules/.package-lock.json $(wildcard assets/bundle/* assets/bundle/*/* generator/fontfile/*.go) generator/font/face.go
	go run ./assets/bundle

# build makes the one binary; all it needs at run time is inside.
build: assets
	go build -o bin/diglot ./generator/cmd/diglot

test: build lint
	go test ./...
	go test -tags browser -count=1 ./browser

lint: assets
	@unformatted=$$($(GOFUMPT) -l $$(git ls-files '*.go')); \
	  test -z "$$unformatted" || { echo "not formatted by gofumpt:"; echo "$$unformatted"; exit 1; }
	go vet -tags browser ./...
	$(STATICCHECK) -tags browser ./...

bench: build
	go test -run '^$$' -bench . -benchmem ./...

clean:
	rm -rf bin public assets/built/* assets/node_modules
	git checkout -q -- assets/built/README 2>/dev/null || true

# shots takes pictures of every kind of page into browser/shots, for people to look
# at, and the README's.
shots: assets
	go test -tags browser -count=1 ./browser -run Shot -shots
