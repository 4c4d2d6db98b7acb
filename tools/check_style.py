"""Check that rooms stay small: short modules, short functions, as the rest of the house.

A line counts when it holds code; docstrings, comments and blank lines are free. Ruff, mypy and
import-linter check everything else. Exit status 0 all well, 1 not.
"""

from __future__ import annotations

import ast
import io
import statistics
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "herintegratie_desktop"
FOLDERS = (PACKAGE, "bench", "tests", "tools")

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
# Of the package as a whole: half of the functions, and nine in ten.
HALF = 5
NINE_IN_TEN = 19

_SILENT = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}


@dataclass(frozen=True)
class Function:
    """One function or method: where it begins and how many lines of code it takes."""

    where: str
    lines: int


def main() -> int:
    """Print what is too long and return the exit status."""
    sources = {path: path.read_text(encoding="utf-8") for path in python_files()}
    functions = {path: list(functions_in(text, _shown(path))) for path, text in sources.items()}
    problems = [*long_modules(sources), *long_functions(functions)]
    package = [f for path, found in functions.items() if _in_package(path) for f in found]
    problems += crowded([function.lines for function in package])
    print("\n".join(problems) or f"style: {len(sources)} modules, {len(package)} functions")
    return 1 if problems else 0


def python_files() -> list[Path]:
    """Return every Python file of the project."""
    return sorted(path for name in FOLDERS for path in (ROOT / name).rglob("*.py"))


def long_modules(sources: dict[Path, str]) -> Iterator[str]:
    """Return a line for each module that holds more than one idea."""
    for path, text in sources.items():
        if (lines := len(text.splitlines())) > LONGEST_MODULE:
            yield f"{_shown(path)}: {lines} lines, at most {LONGEST_MODULE}"


def long_functions(functions: dict[Path, list[Function]]) -> Iterator[str]:
    """Return a line for each function that does more than one thing."""
    for found in functions.values():
        for function in found:
            if function.lines > LONGEST_FUNCTION:
                yield f"{function.where}: {function.lines} lines, at most {LONGEST_FUNCTION}"


def crowded(lengths: list[int]) -> Iterator[str]:
    """Return a line when the functions together have grown too long."""
    ordered = sorted(lengths) or [0]
    half, most = statistics.median(ordered), ordered[len(ordered) * 9 // 10]
    if half > HALF:
        yield f"{PACKAGE}: half of the functions take {half} lines, at most {HALF}"
    if most > NINE_IN_TEN:
        yield f"{PACKAGE}: nine in ten functions take {most} lines, at most {NINE_IN_TEN}"


def functions_in(source: str, shown: str) -> Iterator[Function]:
    """Return every function of a source text, those inside others too."""
    tree = ast.parse(source)
    code = _code_lines(source) - _docstring_lines(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = code.intersection(range(node.lineno, (node.end_lineno or 0) + 1))
            yield Function(f"{shown}:{node.lineno} {node.name}", len(lines))


def _code_lines(source: str) -> set[int]:
    return {
        line
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type not in _SILENT
        for line in range(token.start[0], token.end[0] + 1)
    }


def _docstring_lines(tree: ast.Module) -> set[int]:
    described = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, described) and ast.get_docstring(node, clean=False) is not None
        for line in range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)
    }


def _in_package(path: Path) -> bool:
    return path.is_relative_to(ROOT / PACKAGE)


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


if __name__ == "__main__":
    sys.exit(main())
