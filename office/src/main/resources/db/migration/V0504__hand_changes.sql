-- 手工变更: what a person changed on the record of a household, from what source and on what paper. Never edited.
create table registry.hand_change (
    -- Made with the form: the same form sent twice is one change.
    id uuid primary key,
    household_id bigint not null references registry.household,
    division text collate "C" not null,
    kind text not null,
    source text not null,
    source_on date not null,
    collected_by text not null,
    paper text not null,
    lines text[] not null,
    office_on date not null,
    made_by text not null,
    made_account bigint not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint a_kind_is_known check (kind in ('correction', 'person_added', 'person_ended', 'moved', 'split', 'merged',
        'relocated', 'ended', 'founded')),
    constraint a_change_has_a_source check (source <> '')
);
comment on table registry.hand_change is '手工变更';
create index hand_changes_of_a_household on registry.hand_change (household_id, made_at);
call kernel.guard('registry.hand_change');
create trigger never_changed before update or delete on registry.hand_change
    for each statement execute function kernel.refuse_change();
grant select, insert on registry.hand_change to shouwang_app;
