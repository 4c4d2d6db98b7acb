"""Rules, lists and keys of an office, decisions with their guide, and household lines."""

SQL = """
alter table answers add column happened_on text;

alter table budget_lines add column shared text not null default '';

create table guides (
    digest text primary key,
    packed blob not null,
    version text not null,
    kept_at text not null,
    kept_by text not null
) strict;

create trigger guides_stay_as_they_are before update on guides begin
    select raise (abort, 'a guide is never changed');
end;

create table decisions (
    id text primary key,
    case_id text not null,
    rev integer not null check (rev > 0),
    version integer not null,
    made_at text not null,
    made_by text not null,
    day text not null,
    scheme text not null,
    guide text not null references guides (digest),
    may_sign integer not null check (may_sign in (0, 1)),
    document text not null,
    case_document text not null
) strict;

create index decisions_by_case on decisions (case_id, id);

create index decisions_by_guide on decisions (guide);

create trigger decisions_stay_as_they_are before update on decisions begin
    select raise (abort, 'decisions are only added to');
end;

create trigger decisions_stay before delete on decisions begin
    select raise (abort, 'decisions are only added to');
end;

create trigger guides_of_decisions_stay before delete on guides
when exists (select 1 from decisions where guide = old.digest) begin
    select raise (abort, 'a decision was made by this guide');
end;

create table office_rules (
    id integer primary key,
    name text not null,
    version text not null,
    digest text not null,
    content blob not null,
    installed_at text not null,
    installed_by text not null,
    signed_by text not null,
    reason text not null,
    replaced_at text
) strict;

create unique index office_rules_in_force on office_rules (name) where replaced_at is null;

create trigger office_rules_stay_as_they_are before update of
    id, name, version, digest, content, installed_at, installed_by, signed_by, reason
on office_rules begin
    select raise (abort, 'rule files are only added to');
end;

create trigger office_rules_stay before delete on office_rules begin
    select raise (abort, 'rule files are only added to');
end;

create table trusted_keys (
    id integer primary key,
    fingerprint text not null,
    name text not null,
    public_key text not null,
    added_at text not null,
    added_by text not null,
    removed_at text
) strict;

create unique index trusted_keys_in_force on trusted_keys (fingerprint) where removed_at is null;

create unique index trusted_names_in_force on trusted_keys (name) where removed_at is null;

create trigger trusted_keys_stay_as_they_are before update of
    id, fingerprint, name, public_key, added_at, added_by
on trusted_keys begin
    select raise (abort, 'trusted keys are only added to');
end;

create trigger trusted_keys_stay before delete on trusted_keys begin
    select raise (abort, 'trusted keys are only added to');
end;

create table country_lists (
    id integer primary key,
    loaded_at text not null,
    loaded_by text not null,
    file_name text not null,
    digest text not null,
    content blob not null,
    source text not null,
    version text not null,
    since text,
    entries text not null,
    replaced_at text
) strict;

create unique index country_list_in_force on country_lists ((1)) where replaced_at is null;

create trigger country_lists_stay_as_they_are before update of
    id, loaded_at, loaded_by, file_name, digest, content, source, version, since, entries
on country_lists begin
    select raise (abort, 'country lists are only added to');
end;

create trigger country_lists_stay before delete on country_lists begin
    select raise (abort, 'country lists are only added to');
end;

create table catalogues (
    id integer primary key,
    digest text not null,
    content blob not null,
    saved_at text not null,
    saved_by text not null,
    replaced_at text
) strict;

create unique index catalogue_in_force on catalogues ((1)) where replaced_at is null;

create trigger catalogues_stay_as_they_are before update of
    id, digest, content, saved_at, saved_by
on catalogues begin
    select raise (abort, 'catalogues are only added to');
end;

create trigger catalogues_stay before delete on catalogues begin
    select raise (abort, 'catalogues are only added to');
end;
"""
