# `make run` and `make test` do all the set-up; they need Python >= 3.11, git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
RUNS := $(VENV)/.runs
TESTS := $(VENV)/.tests
# Without --no-compile pip spends a third of its time on modules that nobody will import.
PIP := $(PY) -m pip --disable-pip-version-check install --no-compile

# $(call install,LOCK,SIZE): uv where it is installed, else pip.
define install
	@echo "wirediff: installing the libraries of $(1) ($(2)) into $(VENV)"
	@if command -v uv >/dev/null; then \
		VIRTUAL_ENV=$(abspath $(VENV)) uv pip install --require-hashes -r $(1) && \
		VIRTUAL_ENV=$(abspath $(VENV)) uv pip install --quiet --no-deps --no-build-isolation --editable .; \
	else \
		$(PIP) --require-hashes -r $(1) && \
		$(PIP) --quiet --no-deps --no-build-isolation --editable .; \
	fi
endef

.DEFAULT_GOAL := help
.PHONY: help run test check format bench quality lock snapshots pages picture clean

help: ## List what make can do
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(PY):
	$(PYTHON) -m venv $(VENV)

$(RUNS): requirements.lock pyproject.toml | $(PY)
	$(call install,requirements.lock,280 MB)
	@touch $@

$(TESTS): requirements-dev.lock $(RUNS)
	$(call install,requirements-dev.lock,280 MB more)
	@touch $@

run: $(RUNS) ## Open the reader on the bundled seeds
	@$(BIN)/wirediff

test: $(TESTS) ## Run every test
	$(PY) -m pytest -q -n auto --dist worksteal

check: $(TESTS) ## Lint, format check, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(TESTS) ## Mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(TESTS) ## Time and memory, as ratios against peers
	$(PY) -m pytest -q tests/benchmarks

quality: $(TESTS) ## How good the alignment is, as a table
	$(PY) -m tests.quality

snapshots: $(TESTS) ## Take the screens' snapshots again; look at them before committing
	$(PY) -m pytest -q tests/widgets tests/tui --snapshot-update

pages: $(TESTS) ## Write again the pages of docs/ that follow from the program
	$(PY) -m docs.generate

picture: $(TESTS) ## Take the pictures of docs/ again from the real program
	$(PY) -m docs.take_pictures
	$(PY) -m docs.take_tour

LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header pyproject.toml requirements-build.in

lock: ## Choose the newest versions that pyproject.toml allows (needs uv)
	$(LOCK) --output-file requirements.lock
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## Remove the environment and every cache
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
