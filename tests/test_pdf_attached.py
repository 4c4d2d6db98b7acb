"""The case that lies inside a plan."""

import io
import zlib

import pytest
from pyhanko.pdf_utils import generic
from reportlab.pdfgen.canvas import Canvas
from signed_plans import CASE, NOW, OTHER_CASE, plan, signed_plan, updated

from herintegratie_desktop.pdf.attached import attach, attach_key, attached_case
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError


def test_the_attached_case_is_read_back_as_it_was():
    assert attached_case(plan()) == CASE
    assert attached_case(signed_plan("caseworker", "client")) == CASE
    assert attached_case(plan(case=None)) is None


def test_several_files_can_be_attached():
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    attach_key(canvas, bytes(32), NOW)
    attach(canvas, "case.json", CASE, "application/json", NOW)
    canvas.save()
    assert attached_case(file.getvalue()) == CASE


def test_two_cases_that_differ_are_not_chosen_between():
    def put_another_beside_it(writer):
        embedded = writer.add_object(generic.StreamObject(stream_data=OTHER_CASE))
        specification = generic.DictionaryObject(
            {
                generic.pdf_name("/F"): generic.pdf_string("case.json"),
                generic.pdf_name("/EF"): generic.DictionaryObject(
                    {generic.pdf_name("/F"): embedded}
                ),
            }
        )
        writer.root["/AF"].append(writer.add_object(specification))
        writer.update_container(writer.root["/AF"])

    with pytest.raises(UnreadablePdfError, match="twee verschillende dossiers"):
        attached_case(updated(plan(), put_another_beside_it))


def test_a_case_that_swells_without_end_is_refused():
    bomb = zlib.compress(b" " * (65 * 1024 * 1024), 9)

    def swap(writer):
        embedded = generic.StreamObject(
            {generic.pdf_name("/Filter"): generic.pdf_name("/FlateDecode")}, encoded_data=bomb
        )
        specification = writer.root["/AF"][0]
        specification["/EF"] = generic.DictionaryObject(
            {generic.pdf_name("/F"): writer.add_object(embedded)}
        )
        writer.update_container(specification)

    with pytest.raises(UnreadablePdfError, match="veel groter dan het lijkt"):
        attached_case(updated(plan(), swap))
