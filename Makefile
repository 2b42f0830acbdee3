PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check

.PHONY: help run test check format evals clean

help:    ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

run: .venv/app    ## Set up, then open the chat page
	@$(BIN)/python app.py

test: .venv/dev    ## Set up, then run the tests
	@$(BIN)/pytest

check: .venv/dev    ## Lint, format, types, layers, spelling
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/codespell

format: .venv/dev    ## Put the code in order
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

evals: .venv/app    ## Measure the answers on the gold questions
	@$(BIN)/python -m evals --html evals/report.html

clean:    ## Remove what the other targets made
	rm -rf .venv build *.egg-info

# A stamp is written last, so a set-up that was interrupted is simply taken up again.
.venv/app: pyproject.toml
	@echo "Setting up .venv (the first time takes some minutes)"
	@$(PYTHON) -m venv .venv
	@$(PIP) install --upgrade 'pip>=25.1'    # the first to know --group
	@$(PIP) install --editable .
	@touch $@

.venv/dev: .venv/app
	@$(PIP) install --group dev
	@touch $@
