"""The words of paper that an office had approved, by language."""

SQL = """
create table approved_words (
    id integer primary key,
    language text not null,
    digest text not null,
    content blob not null,
    file_name text not null,
    approved_by text not null,
    approved_on text not null,
    loaded_at text not null,
    loaded_by text not null,
    entries text not null,
    replaced_at text
) strict;

create unique index approved_words_in_force on approved_words (language)
where replaced_at is null;

create trigger approved_words_stay_as_they_are before update of
    id, language, digest, content, file_name, approved_by, approved_on, loaded_at, loaded_by,
    entries
on approved_words begin
    select raise (abort, 'approved words are only added to');
end;

create trigger approved_words_stay before delete on approved_words begin
    select raise (abort, 'approved words are only added to');
end;
"""
