"""The first database: cases and their parts, history, papers, keys to sign with, settings."""

SQL = """
create table meta (
    key text primary key,
    value text not null
) strict, without rowid;

create table cases (
    number integer primary key,
    id text not null unique,
    rev integer not null check (rev > 0),
    digest text not null,
    saved_at text not null,
    title text not null,
    persons integer not null,
    status text not null check (status in ('draft', 'sealed')),
    folded text not null,
    opened_on text not null,
    scheme text not null,
    project text not null,
    network text not null,
    language text not null,
    caseworker text not null,
    country text not null,
    place text not null,
    address text not null,
    address_in_own_script text not null,
    phone text not null,
    address_unknown integer not null check (address_unknown in (0, 1)),
    planned_departure text,
    return_extras text not null,
    obstacles text not null,
    support text not null,
    contribution text not null,
    plan_extras text not null,
    guardian text,
    interpreter text,
    version integer not null,
    sealed_on text,
    sealed_by text,
    sealed_digest text,
    typed text not null,
    extras text not null
) strict;

create index cases_by_saved_at on cases (saved_at);

create table persons (
    case_number integer not null references cases (number) on delete cascade,
    position integer not null,
    id text not null,
    given_names text not null,
    family_name text not null,
    single_name integer not null check (single_name in (0, 1)),
    name_in_own_script text not null,
    role text not null,
    born text,
    born_estimated integer not null check (born_estimated in (0, 1)),
    class_chosen text,
    class_reason text not null,
    nationalities text not null,
    v_number text not null,
    documents text not null,
    no_documents integer not null check (no_documents in (0, 1)),
    extras text not null,
    primary key (case_number, position)
) strict, without rowid;

create table answers (
    case_number integer not null references cases (number) on delete cascade,
    position integer not null,
    kind text not null check (kind in ('answer', 'override')),
    rule text not null,
    person text not null,
    reply text,
    reason text,
    given_on text not null,
    given_by text not null,
    note text not null,
    extras text not null,
    primary key (case_number, position)
) strict, without rowid;

create table budget_lines (
    case_number integer not null references cases (number) on delete cascade,
    position integer not null,
    id text not null,
    person text not null,
    purpose text not null,
    category text,
    form text not null check (form in ('cash', 'in_kind')),
    cents integer,
    provider text not null,
    planned_when text,
    charged integer not null check (charged in (0, 1)),
    permission text not null,
    note text not null,
    extras text not null,
    primary key (case_number, position)
) strict, without rowid;

create table signatures (
    case_number integer not null references cases (number) on delete cascade,
    position integer not null,
    signer text not null,
    name text not null,
    signed_on text not null,
    digest text not null,
    strokes text not null,
    primary key (case_number, position)
) strict;

create virtual table case_search using fts5 (
    folded,
    content = 'cases',
    content_rowid = 'number',
    prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

create trigger cases_are_found after insert on cases begin
    insert into case_search (rowid, folded) values (new.number, new.folded);
end;

create trigger cases_are_found_as_changed after update of folded on cases
when old.folded is not new.folded begin
    insert into case_search (case_search, rowid, folded) values ('delete', old.number, old.folded);
    insert into case_search (rowid, folded) values (new.number, new.folded);
end;

create trigger cases_are_found_no_more after delete on cases begin
    insert into case_search (case_search, rowid, folded) values ('delete', old.number, old.folded);
end;

insert into case_search (case_search, rank) values ('secure-delete', 1);

create table revisions (
    id text primary key,
    case_id text not null,
    rev integer not null,
    base_rev integer not null,
    author text not null,
    device text not null,
    digest text not null,
    saved_at text not null,
    unique (case_id, rev)
) strict, without rowid;

create trigger revisions_stay_as_they_are before update on revisions begin
    select raise (abort, 'revisions are only added to');
end;

create trigger revisions_stay before delete on revisions begin
    select raise (abort, 'revisions are only added to');
end;

create table journal (
    id integer primary key,
    at text not null,
    who text not null,
    action text not null,
    case_id text not null,
    revision text not null,
    digest text not null,
    previous text not null,
    hash text not null
) strict;

create index journal_by_case on journal (case_id);

create trigger journal_stays_as_it_is before update on journal begin
    select raise (abort, 'the journal is only added to');
end;

create trigger journal_stays before delete on journal begin
    select raise (abort, 'the journal is only added to');
end;

create table papers (
    case_number integer not null references cases (number) on delete cascade,
    version integer not null,
    kind text not null check (kind in ('plan', 'sealed-plan')),
    digest text not null,
    made_at text not null,
    pdf blob not null,
    primary key (case_number, version, kind)
) strict;

create table credentials (
    user text primary key,
    made_at text not null,
    passphrase text not null,
    p12 blob not null
) strict, without rowid;

create table settings (
    key text primary key,
    value text not null
) strict, without rowid;
"""
