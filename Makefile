# The machine of the report: what is built from third-party files, and the binary.

.PHONY: assets build

# assets brings the pinned third-party files and turns them into assets/built.
assets: assets/built/metrics.json

assets/node_modules/.package-lock.json: assets/package-lock.json assets/.npmrc
	cd assets && npm ci --no-audit --no-fund

assets/built/metrics.json: assets/node_modules/.package-lock.json $(wildcard assets/bundle/*)
	go run ./assets/bundle

# build makes the one binary; all it needs at run time is inside.
build: assets
	go build -trimpath -o bin/diglot ./generator/cmd/diglot
