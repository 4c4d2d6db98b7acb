import pytest
from hostile_pdfs import (
    film_on_a_page,
    form_of_another_kind,
    kind_behind_a_reference,
    locked,
    order_after_another,
    order_of_a_page,
    order_on_closing,
    page_that_bursts,
    page_that_bursts_twice,
    pages_in_a_ring,
    picture_that_bursts,
    program_behind_a_page,
    program_inside,
    program_on_opening,
    rewritten,
    script_on_opening,
)
from pyhanko.pdf_utils import generic
from signed_plans import NOW, built, digest_of, foreign, key, plan, signed_plan, updated

from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.untrusted import (
    MAX_PAGES,
    MAX_REVISIONS,
    UnreadablePdfError,
    open_untrusted,
    page_count,
    within,
)
from herintegratie_desktop.pdf.verify import verify

NO_PAGES = b"<</Type/Pages/Kids[]/Count 0>>"
FORM = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>"
FILES = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>"


def judged(pdf, **options):
    return verify(pdf, digest_of=digest_of, **options)


@pytest.mark.parametrize(
    "order",
    [
        script_on_opening,
        program_on_opening,
        order_after_another,
        kind_behind_a_reference,
        order_on_closing,
        order_of_a_page,
        film_on_a_page,
        form_of_another_kind,
    ],
)
def test_a_pdf_that_gives_orders_is_refused(order):
    with pytest.raises(UnreadablePdfError, match="script of een opdracht"):
        judged(rewritten(plan(), order))


def test_an_order_under_a_disguised_name_is_found():
    disguised = plan().replace(b"/Desc (case.json)", b"/#4aS(case.json) ")
    assert disguised != plan()
    with pytest.raises(UnreadablePdfError, match="script of een opdracht"):
        judged(disguised)


def test_an_order_added_after_signing_is_found():
    def add(writer):
        writer.root["/AA"] = generic.DictionaryObject()
        writer.update_root()

    with pytest.raises(UnreadablePdfError, match="script of een opdracht"):
        judged(updated(signed_plan(), add))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "geen PDF"),
        (lambda: b"\x89PNG\r\n", "geen PDF"),
        (lambda: b"%PDF-1.7", "beschadigd"),
        (lambda: plan()[:-100], "beschadigd"),
        (lambda: plan()[: len(plan()) // 3], "beschadigd"),
        (lambda: signed_plan()[:-100], "beschadigd"),
        (foreign, "geen plan van Herintegratie"),
        (lambda: foreign(MAX_PAGES + 1), "te veel bladzijden"),
        (lambda: rewritten(plan(), locked), "zonder wachtwoord"),
        (lambda: rewritten(plan(), pages_in_a_ring), "kring"),
        (lambda: b"%PDF-1.7" + bytes(200_000_000), "groter dan 200 MB"),
        (lambda: b"%PDF-1.7\n<</Type/XRef/W[0 0 0]/Index[0 999999999]>>", "te veel"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_in_a_sentence(make, reason):
    with pytest.raises(UnreadablePdfError, match=reason):
        judged(make())


@pytest.mark.parametrize(
    "objects",
    [
        [b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 100_000 + b"]" * 100_000 + b">>", NO_PAGES],
        [b"<</Type/Catalog/Pages 1 0 R>>"],
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Length 2 0 R>>\nstream\nx\nendstream"],
        [b"<</Type/Catalog/Pages 2 0 R>>", b"2 0 R"],
        [b"<</Type/Catalog/Pages 9 0 R>>"],
        [b"<</Type/Catalog/Pages [1 0 R]>>"],
        [b"null"],
        [b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields 7>>>>", NO_PAGES],
        [FORM, NO_PAGES, b"<</Kids[3 0 R]>>"],
        [FORM, NO_PAGES, b"<</FT/Sig/T(client)/V 9 0 R>>"],
        [FORM, NO_PAGES, b"<</FT/Sig/T(client)/V<<>>>>"],
        [FILES, NO_PAGES, b"<</Kids 3 0 R>>"],
        [FILES, NO_PAGES, b"<</Kids[3 0 R]>>"],
        [FILES, NO_PAGES, b"<</Names[(a) 3 0 R]>>"],
    ],
)
def test_a_crooked_file_is_never_a_valid_plan(objects):
    try:
        verdict = judged(built(objects))
    except UnreadablePdfError:
        return
    assert not verdict.valid


def test_a_ring_of_tables_of_contents_is_refused():
    sound = built([b"<</Type/Catalog/Pages 2 0 R>>", NO_PAGES])
    place = sound.rindex(b"xref\n0")
    with pytest.raises(UnreadablePdfError, match="beschadigd"):
        judged(built([b"<</Type/Catalog/Pages 2 0 R>>", NO_PAGES], b"/Prev %d" % place))


def test_a_file_with_endless_versions_is_refused():
    pdf = foreign()
    for _ in range(MAX_REVISIONS):
        pdf = updated(pdf, lambda writer: writer.add_object(generic.NullObject()))
    with pytest.raises(UnreadablePdfError, match="te veel bladzijden of versies"):
        judged(pdf)


def test_pages_are_counted_whatever_the_file_claims():
    claimed = plan().replace(b"/Count 3", b"/Count 9")
    assert claimed != plan()
    assert page_count(open_untrusted(claimed)) == 3


# The work may be ended while it cleans up, and Python says so.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_file_that_would_take_for_ever_is_given_up():
    # Every level doubles the number of ways to the last object.
    levels = [b"[%d 0 R %d 0 R]" % (number, number) for number in range(4, 43)]
    catalog = b"<</Type/Catalog/Pages 2 0 R/X 3 0 R>>"
    pages = b"<</Type/Pages/Kids[43 0 R]/Count 1>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    maze = built([catalog, pages, *levels, b"null", page])
    signed = seal(maze, key(), role="client", now=NOW)
    with pytest.raises(UnreadablePdfError, match="duurt te lang"):
        judged(updated(signed, lambda writer: writer.update_root()), seconds=0.5)


def test_work_that_fails_fails_for_the_one_who_asked():
    with pytest.raises(ZeroDivisionError):
        within(lambda: 1 // 0)
    assert within(lambda: 42) == 42


def test_reading_says_nothing_to_the_log(caplog, capfd):
    judged(updated(signed_plan(), lambda writer: writer.update_root()))
    assert not caplog.records
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("hidden", [program_inside, program_behind_a_page])
def test_a_pdf_with_a_program_inside_is_refused(hidden):
    with pytest.raises(UnreadablePdfError, match="ander bestand verborgen"):
        judged(rewritten(plan(), hidden))


@pytest.mark.parametrize("burst", [page_that_bursts, page_that_bursts_twice, picture_that_bursts])
def test_a_pdf_that_bursts_when_unpacked_is_refused(burst):
    with pytest.raises(UnreadablePdfError, match="veel groter dan het lijkt"):
        judged(rewritten(plan(), burst))
