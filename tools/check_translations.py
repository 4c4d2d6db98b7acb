"""Check that every sentence in the code is translated, with the same holes, and compiled.

English must be complete, and so must the Dutch plurals of the window. The catalog of another
language holds every sentence of paper and no other. A sentence in it may still wait (it is said in
Dutch then), but what is there, drafts too, must be sound. Nothing is written. Exit status 0 all
well, 1 not, with one line for each thing to mend.
"""

from __future__ import annotations

import ast
import gettext
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import catalogs
from babel.messages.catalog import Catalog, Message
from catalogs import Sentence, forms, is_said, sentence_of
from paper_words import paper_template, placed

from herintegratie_desktop.core.phrases import COUNT
from herintegratie_desktop.pdf.isolates import TURNING

COMPLETE_TEXTS = tuple(f"{language}.po" for language in catalogs.WHOLE_TEXTS)
COMPLETE_WINDOWS = ("herintegratie_en.ts", "herintegratie_nl.ts")
# The Dutch one holds only what counts.
ALL_SENTENCES = "herintegratie_en.ts"
# What is filled in is isolated on paper; marks in the words themselves would be lost.
_TURNING = re.compile(f"[{TURNING}]")
# The calls that mark a sentence, or one in both its forms; behind it comes the key.
_SENTENCES = ("words", "counted")
# Numbers enough to see which of them share a plural form.
_NUMBERS = range(202)


def main() -> int:
    """Print what is to be mended and return the exit status."""
    problems = [*marking_problems(), *key_problems(), *text_problems(), *window_problems()]
    print(
        "\n".join(problem.replace("\n", " ") for problem in problems)
        or "translations: every sentence is there"
    )
    if problems:
        print(f"{len(problems)} to mend; `make texts` fetches and compiles, then translate")
    return 1 if problems else 0


def text_problems() -> Iterator[str]:
    """Return what is wrong with the gettext catalogs."""
    template, of_paper = catalogs.template(), paper_template()
    paths = catalogs.catalogs(catalogs.TEXTS, "*.po")
    yield from _absent(COMPLETE_TEXTS, paths, len(template))
    for path in paths:
        catalog = catalogs.read_texts(path)
        if path.name in COMPLETE_TEXTS:
            yield from _named(path, incomplete_texts(catalog, template))
        else:
            yield from _named(path, other_sentences(catalog, of_paper))
            yield from _named(path, unsigned_approvals(catalog))
        yield from _named(path, unsound_texts(catalog))
        yield from _compiled(path.with_suffix(".mo"), catalogs.compiled_texts(path))


def window_problems() -> Iterator[str]:
    """Return what is wrong with Qt's catalogs."""
    paths = catalogs.catalogs(catalogs.TRANSLATIONS, "*.ts")
    yield from _absent(COMPLETE_WINDOWS, paths, 0)
    for path in paths:
        messages = catalogs.fresh_window(path)
        if path.name == ALL_SENTENCES:
            yield from unseen_sentences(messages)
        if path.name in COMPLETE_WINDOWS:
            yield from _named(path, incomplete_window(messages))
        yield from _named(path, _holes_in_window(messages))
        yield from _compiled(path.with_suffix(".qm"), catalogs.compiled_window(path))


def incomplete_texts(catalog: Catalog, template: Catalog) -> Iterator[str]:
    """Return one line for each sentence that a gettext catalog does not say."""
    for wanted in template:
        said = catalog.get(wanted.id, wanted.context) if wanted.id else None
        if said is None or forms(said.id) != forms(wanted.id):
            yield from [f"missing: {_named_text(wanted)}"] if wanted.id else []
        elif not is_said(said):
            yield f"empty: {_named_text(wanted)}"
        elif said.fuzzy:
            yield f"fuzzy: {_named_text(wanted)}"


def other_sentences(catalog: Catalog, template: Catalog) -> Iterator[str]:
    """Return one line for each sentence that a catalog of paper misses or has too many."""
    there, wanted = (
        {sentence_of(each): _named_text(each) for each in held if each.id}
        for held in (catalog, template)
    )
    yield from (f"missing: {wanted[each]}" for each in sorted(wanted.keys() - there))
    yield from (f"not on paper: {there[each]}" for each in sorted(there.keys() - wanted))


def unsigned_approvals(catalog: catalogs.TextCatalog) -> Iterator[str]:
    """Return one line when words were approved and the head does not say by whom and when."""
    approved = [each for each in catalog if each.id and is_said(each) and not each.fuzzy]
    if approved and not catalog.is_signed:
        head = f"{catalogs.APPROVED_BY} and {catalogs.APPROVED_ON}"
        yield f"{len(approved)} approved: fill in {head}, or mark them fuzzy"


def incomplete_window(messages: Iterable[catalogs.Message]) -> Iterator[str]:
    """Return one line for each sentence that a Qt catalog does not say."""
    for message in messages:
        if not message.finished or not all(message.translations):
            yield f"unfinished: {message.context}: {message.source}"


def marking_problems() -> Iterator[str]:
    """Return the sentences that no catalog can ever hold because of how they are marked."""
    for path in sorted(catalogs.PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        place = path.relative_to(catalogs.ROOT)
        for line in unwritten_sentences(tree):
            yield f"{place}:{line}: write the sentence itself in the call"
        for line in other_names_of_translate(tree):
            yield f"{place}:{line}: name it `translate`; by another name Qt's tool does not find it"


def key_problems() -> Iterator[str]:
    """Return the sentences of paper without a key, and the keys of two sentences."""
    yield from keyless(placed())
    yield from shared_keys(sentence for _, sentence in catalogs.marked_in_code())


def keyless(written: Iterable[tuple[str, Sentence]]) -> Iterator[str]:
    """Return one line for each sentence, behind its module, that has no key."""
    for module, sentence in written:
        if not sentence.key:
            yield f"{module}: give it a key, such as `plan.lines.amount`: {sentence.source}"


def shared_keys(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Return one line for each key in the code that names another sentence too."""
    known: dict[str, Sentence] = {}
    for each in filter(lambda sentence: sentence.key, sentences):
        if known.setdefault(each.key, each) != each:
            yield f"{each.key}: of two sentences: {known[each.key].source} / {each.source}"
        if not catalogs.KEY.fullmatch(each.key):
            yield f"{each.key}: lowercase words with dots between, such as `plan.lines.amount`"


def unseen_sentences(messages: Iterable[catalogs.Message]) -> Iterator[str]:
    """Return the marked sentences that Qt's tool overlooks, such as those inside an f-string."""
    seen = {message.source for message in messages}
    for path in catalogs.window_sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node, sentence in _marked(tree):
            said = sentence.value if isinstance(sentence, ast.Constant) else ""
            if said and said not in seen and ast.unparse(node.func) not in _SENTENCES:
                place = path.relative_to(catalogs.ROOT)
                yield f"{place}:{node.lineno}: Qt's tool does not see “{said!s}” here"


def unwritten_sentences(tree: ast.AST) -> Iterator[int]:
    """Return the line of each marking call whose sentence or key is not a plain string."""
    for node, sentence in _marked(tree):
        more = node.args[1:] if ast.unparse(node.func) in _SENTENCES else ()
        if not all(map(_is_text, (sentence, *more))):
            yield node.lineno


def _is_text(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def other_names_of_translate(tree: ast.AST) -> Iterator[int]:
    """Return the lines that give Qt's `translate` a name under which no sentence is found."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _is_qt_translate(node.value):
            names = {ast.unparse(target) for target in node.targets}
            yield from [node.lineno] if names != {"translate"} else []


def _marked(tree: ast.AST) -> Iterator[tuple[ast.Call, ast.expr | None]]:
    """Return each marking call with its sentence, None when it has none."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (place := _place_of_sentence(node)) is not None:
            yield node, node.args[place] if len(node.args) > place else None


def _place_of_sentence(call: ast.Call) -> int | None:
    """Return which argument of a marking call is the sentence; None for any other call."""
    called = ast.unparse(call.func)
    if called in _SENTENCES or called.endswith(".tr"):
        return 0
    is_window = _is_qt_translate(call.func) or (called == "translate" and len(call.args) > 1)
    return 1 if is_window else None


def _is_qt_translate(function: ast.expr) -> bool:
    return ast.unparse(function).endswith("QCoreApplication.translate")


def unsound_texts(catalog: Catalog) -> Iterator[str]:
    """Return what is wrong with translations, drafts too: holes, forms, marks of direction."""
    for message in catalog:
        if message.id and any(forms(message.string)):
            yield from _unsound(message, catalog)


def _unsound(message: Message, catalog: Catalog) -> Iterator[str]:
    said, name = forms(message.string), _named_text(message)
    if message.pluralizable:
        yield from _unsound_forms(message, catalog)
    else:
        yield from _other_holes(forms(message.id)[0], said)
    if any(_TURNING.search(each) for each in said):
        yield f"marks of direction: {name}"


def _unsound_forms(message: Message, catalog: Catalog) -> Iterator[str]:
    """Return what is wrong with plural forms; one for a single number may leave that out."""
    said, name = forms(message.string), _named_text(message)
    if len(said) != catalog.num_plurals or not all(said):
        yield f"{catalog.num_plurals} forms, not {sum(map(bool, said))}: {name}"
        return
    form_of = gettext.c2py(catalog.plural_expr)
    numbers = Counter(form_of(number) for number in _NUMBERS)
    wanted = catalogs.holes(forms(message.id)[-1])
    for number, each in enumerate(said):
        may_miss = {COUNT} if numbers[number] == 1 else set()
        if not wanted - may_miss <= catalogs.holes(each) <= wanted:
            yield f"other holes in form {number}: {name} → {each}"


def _named_text(message: Message) -> str:
    """Return the sentence of an entry as a problem names it: behind its key."""
    return ": ".join(filter(None, (message.context, forms(message.id)[0])))


def _holes_in_window(messages: Iterable[catalogs.Message]) -> Iterator[str]:
    for message in messages:
        if message.finished:
            yield from _other_holes(message.source, message.translations)


def _other_holes(source: str, translations: tuple[str, ...]) -> Iterator[str]:
    wanted = catalogs.holes(source)
    for said in filter(None, translations):
        if catalogs.holes(said) != wanted:
            yield f"other holes: {source} → {said}"


def _compiled(path: Path, expected: bytes) -> Iterator[str]:
    if path.exists() != bool(expected):
        yield f"{path.name}: {'not compiled yet' if expected else 'nothing in it was approved'}"
    elif expected and path.read_bytes() != expected:
        yield f"{path.name}: older than what it is compiled from"


def _absent(names: Iterable[str], paths: Iterable[Path], sentences: int) -> Iterator[str]:
    there = {path.name for path in paths}
    if there:
        yield from (f"{name}: not there" for name in names if name not in there)
    elif sentences:
        print(f"no catalog yet for {sentences} sentences")


def _named(path: Path, problems: Iterable[str]) -> Iterator[str]:
    return (f"{path.name}: {problem}" for problem in problems)


if __name__ == "__main__":
    sys.exit(main())
