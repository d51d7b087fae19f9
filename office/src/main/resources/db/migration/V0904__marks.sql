-- 标注（附件8、附件9）: what a monitored household is marked as, from the rule's proposal to the national system.
-- 规则提出: since when the rule proposes a household, so that one it stops proposing is not lost from sight.
create table casework.mark_proposal (
    household_id bigint not null,
    kind text not null,
    division text collate "C" not null,
    proposed_on date not null,
    proposed_at timestamptz not null default clock_timestamp(),
    constraint a_household_is_first_proposed_once primary key (household_id, kind),
    constraint a_proposed_mark_is_known check (kind in ('NO_LABOUR', 'DEVELOPMENT'))
);
comment on table casework.mark_proposal is '规则提出: since when the rule proposes a household for a mark';
create index mark_proposals_of_a_division on casework.mark_proposal (division, household_id);
call kernel.guard('casework.mark_proposal');
grant select, insert on casework.mark_proposal to shouwang_app;

create table casework.mark_passage (
    household_id bigint not null,
    kind text not null,
    seq int not null,
    -- Of the village where the first was made; a mark stays there when its household moves.
    division text collate "C" not null,
    from_step text not null,
    action text not null,
    to_step text not null,
    -- What was filled in, by field.
    facts jsonb not null default '{}',
    basis text not null,
    -- Whether the rule proposed the household at that moment.
    by_rule boolean not null,
    made_by bigint not null,
    made_by_post bigint not null,
    made_by_name text not null,
    made_as text not null,
    made_on date not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint a_mark_takes_each_step_once primary key (household_id, kind, seq),
    constraint a_mark_is_known check (kind in ('NO_LABOUR', 'DEVELOPMENT')),
    constraint a_mark_passage_names_its_clause check (basis <> '')
);
comment on table casework.mark_passage is '标注办理记录: a step a mark took: who, when, under which clause, on what facts';
create index mark_passages_of_a_division on casework.mark_passage (division, kind, household_id);
call kernel.guard('casework.mark_passage');
grant select, insert on casework.mark_passage to shouwang_app;

-- 标注: where every mark that somebody acted on stands.
create view casework.v_mark with (security_invoker = true) as
select distinct on (household_id, kind) household_id, kind, division, seq, to_step as step, by_rule, made_on, made_by_name,
       to_step in ('TOWN', 'REPORTING', 'COUNTY', 'FLAGGING', 'FLAGGED') as is_live
from casework.mark_passage
order by household_id, kind, seq desc;
grant select on casework.v_mark to shouwang_app;

-- No passage without the one before it; never both marks at once.
create function casework.follow_mark() returns trigger language plpgsql as $$
declare
    last_step text;
    last_seq int;
begin
    select to_step, seq into last_step, last_seq from casework.mark_passage
    where household_id = new.household_id and kind = new.kind and seq < new.seq order by seq desc limit 1;
    if new.seq <> coalesce(last_seq, 0) + 1
        or coalesce(last_step, 'NONE') <> 'NONE' and new.from_step <> last_step
        or coalesce(last_step, 'NONE') = 'NONE' and new.from_step not in ('NONE', 'VILLAGE') then
        raise exception 'passage % of mark % of household % does not follow', new.seq, new.kind, new.household_id
            using errcode = 'restrict_violation';
    end if;
    if new.to_step in ('TOWN', 'REPORTING', 'COUNTY', 'FLAGGING', 'FLAGGED') and exists (
            select 1 from casework.v_mark m
            where m.household_id = new.household_id and m.kind <> new.kind and m.is_live) then
        raise exception 'household % bears another mark', new.household_id using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger follows_the_last after insert on casework.mark_passage
    for each row execute function casework.follow_mark();

do $$
declare
    decided text;
begin
    foreach decided in array array['mark_proposal', 'mark_passage'] loop
        execute format('create trigger never_changed before update or delete or truncate on casework.%I
            for each statement execute function kernel.refuse_change()', decided);
    end loop;
end $$;
