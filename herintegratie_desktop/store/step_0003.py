"""Approvals, the policy of an office, attachments, hand-overs, and how long a case is kept.

A decision and what hangs on it may go only while its case stands in `erasing`, inside the
transaction of an erasure.
"""

SQL = """
create table approvals (
    id text primary key,
    case_id text not null,
    version integer not null,
    digest text not null,
    approved_at text not null,
    approved_by text not null,
    note text not null,
    withdrawn_at text
) strict, without rowid;

create index approvals_by_case on approvals (case_id);

create table policies (
    id integer primary key,
    digest text not null,
    content blob not null,
    saved_at text not null,
    saved_by text not null,
    replaced_at text
) strict;

create unique index policy_in_force on policies ((1)) where replaced_at is null;

create trigger policies_stay_as_they_are before update of
    id, digest, content, saved_at, saved_by
on policies begin
    select raise (abort, 'policies are only added to');
end;

create trigger policies_stay before delete on policies begin
    select raise (abort, 'policies are only added to');
end;

create table attachments (
    id text primary key,
    case_number integer not null references cases (number) on delete cascade,
    name text not null,
    type text not null,
    bytes integer not null check (bytes >= 0),
    digest text not null,
    note text not null,
    added_at text not null,
    added_by text not null
) strict, without rowid;

create index attachments_by_case on attachments (case_number);

create table attachment_parts (
    attachment text not null references attachments (id) on delete cascade,
    position integer not null,
    content blob not null,
    primary key (attachment, position)
) strict;

create table hand_overs (
    id text primary key,
    case_id text not null,
    done_at text not null,
    done_by text not null,
    what text not null,
    to_whom text not null,
    purpose text not null,
    digest text not null
) strict, without rowid;

create index hand_overs_by_case on hand_overs (case_id);

create table subsidy_fixings (
    id integer primary key,
    project text not null,
    departures_from text not null,
    departures_until text not null,
    fixed_on text not null,
    source text not null,
    set_at text not null,
    set_by text not null,
    replaced_at text
) strict;

create table case_holds (
    case_id text primary key,
    reason text not null,
    set_at text not null,
    set_by text not null
) strict, without rowid;

create table erasures (
    id text primary key,
    erased_at text not null,
    erased_by text not null,
    reason text not null,
    policy text not null,
    totals text not null
) strict, without rowid;

create trigger erasures_stay_as_they_are before update on erasures begin
    select raise (abort, 'erasures are only added to');
end;

create trigger erasures_stay before delete on erasures begin
    select raise (abort, 'erasures are only added to');
end;

create table erasing (
    case_id text primary key
) strict, without rowid;

drop trigger decisions_stay;

create trigger decisions_stay before delete on decisions
when not exists (select 1 from erasing where case_id = old.case_id) begin
    select raise (abort, 'decisions are only added to');
end;
"""
