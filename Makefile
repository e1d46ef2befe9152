# Everything there is to do. See README.md and docs/operating.md.
.PHONY: help setup setup-test run test crashes interface ci province bench lint format diagrams snapshots screenshots bend clean

help: ## This list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/' | expand -t 20

setup: ## Install what building and serving lack (apt), and put the front-end parts into Public/vendor (pip)
	@scripts/setup.sh
	@scripts/vendor.py

setup-test: setup
	@scripts/setup.sh test

run: setup ## Build for release, make the demo when there is no data, and serve it on http://127.0.0.1:8080
	@scripts/run.sh

test: setup-test ## Everything: unit, store and web on both engines, architecture, release build, stop, crash, interface, browser
	@scripts/test.sh

crashes: setup-test ## Kill, fill the disk, move the clock, cut the power: both engines, some minutes; ROUNDS may be set
	@swift build -q --product davylamp
	@scripts/postgres.sh python3 Tests/CrashTests/nothing_lost.py "$$(swift build --show-bin-path)/davylamp" $${ROUNDS:-1}

interface: setup-test ## Ask a served demo all that /api/openapi.json describes; no 5xx, no undeclared answer
	@scripts/interface-tests.sh

province: setup-test ## Live whole Double-Full Days of 12 mines, 4,000 people and 30,000 items on both engines and recount them
	@swift build --build-tests
	@DAVYLAMP_PROVINCE=full scripts/postgres.sh swift test --skip-build --filter ProvinceDaysTests

bend: setup-test ## Bend what every reader takes a hundred times as often as `make test` does; BENDS may be set
	@swift build --build-tests
	@DAVYLAMP_BENDS=$${BENDS:-100} swift test --skip-build --filter Bent

ci: lint test ## What CI runs

bench: setup-test ## Measure what docs/benchmarks.md claims; also writes .bench/results.json
	@Benchmarks/run.sh

lint: ## Complain about what `make format` would change
	@swift format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Package.swift

format: ## Lay out all Swift files as .swift-format says
	@swift format --in-place --recursive --parallel Sources Tests Benchmarks/Sources Package.swift

diagrams: ## Draw docs/states and docs/notices.md from the code; a test fails when they are stale
	@DAVYLAMP_UPDATE=1 swift test --filter "LifecyclePictures|NoticeTable"

snapshots: ## Write the text snapshots of pages anew; look at the difference before you commit it
	@DAVYLAMP_UPDATE=1 swift test --filter "Snapshot|Reviewed"

screenshots: setup-test ## Make the README's picture anew from a fresh demo
	@scripts/screenshots.sh

clean: ## Remove what was built; the data stays
	@rm -rf .build .bench Public/vendor .vendor
