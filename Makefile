# Two commands do nearly all: `make demo` and `make test`. Each sets up what it needs, once.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	echo $$python && break; done)
BIN := .venv/bin
NPM := npm --no-audit --no-fund --loglevel=error
STAMPS := .make
SKETCH := src/rushes/engines/sketch
PACK_INPUTS := $(addprefix $(SKETCH)/,build.py concepts.toml concepts.py embed.py moods.py pack.py) \
	$(SKETCH)/scenes/registry.py
FONT_INPUTS := src/rushes/imaging/build_fonts.py src/rushes/imaging/fonts.py
WEB_INPUTS := $(shell find web/src web/public -type f -not -path '*/generated/*' 2>/dev/null) \
	$(wildcard web/*.json web/*.ts web/index.html)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo studio page test test-python test-web test-browser test-extras check format \
	openapi constraints reference pictures clean

help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

setup: $(STAMPS)/python $(STAMPS)/fonts $(STAMPS)/pack $(STAMPS)/page ## Install everything

demo: setup ## Run the sample calendar through the whole line, into demo-out/
	$(BIN)/rushes demo --out demo-out --data demo-data

studio: setup ## Open the studio with the demo's data
	$(BIN)/rushes up --data demo-data

page: $(STAMPS)/page ## Build the page

test: test-python test-web test-browser ## Run every test that needs no heavy extra

test-python: setup
	$(BIN)/python -m pytest -m "not extras and not browser" -n 2 --dist loadfile

test-web: $(STAMPS)/web
	$(NPM) --prefix web test

# Exit code 5: no test bears the mark.
test-browser: setup
	CHROMIUM="$$($(BIN)/python scripts/chromium.py)" && export CHROMIUM && \
	{ $(BIN)/python -m pytest -m "browser and not extras" -n 2 --dist loadfile || [ $$? -eq 5 ]; }

test-extras: setup ## Run the tests that need heavy extras (torch)
	@bash scripts/test-extras $(BIN)

check: setup ## Format, lint and type-check, without changing anything
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports --no-logo
	$(NPM) --prefix web run check

format: setup ## Format everything
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(NPM) --prefix web run format

openapi: $(STAMPS)/python ## Describe the API anew, for the page's client
	$(BIN)/rushes openapi web/openapi.json

constraints: $(STAMPS)/python ## Pin the versions that .venv has
	$(BIN)/python scripts/constraints.py

reference: $(STAMPS)/python ## Write the reference of commands, settings, presets and errors anew
	$(BIN)/python scripts/reference.py

pictures: setup ## Make the documentation's pictures anew from the demo
	$(BIN)/python scripts/pictures.py

clean: ## Remove what was built; demo-out and demo-data too
	rm -rf $(STAMPS) .venv web/dist web/node_modules assets/node_modules web/src/api/generated \
		src/rushes/imaging/_fonts $(SKETCH)/_pack demo-out demo-data

$(STAMPS)/tools: scripts/tools
	@bash scripts/tools "$(or $(PYTHON),python3)"
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/python: pyproject.toml constraints.txt | $(STAMPS)/tools
	test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		-c constraints.txt -e '.[dev,build]'
	$(BIN)/python -m rushes.imaging.build_gl
	@touch $@

$(STAMPS)/assets: assets/package-lock.json | $(STAMPS)/tools
	$(NPM) --prefix assets ci
	@touch $@

$(STAMPS)/fonts: $(FONT_INPUTS) $(STAMPS)/python
	$(BIN)/python -m rushes.imaging.build_fonts
	@touch $@

$(STAMPS)/pack: $(PACK_INPUTS) $(STAMPS)/python $(STAMPS)/assets
	$(BIN)/python -m rushes.engines.sketch.build assets/node_modules
	@touch $@

# Not `npm ci`, which fails where a registry lacks the builds of a tool for other systems.
$(STAMPS)/web: web/package-lock.json | $(STAMPS)/tools
	$(NPM) --prefix web install --no-save
	@touch $@

$(STAMPS)/page: $(WEB_INPUTS) $(STAMPS)/web
	$(NPM) --prefix web run build
	@touch $@
