-- 识别认定: case files and the passages they made. A case's state is its last passage; nothing of it is edited.
create schema casework;
grant usage on schema casework to shouwang_app;

create table casework.case_file (
    id bigint generated always as identity primary key,
    division text collate "C" not null,
    procedure text not null,
    household_id bigint not null,
    -- As it stood when the case was opened; the record itself is the registry's.
    head_name text not null,
    source text not null,
    source_words text not null default '',
    -- 发现线索之日: the clock begins behind it.
    found_on date not null,
    due_on date not null,
    -- Kept by the trigger below, for the index that needs it.
    is_open boolean not null default true,
    opened_by bigint not null,
    opened_by_name text not null,
    opened_on date not null,
    opened_at timestamptz not null default clock_timestamp(),
    constraint a_case_is_opened_after_its_clue check (found_on <= opened_on),
    constraint a_deadline_lies_behind_the_clue check (due_on >= found_on)
);
comment on table casework.case_file is '识别认定: a case about a household, from the clue to the national system';
create unique index one_open_case_of_a_household on casework.case_file (household_id, procedure) where is_open;
create index cases_of_a_household on casework.case_file (household_id, id);
create index cases_of_a_division on casework.case_file (division, id);
call kernel.guard('casework.case_file');
grant select, insert on casework.case_file to shouwang_app;

create table casework.passage (
    case_id bigint not null references casework.case_file,
    seq int not null,
    division text collate "C" not null,
    from_step text,
    action text not null,
    to_step text not null,
    -- The last day of the step it led to; none for a step that ends the procedure.
    due_on date,
    reason text not null default '',
    -- What was filled in, by field.
    facts jsonb not null default '{}',
    -- The clauses it rests on.
    basis text not null,
    made_by bigint not null,
    made_by_post bigint not null,
    made_by_name text not null,
    made_as text not null,
    made_on date not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint a_passage_is_made_once primary key (case_id, seq),
    constraint only_the_first_passage_comes_from_nowhere check ((seq = 1) = (from_step is null)),
    constraint a_passage_names_its_clause check (basis <> '')
);
comment on table casework.passage is '办理记录: a step a case took: who, when, under which clause, on what facts';
create index passages_of_a_division on casework.passage (division, case_id);
call kernel.guard('casework.passage');
grant select, insert on casework.passage to shouwang_app;

-- No passage without the one before it; a case is open until its last passage ends it.
create function casework.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
declare
    last_step text;
    last_seq int;
begin
    select to_step, seq into last_step, last_seq from casework.passage
    where case_id = new.case_id and seq < new.seq order by seq desc limit 1;
    if new.seq <> coalesce(last_seq, 0) + 1 or new.from_step is distinct from last_step then
        raise exception 'passage % of case % does not follow', new.seq, new.case_id using errcode = 'restrict_violation';
    end if;
    update casework.case_file
    set is_open = new.to_step not in ('MONITORED', 'NOT_INCLUDED')
    where id = new.case_id and is_open <> (new.to_step not in ('MONITORED', 'NOT_INCLUDED'));
    return null;
end $$;
create trigger follows_the_last after insert on casework.passage for each row execute function casework.follow();

-- 申请回避: odd numbers declare it, the even number after one lifts it.
create table casework.recusal (
    case_id bigint not null references casework.case_file,
    account bigint not null,
    seq int not null,
    division text collate "C" not null,
    person_name text not null,
    relation text not null,
    said_by bigint not null,
    said_by_name text not null,
    said_on date not null,
    said_at timestamptz not null default clock_timestamp(),
    constraint a_recusal_is_said_once primary key (case_id, account, seq),
    constraint a_recusal_has_its_ground check (relation <> '')
);
comment on table casework.recusal is '回避: who is related to the household and decides nothing about it';
create index recusals_of_a_division on casework.recusal (division, case_id);
call kernel.guard('casework.recusal');
grant select, insert on casework.recusal to shouwang_app;

-- 部门比对: which departments have compared, what they found, and how the village explains it.
create table casework.comparison (
    case_id bigint not null references casework.case_file,
    seq int not null,
    division text collate "C" not null,
    departments text[] not null,
    compared_by bigint not null,
    compared_by_name text not null,
    compared_on date not null,
    compared_at timestamptz not null default clock_timestamp(),
    constraint a_comparison_is_reported_once primary key (case_id, seq),
    constraint a_comparison_names_departments check (cardinality(departments) > 0)
);
comment on table casework.comparison is '部门比对: the departments that have answered for a household';
create index comparisons_of_a_division on casework.comparison (division, case_id);
call kernel.guard('casework.comparison');
grant select, insert on casework.comparison to shouwang_app;

create table casework.hit (
    id bigint generated always as identity primary key,
    case_id bigint not null references casework.case_file,
    division text collate "C" not null,
    member_id bigint not null,
    member_name text not null,
    department text not null,
    words text not null,
    listed_by bigint not null,
    listed_by_name text not null,
    listed_on date not null,
    listed_at timestamptz not null default clock_timestamp(),
    constraint a_hit_says_what_was_found check (words <> '')
);
comment on table casework.hit is '比中: what a department knows of a member that the village has to explain';
create index hits_of_a_case on casework.hit (case_id, id);
create index hits_of_a_division on casework.hit (division, id);
call kernel.guard('casework.hit');
grant select, insert on casework.hit to shouwang_app;

-- The village explains a hit, or the county takes it back: one of the two settles it.
create table casework.hit_settling (
    hit_id bigint primary key references casework.hit,
    division text collate "C" not null,
    how text not null,
    words text not null,
    settled_by bigint not null,
    settled_by_name text not null,
    settled_on date not null,
    settled_at timestamptz not null default clock_timestamp(),
    constraint a_settling_is_known check (how in ('explained', 'withdrawn')),
    constraint a_settling_says_why check (words <> '')
);
comment on table casework.hit_settling is '比中说明: how the village explains a hit, or why the county takes it back';
create index hit_settlings_of_a_division on casework.hit_settling (division, hit_id);
call kernel.guard('casework.hit_settling');
grant select, insert on casework.hit_settling to shouwang_app;

-- 材料: odd numbers say that a paper is there, the even number after one that it is missing after all.
create table casework.case_paper (
    case_id bigint not null references casework.case_file,
    code text not null,
    seq int not null,
    division text collate "C" not null,
    -- 存放位置: where it is kept; or why it is missing after all.
    words text not null,
    said_by bigint not null,
    said_by_name text not null,
    said_on date not null,
    said_at timestamptz not null default clock_timestamp(),
    constraint a_paper_is_said_once primary key (case_id, code, seq),
    constraint a_paper_lies_somewhere check (words <> '')
);
comment on table casework.case_paper is '材料: the papers of a case that are there, and where they are kept';
create index case_papers_of_a_division on casework.case_paper (division, case_id);
call kernel.guard('casework.case_paper');
grant select, insert on casework.case_paper to shouwang_app;

-- 绿色通道: help came first, its papers follow.
create table casework.urgent_help (
    case_id bigint primary key references casework.case_file,
    division text collate "C" not null,
    reason text not null,
    help text not null,
    helped_on date not null,
    given_by bigint not null,
    given_by_name text not null,
    given_on date not null,
    given_at timestamptz not null default clock_timestamp(),
    constraint urgent_help_has_its_reason check (reason <> '' and help <> '')
);
comment on table casework.urgent_help is '绿色通道: a household helped before its papers were complete';
create index urgent_help_of_a_division on casework.urgent_help (division, case_id);
call kernel.guard('casework.urgent_help');
grant select, insert on casework.urgent_help to shouwang_app;

do $$
declare
    decided text;
begin
    foreach decided in array array['passage', 'recusal', 'comparison', 'hit', 'hit_settling', 'case_paper', 'urgent_help'] loop
        execute format('create trigger never_changed before update or delete or truncate on casework.%I
            for each statement execute function kernel.refuse_change()', decided);
    end loop;
end $$;
create trigger never_deleted before delete or truncate on casework.case_file
    for each statement execute function kernel.refuse_change();

-- 案件: where every case stands.
create view casework.v_case with (security_invoker = true) as
select c.*, p.seq, p.from_step, p.action, p.to_step as step, p.due_on as step_due_on, p.made_on as entered_on,
       p.made_by_name as last_by_name
from casework.case_file c
cross join lateral (
    select * from casework.passage p where p.case_id = c.id order by p.seq desc limit 1
) p;
grant select on casework.v_case to shouwang_app;

create view casework.v_hit with (security_invoker = true) as
select h.*, s.how, s.words as settled_words, s.settled_by_name, s.settled_on
from casework.hit h
left join casework.hit_settling s on s.hit_id = h.id;
grant select on casework.v_hit to shouwang_app;

-- The papers that are there.
create view casework.v_case_paper with (security_invoker = true) as
select p.*
from casework.case_paper p
where p.seq % 2 = 1
  and not exists (select 1 from casework.case_paper later
                  where later.case_id = p.case_id and later.code = p.code and later.seq = p.seq + 1);
grant select on casework.v_case_paper to shouwang_app;

create view casework.v_recusal with (security_invoker = true) as
select r.*
from casework.recusal r
where r.seq % 2 = 1
  and not exists (select 1 from casework.recusal lifted
                  where lifted.case_id = r.case_id and lifted.account = r.account and lifted.seq = r.seq + 1);
grant select on casework.v_recusal to shouwang_app;
