-- 入户排查: who is to visit whom with which form, every try, every visit as it was filed.
create schema fieldwork;
grant usage on schema fieldwork to shouwang_app;

-- 入户任务. Never edited: filed by a visit, or overtaken by a row below.
create table fieldwork.visit_order (
    id bigint generated always as identity primary key,
    household_id bigint not null,
    division text collate "C" not null,
    form int not null,
    -- Who goes: a list of {account, name, post}; an account only for those who have one.
    crew jsonb not null,
    -- Orders of one crew follow each other without a list between.
    crew_key text collate "C" not null generated always as (md5(crew::text)) stored,
    due_on date not null,
    why text not null,
    -- The order that this one came in the place of.
    follows bigint references fieldwork.visit_order,
    given_by bigint not null,
    given_by_name text not null,
    given_on date not null,
    given_at timestamptz not null default clock_timestamp(),
    constraint a_crew_is_not_empty check (jsonb_array_length(crew) > 0),
    constraint an_order_says_why check (why <> '')
);
comment on table fieldwork.visit_order is '入户任务: a household to be visited, with which form, by whom, by when';
create index orders_of_a_household on fieldwork.visit_order (household_id, id);
create index orders_of_a_division on fieldwork.visit_order (division, id);
call kernel.guard('fieldwork.visit_order');
-- The division alone may follow a household that moves.
grant select, insert, update (division) on fieldwork.visit_order to shouwang_app;

-- 任务作废: the household got another form or another crew, or is no more. What was filed under it stays as history.
create table fieldwork.overtaking (
    order_id bigint primary key references fieldwork.visit_order,
    division text collate "C" not null,
    why text not null,
    overtaken_by bigint not null,
    overtaken_by_name text not null,
    overtaken_on date not null,
    overtaken_at timestamptz not null default clock_timestamp(),
    constraint an_overtaking_says_why check (why <> '')
);
comment on table fieldwork.overtaking is '任务作废';
create index overtakings_of_a_division on fieldwork.overtaking (division, order_id);
call kernel.guard('fieldwork.overtaking');
create trigger never_changed before update or delete on fieldwork.overtaking
    for each statement execute function kernel.refuse_change();
grant select, insert on fieldwork.overtaking to shouwang_app;

-- 入户记录: a form as it was filed. A mistake is mended by the next version, with its reason.
create table fieldwork.visit (
    -- Made by whoever sends it: sent twice it is one visit.
    id uuid primary key,
    order_id bigint not null references fieldwork.visit_order,
    household_id bigint not null,
    division text collate "C" not null,
    form int not null,
    version int not null,
    reason text,
    is_by_phone boolean not null,
    visited_on date not null,
    -- Who collected (谁采集); who entered it stands in filed_by (谁录入).
    inspectors text[] not null,
    answers jsonb not null,
    -- What was sent, in one figure: the same sent twice is known by it.
    content text not null,
    -- The troubles that the form found, in its words.
    troubles text[] not null,
    filed_on date not null,
    filed_by bigint not null,
    filed_by_name text not null,
    filed_at timestamptz not null default clock_timestamp(),
    constraint a_visit_is_filed_once unique (order_id, version),
    constraint a_correction_has_its_reason check ((version = 1) = (reason is null))
);
comment on table fieldwork.visit is '入户记录: a form as it was filed, and its corrections';
create index visits_of_a_household on fieldwork.visit (household_id, filed_at);
create index visits_of_a_division on fieldwork.visit (division, order_id, version);
call kernel.guard('fieldwork.visit');
create trigger never_deleted before delete on fieldwork.visit
    for each statement execute function kernel.refuse_change();
grant select, insert, update (division) on fieldwork.visit to shouwang_app;

-- 联系记录: somebody came or called, and nobody was there.
create table fieldwork.attempt (
    id uuid primary key,
    order_id bigint not null references fieldwork.visit_order,
    division text collate "C" not null,
    tried_on date not null,
    tried_by text[] not null,
    result text not null,
    noted_by bigint not null,
    noted_by_name text not null,
    noted_at timestamptz not null default clock_timestamp(),
    constraint an_attempt_says_what_came_of_it check (result <> '')
);
comment on table fieldwork.attempt is '联系记录: a try to reach a household that failed';
create index attempts_of_an_order on fieldwork.attempt (order_id, tried_on);
call kernel.guard('fieldwork.attempt');
create trigger never_deleted before delete on fieldwork.attempt
    for each statement execute function kernel.refuse_change();
grant select, insert, update (division) on fieldwork.attempt to shouwang_app;

/*
 * Where each household stands: its one order in force, and how far that is. Follows from the rows above by triggers and
 * is written by nobody else, so it needs no audit; its key says that a household has one order in force.
 */
create table fieldwork.standing (
    household_id bigint primary key,
    division text collate "C" not null,
    order_id bigint not null unique references fieldwork.visit_order,
    form int not null,
    crew_key text collate "C" not null,
    due_on date not null,
    is_open boolean not null default true,
    -- On how many days somebody tried in vain.
    days_tried int not null default 0,
    -- The version in force.
    visit_id uuid references fieldwork.visit
);
comment on table fieldwork.standing is '入户进度: the order in force of each household and how far it is';
create index standings_of_a_division on fieldwork.standing (division, order_id);
create index open_orders_of_a_crew on fieldwork.standing (crew_key, division, order_id) where is_open;
alter table fieldwork.standing enable row level security;
alter table fieldwork.standing force row level security;
create policy within_scope on fieldwork.standing
    using (division >= kernel.scope_low() and division < kernel.scope_high())
    with check (division >= kernel.scope_low() and division < kernel.scope_high());
grant select, update (division) on fieldwork.standing to shouwang_app;

create function fieldwork.stand() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    insert into fieldwork.standing (household_id, division, order_id, form, crew_key, due_on)
    values (new.household_id, new.division, new.id, new.form, new.crew_key, new.due_on);
    return null;
end $$;
create trigger stands after insert on fieldwork.visit_order
    for each row execute function fieldwork.stand();

create function fieldwork.fall() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    delete from fieldwork.standing where order_id = new.order_id;
    if not found then
        raise exception 'this order is not in force or not within scope' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger falls after insert on fieldwork.overtaking
    for each row execute function fieldwork.fall();

create function fieldwork.be_filed() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    update fieldwork.standing set is_open = false, visit_id = new.id
     where order_id = new.order_id and is_open = (new.version = 1);
    if not found then
        raise exception 'this order is not in force or not within scope' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger files_its_order after insert on fieldwork.visit
    for each row execute function fieldwork.be_filed();

create function fieldwork.count_days() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    update fieldwork.standing
       set days_tried = (select count(distinct tried_on) from fieldwork.attempt where order_id = new.order_id)
     where order_id = new.order_id and is_open;
    if not found then
        raise exception 'this order is not open or not within scope' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger counts_its_day after insert on fieldwork.attempt
    for each row execute function fieldwork.count_days();

-- 入户任务 in force, with the household and how far it is.
create view fieldwork.v_order with (security_invoker = true) as
select o.id, s.household_id, s.division, left(s.division, 12) collate "C" as village, s.form, o.crew, s.crew_key,
       s.due_on, o.why, o.follows, o.given_on, o.given_by_name, s.is_open, s.days_tried, s.visit_id,
       h.head_name, h.label, h.group_text
from fieldwork.standing s
join fieldwork.visit_order o on o.id = s.order_id
join registry.household h on h.id = s.household_id;
grant select on fieldwork.v_order to shouwang_app;

-- 入户记录, every version; is_in_force for the one that counts.
create view fieldwork.v_visit with (security_invoker = true) as
select v.*, left(v.division, 12) collate "C" as village, s.visit_id is not null as is_in_force
from fieldwork.visit v
left join fieldwork.standing s on s.visit_id = v.id;
grant select on fieldwork.v_visit to shouwang_app;

-- After many orders were given the planner has to know; the application does not own the tables.
create function fieldwork.count_again() returns void language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    analyze fieldwork.visit_order, fieldwork.standing, fieldwork.visit;
end $$;
