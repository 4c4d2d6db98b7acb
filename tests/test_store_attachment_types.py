"""What a file is told by its content; what is not kept is refused with a reason."""

import io
import tracemalloc

import pytest
from attachment_files import docx, odt, packed, pdf, picture, png_header, tiff

from herintegratie_desktop.store.attachmenterrors import RefusedContentError
from herintegratie_desktop.store.attachmentnames import MOST_BYTES, harmless, with_ending
from herintegratie_desktop.store.attachmenttypes import Kind, recognised


def kind_of(content, name="bestand"):
    return recognised(io.BytesIO(content), name).kind


def refusal(content, name="bestand"):
    with pytest.raises(RefusedContentError) as caught:
        recognised(io.BytesIO(content), name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(), Kind.PDF),
        (picture("PNG"), Kind.PNG),
        (picture("JPEG"), Kind.JPEG),
        (picture("TIFF"), Kind.TIFF),
        (picture("WEBP"), Kind.WEBP),
        (docx(), Kind.DOCX),
        (odt(), Kind.ODT),
        (packed({"[Content_Types].xml": "x", "xl/workbook.xml": "y"}), Kind.XLSX),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), Kind.ODS),
        ("Kwitantie voor één naaimachine".encode(), Kind.TEXT),
        ("Kwitantie voor één naaimachine".encode("cp1252"), Kind.TEXT),
        ("إيصال".encode("utf-16"), Kind.TEXT),
    ],
)
def test_the_content_tells_what_a_file_is(content, kind):
    assert kind_of(content, "een naam.exe.zip") is kind


def test_the_size_of_a_picture_is_read_from_its_header():
    for form in ("PNG", "JPEG", "TIFF", "WEBP"):
        assert recognised(io.BytesIO(picture(form, 321, 123)), "foto").size == (321, 123)


@pytest.mark.parametrize(
    "content", [b"MZ" + bytes(100), b"\x7fELF" + bytes(100), b"#!/bin/sh\nrm -rf ~\n"]
)
def test_a_program_is_refused_whatever_it_is_called(content):
    assert "programma of een script" in refusal(content, "foto.jpg")


@pytest.mark.parametrize("name", ["start.bat", "lees.HTML", "x.ps1", "a.svg", "b.js"])
def test_a_text_that_a_system_would_run_is_refused(name):
    assert "programma of een script" in refusal(b"echo dag", name)


def test_a_web_page_is_refused_under_any_name():
    assert "programma of een script" in refusal(b" <!DOCTYPE html><script>x</script>", "bon.txt")


@pytest.mark.parametrize(
    "content",
    [
        packed({"bon.pdf": "x"}),
        b"Rar!\x1a\x07\x00" + bytes(50),
        b"7z\xbc\xaf\x27\x1c" + bytes(50),
        b"\x1f\x8b\x08" + bytes(50),
    ],
)
def test_an_archive_is_refused(content):
    assert "ingepakt archief" in refusal(content, "bonnen.docx")


def test_a_photo_of_an_iphone_is_refused_with_the_way_out():
    assert "JPEG" in refusal(b"\x00\x00\x00\x18ftypheic" + bytes(50), "IMG_1.HEIC")


def test_what_is_nothing_known_is_refused():
    assert "soort die hier niet" in refusal(bytes(range(256)) * 4)


def test_a_document_that_unpacks_to_far_more_is_refused():
    assert "veel groter" in refusal(docx(**{"word/media/a.bin": bytes(3_000_000)}))


def test_a_document_that_lies_over_itself_is_refused():
    whole = docx(**{"word/a.xml": b"zo maar iets" * 50, "word/b.xml": b"iets anders nog" * 50})
    begin = whole.find(b"PK\x01\x02", whole.find(b"PK\x01\x02", whole.find(b"word/b.xml") + 40))
    entries = [at for at in range(len(whole)) if whole.startswith(b"PK\x01\x02", at)]
    assert begin > 0
    changed = bytearray(whole)
    for at in entries[2:]:
        changed[at + 42 : at + 46] = (0).to_bytes(4, "little")
    assert "veel groter" in refusal(bytes(changed))


def test_a_list_that_claims_to_be_endless_is_refused_unread():
    claims = bytearray(docx())
    claims[-12:-10] = (60_000).to_bytes(2, "little")
    assert "veel groter" in refusal(bytes(claims))


def test_a_zip_in_a_document_is_refused():
    assert "ander ingepakt bestand" in refusal(docx(**{"word/embeddings/x.zip": b"PK"}))


@pytest.mark.parametrize(
    "content",
    [docx(**{"word/vbaProject.bin": b"x"}), odt(**{"Basic/Standard/M.xml": "x"})],
)
def test_a_document_with_macros_is_refused(content):
    assert "macro's" in refusal(content)


def test_a_picture_of_101_megapixels_is_refused_without_being_decoded():
    tracemalloc.start()
    said = refusal(png_header(10_100, 10_000))
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "101 megapixel" in said
    assert used < 1_000_000
    assert kind_of(png_header(10_000, 10_000)) is Kind.PNG


def test_a_scan_with_one_huge_page_is_refused():
    assert "megapixel" in refusal(tiff((100, 100), (20_000, 20_000)))


def test_a_scan_whose_pages_go_round_is_refused():
    assert "beschadigd" in refusal(tiff((100, 100), (200, 200), loop=True))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_cut_off_in_its_header_is_refused(form):
    assert "beschadigd" in refusal(picture(form)[:14])


def test_a_document_cut_off_is_refused():
    assert "beschadigd" in refusal(docx()[:-30])


def test_no_first_bytes_of_a_picture_make_the_reader_stumble():
    for form in ("PNG", "JPEG", "TIFF", "WEBP"):
        whole = picture(form)
        for at in range(len(whole[:200])):
            changed = bytearray(whole)
            changed[at] ^= 0xFF
            try:
                recognised(io.BytesIO(bytes(changed)), "foto")
            except RefusedContentError:
                continue


# --- names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\wit\\bon.pdf", "bon.pdf"),
        ("bon\r\n\x1b[31m.pdf", "bon[31m.pdf"),
        ("factuur\u202efdp.exe", "factuurfdp.exe"),
        ("CON.pdf", "_CON.pdf"),
        ('wat?"<>|*:.pdf', "wat_______.pdf"),
        (" . ", "bijlage"),
        ("", "bijlage"),
        ("..", "bijlage"),
        ("half\ud800.pdf", "half.pdf"),
        ("رسید\u200cها.pdf", "رسید\u200cها.pdf"),
    ],
)
def test_a_name_is_made_harmless(name, kept):
    assert harmless(name) == kept


def test_a_name_of_ten_thousand_characters_is_cut_and_keeps_its_ending():
    kept = with_ending("b" * 10_000 + ".pdf", (".pdf",))
    assert len(kept) == 200
    kept = with_ending("إ" * 10_000 + ".pdf", (".pdf",))
    assert len(kept.encode()) <= MOST_BYTES


def test_a_name_ends_as_its_content_asks():
    assert with_ending("foto.exe", (".jpg", ".jpeg")) == "foto.exe.jpg"
    assert with_ending("foto.JPEG", (".jpg", ".jpeg")) == "foto.JPEG"
    assert with_ending(".pdf", (".pdf",)).endswith(".pdf")
