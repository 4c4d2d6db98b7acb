# Everything a person or a build machine does with the project. `make run` is all it takes to
# see it; `make test` is all it takes to check it. Windows: see tools/setup_environment.py.

PYTHON ?= python3
VENV := .venv/bin
PY := $(VENV)/python
SETUP := $(PYTHON) tools/setup_environment.py
EVERY_PROCESSOR := --numprocesses auto --dist loadfile
SCREEN := -screen 0 1920x1200x24 -dpi 96
COMPILE_LOCK := $(VENV)/uv pip compile --quiet --universal --generate-hashes --no-build \
	--no-emit-index-url --python-version 3.11 --custom-compile-command 'make lock' pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help setup run test check coverage bench pictures lock texts clean

help:
	@echo 'make run       het programma openen (zonder scherm: de demo in build/demo)'
	@echo 'make setup     alleen klaarzetten wat daarvoor nodig is'
	@echo 'make test      alle tests, ook die met echte vensters'
	@echo 'make check     stijl, typen, lagen, vertalingen en wheels'
	@echo 'make coverage  takdekking van de kern'
	@echo 'make bench     metingen'
	@echo 'make kills     10.000 keer kill -9 tijdens opslaan, back-ups en migraties (20 minuten)'
	@echo 'make pictures  de afbeeldingen van de README in docs/images, en de demo in build/demo'
	@echo 'make texts     zinnen ophalen en catalogi vertalen naar .mo en .qm'
	@echo 'make lock      versies opnieuw vastzetten'

setup:
	@$(SETUP)

run:
	@$(SETUP) --for run
ifeq ($(shell uname -s)$(DISPLAY)$(WAYLAND_DISPLAY),Linux)
	@echo 'Er is hier geen scherm; de demo wordt nu gemaakt in build/demo.'
	@rm -rf build/demo
	@$(VENV)/herintegratie demo --out build/demo
else
	@$(VENV)/herintegratie
endif

# First, one after another, what needs a screen to itself; then the rest, on every processor.
test:
	@$(SETUP) --for test
ifeq ($(shell uname -s),Linux)
	@$(MAKE) --no-print-directory test-windows; windows=$$?; \
		$(MAKE) --no-print-directory test-offscreen && exit $$windows
else
	@$(MAKE) --no-print-directory test-offscreen
endif

.PHONY: test-offscreen
test-offscreen:
	$(PY) -m pytest $(EVERY_PROCESSOR)

# A window manager gives windows focus and keys, as on a desk.
.PHONY: test-windows
test-windows:
	QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='$(SCREEN)' \
		sh -c 'openbox 2> /dev/null & exec $(PY) -m pytest -m window tests/ui_real'

# With --keep-going the others still speak when one fails.
.PHONY: lint format-check types layers style translations wheels
check: lint format-check types layers style translations wheels

lint: setup
	$(VENV)/ruff check .

format-check: setup
	$(VENV)/ruff format --check .

types: setup
	$(VENV)/mypy

layers: setup
	$(VENV)/lint-imports --no-logo

style: setup
	$(PY) tools/check_style.py

translations: setup
	$(PY) tools/check_translations.py

wheels: setup
	@$(MAKE) --no-print-directory build/wheels.txt

# A minute of asking for wheels, so only when the lock is another one.
build/wheels.txt: requirements.lock tools/check_wheels.py
	@mkdir -p build
	@$(PY) tools/check_wheels.py > $@.new || { cat $@.new; exit 1; }
	@cat $@.new
	@mv $@.new $@

coverage: setup
	$(PY) -m pytest $(EVERY_PROCESSOR) --quiet --cov --cov-report=term-missing

bench: setup
	$(PY) -m bench

.PHONY: kills
kills: setup
	$(PY) -m bench.kill_saves 10000 --beside 3

pictures: setup
	@$(PY) tools/make_pictures.py

lock: setup
	$(COMPILE_LOCK) --output-file requirements.lock
	$(COMPILE_LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

texts: setup
	$(PY) tools/refresh_texts.py

clean:
	rm -rf build dist .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
