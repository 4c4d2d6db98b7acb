"""The individual reintegration plan: three texts and budget lines in cash and in kind."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Extras
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass


class Form(Enum):
    """How a budget line reaches the household."""

    CASH = "cash"
    IN_KIND = "in_kind"


class Category(Enum):
    """What a budget line is for."""

    EMPOWERMENT = "empowerment"
    FAMILY_CONTACT = "family_contact"
    SOURCE_DOCUMENTS = "source_documents"
    TRANSLATION = "translation"
    TRAINING = "training"
    PLAN_DRAFTING = "plan_drafting"
    BUSINESS = "business"
    JOB_SEARCH = "job_search"
    EDUCATION = "education"
    HOUSING = "housing"
    BASIC_NEEDS = "basic_needs"
    MEDICAL = "medical"
    PSYCHOSOCIAL = "psychosocial"
    LEGAL = "legal"
    TRANSPORT = "transport"
    TOOLS = "tools"
    ELECTRONICS = "electronics"
    CLOTHING = "clothing"
    OTHER = "other"


FORM_NAMES = {
    Form.CASH: words("Contant", "form.cash"),
    Form.IN_KIND: words("In natura", "form.in_kind"),
}
CATEGORY_NAMES = {
    Category.EMPOWERMENT: words("Voorbereiding op terugkeer", "category.empowerment"),
    Category.FAMILY_CONTACT: words("Contact met familie", "category.family_contact"),
    Category.SOURCE_DOCUMENTS: words("Brondocumenten", "category.source_documents"),
    Category.TRANSLATION: words("Vertaling van diploma's en certificaten", "category.translation"),
    Category.TRAINING: words("Vakopleiding of cursus", "category.training"),
    Category.PLAN_DRAFTING: words("Opstellen van het plan", "category.plan_drafting"),
    Category.BUSINESS: words("Eigen bedrijf", "category.business"),
    Category.JOB_SEARCH: words("Werk zoeken", "category.job_search"),
    Category.EDUCATION: words("Onderwijs", "category.education"),
    Category.HOUSING: words("Huisvesting", "category.housing"),
    Category.BASIC_NEEDS: words("Levensonderhoud", "category.basic_needs"),
    Category.MEDICAL: words("Medische zorg", "category.medical"),
    Category.PSYCHOSOCIAL: words("Psychosociale hulp", "category.psychosocial"),
    Category.LEGAL: words("Juridische hulp", "category.legal"),
    Category.TRANSPORT: words("Vervoer", "category.transport"),
    Category.TOOLS: words("Gereedschap", "category.tools"),
    Category.ELECTRONICS: words("Elektronica", "category.electronics"),
    Category.CLOTHING: words("Kleding", "category.clothing"),
    Category.OTHER: words("Overig", "category.other"),
}


@dataclass(frozen=True)
class BudgetLine:
    """One thing that is bought or paid, for one person.

    `cents` is None while no amount is known; `when` is a month or a day; `charged` is False for
    training in the Netherlands, which does not count against the limits (article 19 OZV);
    `permission` is yes or no, or who gave it when; `shared` names the household purchase of
    which this is the part of one person, and is empty for a line of its own.
    """

    id: str
    person: str
    purpose: str = ""
    category: Category | None = None
    form: Form = Form.IN_KIND
    cents: Cents | None = None
    provider: str = ""
    when: PartialDate | None = None
    charged: bool = True
    permission: str | bool = False
    note: str = ""
    shared: str = ""
    extras: Extras = ()

    @property
    def permitted(self) -> bool:
        """Say whether express permission was recorded (article 19 OZV)."""
        return bool(
            self.permission.strip() if isinstance(self.permission, str) else self.permission
        )

    @property
    def counted(self) -> Cents:
        """Return the cents that count against the limits."""
        return Cents(self.cents or 0) if self.charged else Cents(0)


@dataclass(frozen=True)
class Plan:
    """The texts the law asks for (article 18 OZV) and the lines, in the order they are shown."""

    obstacles: str = ""
    support: str = ""
    contribution: str = ""
    lines: tuple[BudgetLine, ...] = ()
    extras: Extras = ()

    def line(self, line_id: str) -> BudgetLine:
        """Return one line; raises `KeyError` when there is none of that id."""
        for line in self.lines:
            if line.id == line_id:
                return line
        raise KeyError(line_id)

    def with_line(self, changed: BudgetLine) -> Plan:
        """Return the plan with one line as changed; raises `KeyError` for an unknown line."""
        self.line(changed.id)
        lines = tuple(changed if line.id == changed.id else line for line in self.lines)
        return replace(self, lines=lines)

    def without_line(self, line_id: str) -> Plan:
        """Return the plan without one line."""
        return replace(self, lines=tuple(line for line in self.lines if line.id != line_id))

    def with_new_line(self, line: BudgetLine, after: str | None = None) -> Plan:
        """Return the plan with a line more, behind another one or last."""
        ids = [each.id for each in self.lines]
        place = ids.index(after) + 1 if after in ids else len(ids)
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place:]))

    def of(self, person_id: str) -> tuple[BudgetLine, ...]:
        """Return the lines of one person."""
        return tuple(line for line in self.lines if line.person == person_id)

    def parts_of(self, shared: str) -> tuple[BudgetLine, ...]:
        """Return the lines that are the parts of one household purchase."""
        return tuple(line for line in self.lines if line.shared == shared)

    def new_line_id(self) -> str:
        """Return the first free id: `l1`, `l2` and so on."""
        return _first_free("l", {line.id for line in self.lines})

    def new_shared_id(self) -> str:
        """Return the first free id of a household purchase: `s1`, `s2` and so on."""
        return _first_free("s", {line.shared for line in self.lines})


def _first_free(letter: str, taken: set[str]) -> str:
    return next(f"{letter}{n}" for n in range(1, len(taken) + 2) if f"{letter}{n}" not in taken)
