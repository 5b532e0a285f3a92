# Everything that the project needs on a bare Debian machine with Python 3.11 installs itself.
.DELETE_ON_ERROR:
.PHONY: demo test check bench build golden office clean
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

demo: $(STAMP)
	$(BIN)/done-xl demo voorbeeld --overwrite

# The slow tests drive LibreOffice; each worker starts one of its own and takes whole files, since
# what a file sets up (typed, resaved and printed workbooks) is dear.
test: $(STAMP) office
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

check: $(STAMP) office
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/done-xl build --check
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

bench: $(STAMP)
	$(BIN)/python -m tests.bench.run

# Renews the samples in workbooks/ and the blanks in templates/.
build: $(STAMP)
	$(BIN)/done-xl build

# Renews the golden texts of built workbooks after an intended change: read the diff.
golden: $(STAMP)
	$(BIN)/python -m tests.writing.test_golden

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || sh .ci/apt python3-venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

office:
	@sh .ci/office

clean:
	rm -rf .venv voorbeeld build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
