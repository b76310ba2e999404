# Every target works in a fresh clone on Debian 12 with Swift 6.3, as root or not, twice in a row.
# One release build serves the commands, the demo and the tests: `Scripts/flags` holds its flags.

.DEFAULT_GOAL := help
.PHONY: help set-up build test demo check lint imports map bench docs soak clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

set-up: ## install the system packages that are missing (or, not as root, say which)
	@Scripts/set-up

build: set-up ## build the libraries, the command and the tests
	@Scripts/build

test: build ## run every test
	@Scripts/test

demo: build ## make a city, score its institutions, draw next month's spot checks, write reports to out/
	@Scripts/demo

check: ## exactly what CI does
	@.ci/run

lint: ## formatting and documentation of the sources
	@Scripts/lint

imports: ## hold every import to the table of Documentation/Architecture.md
	@Scripts/check-imports

map: ## hold Documentation/RegulationMap.md to rules, tests and commands
	@Scripts/check-regulation-map

bench: set-up ## measure, beside peers and floors
	@Benchmarks/run

docs: set-up ## build the reference documentation, warnings as errors
	@Scripts/docs

soak: set-up ## the long forms: sanitizers, many seeds, interruptions
	@Scripts/soak

clean: ## remove what builds and runs made
	rm -rf .build .build-soak out Benchmarks/.build
