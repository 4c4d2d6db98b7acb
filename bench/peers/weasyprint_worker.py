"""WeasyPrint at work in an environment of its own; imports nothing of the program.

Each line it is given is JSON: a page of HTML and the case to attach. It answers with a line of
JSON: how many milliseconds of the processor it took, and how many bytes there are.
"""

import importlib.metadata
import json
import sys
import time


def main() -> None:
    """Say the version; then make every page that comes."""
    from weasyprint import HTML, Attachment
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    print(importlib.metadata.version("weasyprint"), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        start = time.process_time()
        case = Attachment(string=asked["case"], name="case.json", relationship="Data")
        page = HTML(string=asked["html"])
        options = {"pdf_variant": "pdf/a-3b", "pdf_tags": True, "attachments": [case]}
        pdf = page.write_pdf(font_config=fonts, **options)
        spent = 1000 * (time.process_time() - start)
        print(json.dumps([spent, len(pdf)]), flush=True)


if __name__ == "__main__":
    main()
