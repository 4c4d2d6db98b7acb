"""Who may do what with a vault: roles, the acts they allow, and the sentence of a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from herintegratie_desktop.core.phrases import Phrase, listed, words


class Role(Enum):
    """What somebody is to an office; one person may be several."""

    CASEWORKER = "caseworker"
    APPROVER = "approver"
    PRIVACY = "privacy"
    ADMINISTRATOR = "administrator"


class Act(Enum):
    """What is guarded."""

    READ = "read"
    EDIT = "edit"
    PRINT = "print"
    EXPORT = "export"
    SEAL = "seal"
    APPROVE = "approve"
    READ_JOURNAL = "read_journal"
    ERASE = "erase"
    ANSWER_REQUEST = "answer_request"
    SET_POLICY = "set_policy"
    BACK_UP = "back_up"
    RESTORE = "restore"
    REMOVE_BACKUPS = "remove_backups"
    MANAGE_USERS = "manage_users"
    MANAGE_RULES = "manage_rules"


ROLE_NAMES = {
    Role.CASEWORKER: words("behandelaar"),
    Role.APPROVER: words("goedkeurder"),
    Role.PRIVACY: words("privacyfunctionaris"),
    Role.ADMINISTRATOR: words("beheerder"),
}
ROLE_TASKS = {
    Role.CASEWORKER: words("Dossiers maken, bewerken, afdrukken, delen en ondertekenen."),
    Role.APPROVER: words("Plannen van anderen lezen en goedkeuren."),
    Role.PRIVACY: words("Het logboek lezen, dossiers wissen en verzoeken om inzage beantwoorden."),
    Role.ADMINISTRATOR: words("Gebruikers, regels, back-ups en sleutels beheren."),
}
_ACT_NAMES = {
    Act.READ: words("dossiers lezen"),
    Act.EDIT: words("dossiers bewerken"),
    Act.PRINT: words("plannen afdrukken"),
    Act.EXPORT: words("dossiers delen"),
    Act.SEAL: words("plannen ondertekenen"),
    Act.APPROVE: words("plannen goedkeuren"),
    Act.READ_JOURNAL: words("het logboek lezen"),
    Act.ERASE: words("dossiers wissen"),
    Act.ANSWER_REQUEST: words("verzoeken om inzage beantwoorden"),
    Act.SET_POLICY: words("het beleid van het kantoor wijzigen"),
    Act.BACK_UP: words("back-ups maken"),
    Act.RESTORE: words("een back-up terugzetten"),
    Act.REMOVE_BACKUPS: words("oude back-ups verwijderen"),
    Act.MANAGE_USERS: words("gebruikers en sleutels beheren"),
    Act.MANAGE_RULES: words("regels en lijsten beheren"),
}
_MAY = {
    Role.CASEWORKER: {Act.READ, Act.EDIT, Act.PRINT, Act.EXPORT, Act.SEAL, Act.BACK_UP},
    Role.APPROVER: {Act.READ, Act.APPROVE, Act.PRINT, Act.BACK_UP},
    Role.PRIVACY: {
        Act.READ,
        Act.READ_JOURNAL,
        Act.ERASE,
        Act.ANSWER_REQUEST,
        Act.SET_POLICY,
        Act.EDIT,
        Act.BACK_UP,
        Act.REMOVE_BACKUPS,
    },
    Role.ADMINISTRATOR: {
        Act.MANAGE_USERS,
        Act.MANAGE_RULES,
        Act.SET_POLICY,
        Act.BACK_UP,
        Act.RESTORE,
        Act.REMOVE_BACKUPS,
    },
}
_REFUSED = words("Uw rol mag dit niet: {act}. Dit kan wel: {roles}. Vraag een collega met die rol.")
_BETWEEN = "+"

Roles = frozenset[Role]
EVERY_ROLE: Roles = frozenset(Role)
"""What a vault of one person allows, and every vault of before there were roles."""


def may(roles: Roles, act: Act) -> bool:
    """Say whether one of the roles allows an act."""
    return any(act in _MAY[role] for role in roles)


def refusal(act: Act) -> Phrase:
    """Return the sentence for somebody whose roles do not allow an act."""
    able = [ROLE_NAMES[role] for role in Role if act in _MAY[role]]
    return Phrase(_REFUSED, {"act": Phrase(_ACT_NAMES[act]), "roles": listed(able)})


def roles_text(roles: Iterable[Role]) -> str:
    """Return roles as a key slot writes them: joined with +, empty for all of them."""
    chosen = frozenset(roles)
    if chosen == EVERY_ROLE:
        return ""
    return _BETWEEN.join(role.value for role in Role if role in chosen)


def roles_of(text: str) -> Roles:
    """Read the roles on a key slot; raises `ValueError` for a word that is no role."""
    if not text:
        return EVERY_ROLE
    return frozenset(Role(word) for word in text.split(_BETWEEN))
