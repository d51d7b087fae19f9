-- 村级风险研判会议: who was to come and came, which households were spoken of, what was concluded; and the work it opens.
create table casework.meeting (
    id bigint generated always as identity primary key,
    division text collate "C" not null,
    number int not null,
    held_on date not null,
    held_at text not null,
    place text not null,
    chair text not null,
    recorder text not null,
    convened_by bigint not null,
    convened_by_name text not null,
    convened_on date not null,
    convened_at timestamptz not null default clock_timestamp(),
    constraint meetings_of_a_village_count_up unique (division, number),
    constraint a_meeting_is_held_by_a_village check (division ~ '^\d{12}$'),
    constraint a_meeting_has_chair_and_recorder check (chair <> '' and recorder <> '')
);
comment on table casework.meeting is '村级风险研判会议';
create index meetings_of_a_division on casework.meeting (division, id);
call kernel.guard('casework.meeting');
grant select, insert on casework.meeting to shouwang_app;

create table casework.attendee (
    meeting_id bigint not null references casework.meeting,
    seq int not null,
    division text collate "C" not null,
    name text not null,
    post text not null,
    primary key (meeting_id, seq),
    constraint nobody_is_due_twice unique (meeting_id, name, post)
);
comment on table casework.attendee is '应到人员: who is to come to a meeting';
create index attendees_of_a_division on casework.attendee (division, meeting_id);
call kernel.guard('casework.attendee');
grant select, insert on casework.attendee to shouwang_app;

-- 签到: odd numbers say somebody came, the even number after one that it was a mistake.
create table casework.presence (
    meeting_id bigint not null,
    attendee int not null,
    seq int not null,
    division text collate "C" not null,
    said_by bigint not null,
    said_by_name text not null,
    said_at timestamptz not null default clock_timestamp(),
    primary key (meeting_id, attendee, seq),
    constraint whoever_came_was_due foreign key (meeting_id, attendee) references casework.attendee
);
comment on table casework.presence is '签到';
create index presences_of_a_division on casework.presence (division, meeting_id);
call kernel.guard('casework.presence');
grant select, insert on casework.presence to shouwang_app;

create table casework.agenda_item (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references casework.meeting,
    household_id bigint not null,
    division text collate "C" not null,
    -- 上会原因: key groups and risks as they stood when it was put on the agenda.
    why text not null,
    put_by bigint not null,
    put_by_name text not null,
    put_at timestamptz not null default clock_timestamp(),
    constraint a_household_stands_once_on_an_agenda unique (meeting_id, household_id)
);
comment on table casework.agenda_item is '议程: a household to be spoken of';
create index agenda_items_of_a_household on casework.agenda_item (household_id, id);
create index agenda_items_of_a_division on casework.agenda_item (division, id);
call kernel.guard('casework.agenda_item');
grant select, insert on casework.agenda_item to shouwang_app;

create table casework.conclusion (
    item_id bigint primary key references casework.agenda_item,
    division text collate "C" not null,
    kind text not null,
    category text,
    risks text[] not null,
    -- The facts that were shown: what the decision rested on.
    facts jsonb not null,
    opinions text not null,
    present int not null,
    votes_for int not null,
    votes_against int not null,
    votes_abstaining int not null,
    -- 回避: who left the room for this household.
    recused text[] not null,
    measures text not null,
    responsible text not null,
    due_on date,
    concluded_by bigint not null,
    concluded_by_name text not null,
    concluded_on date not null,
    concluded_at timestamptz not null default clock_timestamp(),
    constraint a_conclusion_is_known check (kind in ('IDENTIFY', 'ELIMINATE', 'ROLL_BACK', 'IDENTIFY_AGAIN', 'SUPPLEMENT',
        'NOT_INCLUDED', 'WATCH')),
    constraint nobody_votes_twice check (votes_for + votes_against + votes_abstaining <= present - cardinality(recused)),
    constraint whoever_is_to_be_identified_has_category_and_risks
        check (kind <> 'IDENTIFY' or category is not null and cardinality(risks) > 0)
);
comment on table casework.conclusion is '研判结论: what a meeting concluded of a household';
create index conclusions_of_a_division on casework.conclusion (division, item_id);
call kernel.guard('casework.conclusion');
grant select, insert on casework.conclusion to shouwang_app;

create table casework.meeting_closing (
    meeting_id bigint primary key references casework.meeting,
    division text collate "C" not null,
    closed_by bigint not null,
    closed_by_name text not null,
    closed_on date not null,
    closed_at timestamptz not null default clock_timestamp()
);
comment on table casework.meeting_closing is '散会: the minutes are done';
create index meeting_closings_of_a_division on casework.meeting_closing (division, meeting_id);
call kernel.guard('casework.meeting_closing');
grant select, insert on casework.meeting_closing to shouwang_app;

-- 待办事项: what a conclusion asks for until its own procedure does it; closed by hand with its paper.
create table casework.work_item (
    id bigint generated always as identity primary key,
    item_id bigint not null unique references casework.agenda_item,
    household_id bigint not null,
    division text collate "C" not null,
    kind text not null,
    words text not null,
    owner text not null,
    due_on date not null,
    opened_on date not null,
    constraint a_piece_of_work_is_known check (kind in ('ELIMINATE', 'ROLL_BACK', 'IDENTIFY_AGAIN', 'SUPPLEMENT')),
    constraint work_has_its_owner check (owner <> '')
);
comment on table casework.work_item is '待办事项: work that a meeting opened, with its owner and deadline';
create index work_items_of_a_division on casework.work_item (division, due_on, id);
create index work_items_of_a_household on casework.work_item (household_id);
call kernel.guard('casework.work_item');
grant select, insert on casework.work_item to shouwang_app;

create table casework.work_closing (
    work_id bigint primary key references casework.work_item,
    division text collate "C" not null,
    words text not null,
    paper text not null,
    closed_by bigint not null,
    closed_by_name text not null,
    closed_on date not null,
    closed_at timestamptz not null default clock_timestamp(),
    constraint work_is_closed_with_its_paper check (words <> '' and paper <> '')
);
comment on table casework.work_closing is '待办办结: what was done, and the paper that shows it';
create index work_closings_of_a_division on casework.work_closing (division, work_id);
call kernel.guard('casework.work_closing');
grant select, insert on casework.work_closing to shouwang_app;

do $$
declare
    decided text;
begin
    foreach decided in array array['meeting', 'attendee', 'presence', 'agenda_item', 'conclusion', 'meeting_closing',
                                   'work_item', 'work_closing'] loop
        execute format('create trigger never_changed before update or delete or truncate on casework.%I
            for each statement execute function kernel.refuse_change()', decided);
    end loop;
end $$;

create view casework.v_attendee with (security_invoker = true) as
select a.*, coalesce((select max(p.seq) from casework.presence p
                      where p.meeting_id = a.meeting_id and p.attendee = a.seq), 0) as said
from casework.attendee a;

create view casework.v_meeting with (security_invoker = true) as
select m.*, c.closed_on, c.closed_by_name,
       (select count(*)::int from casework.v_attendee a where a.meeting_id = m.id) as due,
       (select count(*)::int from casework.v_attendee a where a.meeting_id = m.id and a.said % 2 = 1) as present,
       (select count(*)::int from casework.agenda_item i where i.meeting_id = m.id) as items,
       (select count(*)::int from casework.agenda_item i join casework.conclusion k on k.item_id = i.id
        where i.meeting_id = m.id) as concluded
from casework.meeting m
left join casework.meeting_closing c on c.meeting_id = m.id;

create view casework.v_agenda_item with (security_invoker = true) as
select i.*, m.number as meeting_number, m.held_on, h.head_name, h.group_text,
       k.kind, k.category, k.risks, k.facts, k.opinions, k.present, k.votes_for, k.votes_against, k.votes_abstaining,
       k.recused, k.measures, k.responsible, k.due_on, k.concluded_on, k.concluded_by_name
from casework.agenda_item i
join casework.meeting m on m.id = i.meeting_id
join registry.household h on h.id = i.household_id
left join casework.conclusion k on k.item_id = i.id;

create view casework.v_work_item with (security_invoker = true) as
select w.*, h.head_name, h.group_text, c.words as closed_words, c.paper, c.closed_on, c.closed_by_name
from casework.work_item w
join registry.household h on h.id = w.household_id
left join casework.work_closing c on c.work_id = w.id;
grant select on casework.v_attendee, casework.v_meeting, casework.v_agenda_item, casework.v_work_item to shouwang_app;

/*
 * 应上会户: every household of a key group, every other one with a risk (the register's, a proposal's, a visit's), and
 * those whose case waits for the meeting; and whether it stands on an agenda or has a conclusion.
 */
create view casework.v_due_household with (security_invoker = true) as
select h.id as household_id, h.division, left(h.division, 12) collate "C" as village, h.head_name, h.group_text,
       coalesce(g.key_groups, '{}') as key_groups, coalesce(v.monitored, 'no') as monitored,
       coalesce(v.risks, '{}') as risks, coalesce(v.proposals, '{}') as proposals, coalesce(f.troubles, '{}') as troubles,
       exists (select 1 from casework.agenda_item i
               where i.household_id = h.id
                 and (exists (select 1 from casework.conclusion k where k.item_id = i.id)
                      or not exists (select 1 from casework.meeting_closing c where c.meeting_id = i.meeting_id)))
           as is_provided_for
from registry.household h
left join registry.verdict v on v.household_id = h.id
left join (select household_id, array_agg(distinct key_group order by key_group) as key_groups
           from screening.v_membership group by household_id) g on g.household_id = h.id
left join (select household_id, troubles from fieldwork.v_visit where is_in_force and troubles <> '{}') f
    on f.household_id = h.id
where h.ended_on is null
  and (coalesce(v.monitored, 'no') <> 'no' or g.key_groups is not null or coalesce(v.risks, '{}') <> '{}'
       or f.troubles is not null
       or exists (select 1 from casework.v_case c where c.household_id = h.id and c.step = 'MEETING'));
grant select on casework.v_due_household to shouwang_app;
