-- 公示、公告: what hung on the village's board, made of fixed fields; when it came down; who objected and what came of it.
create table casework.notice (
    id bigint generated always as identity primary key,
    case_id bigint not null references casework.case_file,
    -- The passage that posted it.
    seq int not null,
    division text collate "C" not null,
    kind text not null,
    -- The fixed fields and nothing else; the text is made of them.
    fields jsonb not null,
    text text not null,
    posted_on date not null,
    -- The last full day; none for an announcement, which simply hangs.
    until_on date,
    place text not null,
    posted_by bigint not null,
    posted_by_name text not null,
    posted_at timestamptz not null default clock_timestamp(),
    constraint a_passage_posts_one_notice unique (case_id, seq),
    constraint a_kind_of_notice_is_known check (kind in ('notice', 'announcement')),
    constraint a_notice_hangs_until_a_day check ((kind = 'notice') = (until_on is not null)),
    constraint a_notice_hangs_some_days check (until_on is null or until_on > posted_on),
    constraint a_notice_has_no_long_number check (text !~ '[0-9]{6}')
);
comment on table casework.notice is '公示、公告: what the village read on its board';
create index notices_of_a_division on casework.notice (division, id);
call kernel.guard('casework.notice');
grant select, insert on casework.notice to shouwang_app;

create table casework.notice_removal (
    notice_id bigint primary key references casework.notice,
    division text collate "C" not null,
    taken_down_on date not null,
    -- 照片: where the pictures of the posting and of the taking down are kept.
    photos text not null,
    removed_by bigint not null,
    removed_by_name text not null,
    removed_at timestamptz not null default clock_timestamp(),
    constraint pictures_lie_somewhere check (photos <> '')
);
comment on table casework.notice_removal is '公示撤下: when a notice came down, and where its pictures are';
create index notice_removals_of_a_division on casework.notice_removal (division, notice_id);
call kernel.guard('casework.notice_removal');
grant select, insert on casework.notice_removal to shouwang_app;

-- No notice comes down before its last full day is over.
create function casework.hangs_its_days() returns trigger language plpgsql as $$
begin
    if exists (select 1 from casework.notice n
               where n.id = new.notice_id and n.until_on is not null and new.taken_down_on <= n.until_on) then
        raise exception 'notice % still hangs', new.notice_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger hangs_its_days after insert on casework.notice_removal
    for each row execute function casework.hangs_its_days();

create table casework.objection (
    id bigint generated always as identity primary key,
    notice_id bigint not null references casework.notice,
    case_id bigint not null references casework.case_file,
    division text collate "C" not null,
    person text not null,
    contact text not null,
    content text not null,
    raised_on date not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_at timestamptz not null default clock_timestamp(),
    constraint an_objection_says_something check (person <> '' and content <> '')
);
comment on table casework.objection is '公示异议: who objects to a notice, and what to';
create index objections_of_a_case on casework.objection (case_id, id);
create index objections_of_a_division on casework.objection (division, id);
call kernel.guard('casework.objection');
grant select, insert on casework.objection to shouwang_app;

create table casework.objection_result (
    objection_id bigint primary key references casework.objection,
    division text collate "C" not null,
    is_upheld boolean not null,
    handling text not null,
    handled_on date not null,
    handled_by bigint not null,
    handled_by_name text not null,
    handled_at timestamptz not null default clock_timestamp(),
    constraint a_result_says_how_it_was_handled check (handling <> '')
);
comment on table casework.objection_result is '异议处理: how an objection was looked into, and whether it holds';
create index objection_results_of_a_division on casework.objection_result (division, objection_id);
call kernel.guard('casework.objection_result');
grant select, insert on casework.objection_result to shouwang_app;

do $$
declare
    decided text;
begin
    foreach decided in array array['notice', 'notice_removal', 'objection', 'objection_result'] loop
        execute format('create trigger never_changed before update or delete or truncate on casework.%I
            for each statement execute function kernel.refuse_change()', decided);
    end loop;
end $$;

create view casework.v_notice with (security_invoker = true) as
select n.*, r.taken_down_on, r.photos, r.removed_by_name
from casework.notice n
left join casework.notice_removal r on r.notice_id = n.id;

create view casework.v_objection with (security_invoker = true) as
select o.*, r.is_upheld, r.handling, r.handled_on, r.handled_by_name
from casework.objection o
left join casework.objection_result r on r.objection_id = o.id;
grant select on casework.v_notice, casework.v_objection to shouwang_app;
