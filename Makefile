# `make run` and `make test` set everything up by themselves; they need Python >= 3.11, git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run test check format bench quality lock snapshots picture clean

help: ## List what make can do
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

run: $(READY) ## Open the reader on the bundled seeds
	@$(BIN)/wirediff

test: $(READY) ## Run every test
	$(BIN)/python -m pytest -q -n auto --dist worksteal

check: $(READY) ## Lint, format check, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## Time and memory, as ratios against peers
	$(BIN)/python -m pytest -q tests/benchmarks

quality: $(READY) ## How good the alignment is, as a table
	$(BIN)/python -m tests.quality

snapshots: $(READY) ## Take the reader's snapshots anew; look at them before committing
	$(BIN)/python -m pytest -q tests/widgets tests/tui --snapshot-update

picture: $(READY) ## Take the README's pictures anew from the real program
	$(BIN)/python -m docs.take_pictures
	$(BIN)/python -m docs.take_tour

lock: ## Choose the newest versions that pyproject.toml allows (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --extra dev pyproject.toml requirements-build.in --output-file requirements.lock

clean: ## Remove the environment and every cache
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
