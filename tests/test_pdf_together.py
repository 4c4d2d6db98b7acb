"""Packed objects are read together, and are what they are when each is read by itself."""

import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from signed_plans import judged, packed_plan, signed

from herintegratie_desktop.pdf import untrusted
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError, open_untrusted

SEALED = signed(packed_plan())


def read(reader):
    """Return every object of a file, as it is written."""
    references = untrusted._living_references(reader)
    return {
        (each.idnum, each.generation): repr(reader.get_object(each))
        for each in references
        if each not in reader.xrefs.xref_stream_refs
    }


def test_packed_objects_are_those_the_parser_finds_by_itself():
    alone = PdfFileReader(io.BytesIO(SEALED))
    assert read(open_untrusted(SEALED)) == read(alone)


def test_no_packed_stream_is_read_again():
    reader = open_untrusted(SEALED)
    packed = [ref for ref in untrusted._living_references(reader) if is_packed(reader, ref)]
    assert packed
    kept = [(ref.generation, ref.idnum) in reader.resolved_objects for ref in packed]
    assert all(kept)


def is_packed(reader, reference):
    return not isinstance(reader.xrefs[reference], int)


@pytest.mark.parametrize("head", [(b"/N ", b"/N 9"), (b"/First ", b"/First 9")])
def test_a_packed_stream_that_lies_is_no_plan(head):
    lying = packed_plan().replace(*head)
    assert lying != packed_plan()
    try:
        verdict = judged(lying)
    except UnreadablePdfError:
        return
    assert not verdict.valid
