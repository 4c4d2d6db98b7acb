"""PDFs as somebody makes them who means harm: scripts, programs inside, bombs, rings."""

import io
import zlib

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)


def rewritten(pdf, change):
    """Return a PDF written anew by another program after a change to its objects."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def action(**entries):
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})


SCRIPT = action(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))


def script_on_opening(writer):
    writer.root_object[NameObject("/OpenAction")] = SCRIPT


def program_on_opening(writer):
    launch = action(S=NameObject("/Launch"), F=TextStringObject("cmd.exe"))
    writer.root_object[NameObject("/OpenAction")] = launch


def order_after_another(writer):
    chain = action(S=NameObject("/GoTo"), Next=action(S=NameObject("/SubmitForm")))
    writer.root_object[NameObject("/OpenAction")] = chain


def kind_behind_a_reference(writer):
    kind = writer._add_object(NameObject("/JavaScript"))
    writer.root_object[NameObject("/OpenAction")] = action(S=kind)


def order_on_closing(writer):
    writer.root_object[NameObject("/AA")] = action(WC=action(S=NameObject("/URI")))


def order_of_a_page(writer):
    writer.pages[1][NameObject("/AA")] = action(O=action(S=NameObject("/URI")))


def film_on_a_page(writer):
    film = action(Type=NameObject("/Annot"), Subtype=NameObject("/RichMedia"))
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(film)])


def form_of_another_kind(writer):
    writer.root_object[NameObject("/AcroForm")] = action(XFA=TextStringObject("<xdp/>"))


def pages_in_a_ring(writer):
    pages = writer.root_object["/Pages"]
    pages["/Kids"].append(pages.indirect_reference)


def locked(writer):
    writer.encrypt("geheim", algorithm="RC4-128")


def program_inside(writer):
    writer.add_attachment("factuur.exe", b"MZ" + bytes(90))


def program_behind_a_page(writer):
    program = writer._add_object(stream_of(b"MZ" + bytes(90)))
    file = action(F=TextStringObject("factuur.pdf"), EF=action(F=program))
    pin = action(Type=NameObject("/Annot"), Subtype=NameObject("/FileAttachment"), FS=file)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(pin)])


def stream_of(content, *filters, **entries):
    """Return a stream with bytes as they are, and the filters it says it went through."""
    stream = StreamObject()
    stream._data = content
    if filters:
        stream[NameObject("/Filter")] = ArrayObject([NameObject(f"/{name}") for name in filters])
    for name, value in entries.items():
        stream[NameObject(f"/{name}")] = value
    return stream


def bomb(megabytes=300):
    packed = zlib.compressobj(9)
    zeros = bytes(1024 * 1024)
    return b"".join([*(packed.compress(zeros) for _ in range(megabytes)), packed.flush()])


def page_that_bursts(writer):
    content = writer._add_object(stream_of(bomb(), "FlateDecode"))
    writer.pages[0][NameObject("/Contents")] = content


def page_that_bursts_twice(writer):
    content = stream_of(zlib.compress(bomb()), "FlateDecode", "FlateDecode")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)


def picture_that_bursts(writer):
    vast = {"Width": NumberObject(90_000), "Height": NumberObject(90_000)}
    kind = {"Type": NameObject("/XObject"), "Subtype": NameObject("/Image")}
    writer.root_object[NameObject("/X")] = writer._add_object(
        stream_of(b"x", "JBIG2Decode", **kind, **vast)
    )
