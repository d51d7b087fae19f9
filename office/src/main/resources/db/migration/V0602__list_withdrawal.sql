-- 名单撤回: a list taken by mistake is taken back whole, by a row; its own rows stay, and what they were is kept.
create table screening.list_withdrawal (
    list_id bigint primary key references screening.list,
    division text collate "C" not null,
    reason text not null,
    withdrawn_by bigint not null,
    withdrawn_by_name text not null,
    withdrawn_on date not null,
    withdrawn_at timestamptz not null default clock_timestamp(),
    constraint a_withdrawal_has_a_reason check (reason <> '')
);
comment on table screening.list_withdrawal is '名单撤回: who took a list back, when and why';
create index list_withdrawals_of_a_division on screening.list_withdrawal (division, list_id);
call kernel.guard('screening.list_withdrawal');
create trigger never_changed before update or delete on screening.list_withdrawal
    for each statement execute function kernel.refuse_change();
grant select, insert on screening.list_withdrawal to shouwang_app;

create table screening.clue_withdrawn (
    clue_id bigint primary key references screening.clue,
    division text collate "C" not null,
    outcome text not null,
    household_id bigint,
    matched_by text,
    because text not null,
    refused_because text
);
comment on table screening.clue_withdrawn is '撤回前的结果: what a row was before its list was taken back';
create index clues_withdrawn_of_a_division on screening.clue_withdrawn (division, clue_id);
call kernel.guard('screening.clue_withdrawn');
create trigger never_changed before update or delete on screening.clue_withdrawn
    for each statement execute function kernel.refuse_change();
grant select, insert on screening.clue_withdrawn to shouwang_app;

-- Withdrawn is derived: a list with a withdrawal. The column exists only because the index below needs one.
alter table screening.list add is_withdrawn boolean not null default false;
create function screening.mark_withdrawn() returns trigger language plpgsql as $$
begin
    update screening.list set is_withdrawn = true where id = new.list_id and not is_withdrawn;
    if not found then
        raise exception 'this list is withdrawn or not within scope' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger withdraws_its_list after insert on screening.list_withdrawal
    for each row execute function screening.mark_withdrawn();

-- What was taken back may be handed in again.
alter table screening.list drop constraint a_list_is_taken_once;
create unique index a_list_is_taken_once on screening.list (division, kind, department, sha256) where not is_withdrawn;
