"""Made-up households on paper: a plain family, and the ones that are hard to print."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache

from pypdf import PdfReader

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import (
    Answer,
    Case,
    Caseworker,
    Helper,
    InkSignature,
    Reply,
    Return,
)
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Household, Person, Role
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import BudgetLine, Category, Form, Plan
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.texts import translator

DAY = date(2026, 11, 23)
STROKE = tuple((n / 20, 0.5 + 0.3 * (-1) ** n * n / 20, n / 20) for n in range(20))

guide = cache(read_guide)


BORN = PartialDate(1990, 4, 12)


def person(number, name="Voorbeeld", born=BORN, **more):
    return Person(
        id=f"p{number}",
        given_names=more.pop("given_names", f"Persoon {number}"),
        family_name=name,
        role=more.pop("role", Role.HEAD if number == 1 else Role.CHILD),
        born=born,
        nationalities=more.pop("nationalities", ("IQ",)),
        **more,
    )


def line(number, owner="p1", cents=12_500, form=Form.IN_KIND, **more):
    return BudgetLine(
        id=f"l{number}",
        person=owner,
        purpose=more.pop("purpose", f"Gereedschap {number}"),
        category=more.pop("category", Category.TOOLS),
        form=form,
        cents=Cents(cents),
        provider=more.pop("provider", "Partner Voorbeeld"),
        when=more.pop("when", PartialDate(2027, 1)),
        **more,
    )


def case_of(persons, lines=(), **more):
    """Return a case that may be signed as long as its lines stay within the limits."""
    answers = (
        Answer("page.basic", each.id, Reply.YES, date(2026, 11, 2), "IOM") for each in persons
    )
    plan = Plan("Geen woning.", "Gereedschap en een cursus.", "Een eigen inkomen.", tuple(lines))
    case = Case(
        id="HIP-2026-09999",
        opened_on=date(2026, 11, 2),
        caseworker=Caseworker("B. Voorbeeld", "Opvang Voorbeeld"),
        project="iom",
        network="iom",
        language="en",
        back=Return("IQ", "Erbil", planned_departure=date(2026, 12, 14)),
        household=Household(tuple(persons)),
        answers=tuple(answers),
        plan=plan,
    )
    return replace(case, **more)


def family():
    """Return two adults and a child with four lines, cash and in kind."""
    people = (
        person(1, name_in_own_script="سميرة مثال", v_number="0000000001"),
        person(2, role=Role.PARTNER, born=PartialDate(1985)),
        person(3, born=PartialDate(2012, 5, 20)),
    )
    lines = (
        line(1, cents=30_000, form=Form.CASH, category=Category.BASIC_NEEDS),
        line(2, cents=125_000),
        line(3, "p2", cents=30_000, form=Form.CASH),
        line(4, "p3", cents=160_000, category=Category.EDUCATION),
    )
    return case_of(people, lines)


def signed(case, *signers):
    """Return the case with a drawn signature of each signer over its content."""
    digest = content_digest(case)
    drawn = (
        InkSignature(each, each, date(2026, 11, 24), digest, (STROKE, STROKE[:7]))
        for each in signers
    )
    return replace(case, signatures=tuple(drawn))


def unaccompanied():
    """Return a minor alone, with a guardian and an interpreter."""
    minor = person(1, born=PartialDate(2011, 3))
    return case_of(
        (minor,),
        (line(1, cents=250_000),),
        guardian=Helper("G. Voorbeeld", "Voogdij Voorbeeld"),
        interpreter=Helper("T. Voorbeeld", "Tolken Voorbeeld", "ti"),
    )


def printed(case, language="nl", translate=None, **more):
    """Return the plan of a case as bytes."""
    translate = translate or translator(language)
    checked = check(case, guide(), DAY)
    return plan_pdf(case, checked, guide(), language=language, translate=translate, **more)


def text_of(pdf, *options):
    """Return what a reader of another maker finds in a PDF."""
    command = ["pdftotext", "-enc", "UTF-8", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def words_of(pdf):
    """Return the text of a plan in the order in which it was painted, its blanks single."""
    return re.sub(r"\s+", " ", text_of(pdf, "-raw"))


def pages_of(pdf):
    return PdfReader(io.BytesIO(pdf)).pages


def has_tool(name):
    return shutil.which(name) is not None
