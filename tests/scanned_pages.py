"""Pages as a cheap scanner makes them: 200 dots an inch, skewed, blurred, grey and noisy."""

import io
import random

from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import PdfDocument

DPI = 200


def scanned(pdf, page, seed=0, *, skew=5.0, blur=1.0, noise=20):
    """Return a page (from 0) as a grey picture; equal arguments give the same skew and stains."""
    rnd = random.Random(f"{page} {seed}")
    document = PdfDocument(pdf)
    try:
        drawn = document[page].render(scale=DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()
    # Moved by parts of a dot, so that the dots of the scanner fall between those of the page.
    seen = drawn.rotate(
        skew * rnd.choice((-1, 1)),
        Image.Resampling.BICUBIC,
        translate=(rnd.random(), rnd.random()),
        fillcolor=255,
    )
    soft = seen.filter(ImageFilter.GaussianBlur(blur)).point(lambda grey: 30 + grey * 4 // 5)
    return ImageChops.add(soft, Image.effect_noise(soft.size, noise), 1, -128)


def as_file(pictures, form="PDF"):
    """Return pictures as the file a scanner hands over."""
    # What is saved once keeps how, and would be saved wrongly as another kind.
    first, *others = (picture.copy() for picture in pictures)
    file = io.BytesIO()
    more = {"save_all": True, "append_images": others} if form in {"PDF", "TIFF"} else {}
    if form == "PDF":
        more["resolution"] = DPI
    first.save(file, form, **more)
    return file.getvalue()
