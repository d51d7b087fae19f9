/*
 * 工作组: at least two distinct people who go from door to door together, of a village or of the town; and the places
 * that are theirs. Nothing is edited: the latest row of a member is how it stands, an ending ends.
 */
create table campaign.team (
    id bigint generated always as identity primary key,
    division text collate "C" not null references region.division,
    name text not null,
    form uuid not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint a_team_has_a_name check (name <> ''),
    constraint a_team_is_formed_once unique (form)
);
create index teams_of_a_division on campaign.team (division, id);
call kernel.guard('campaign.team');
create trigger never_changed before update or delete on campaign.team
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.team to shouwang_app;

create table campaign.team_ending (
    team_id bigint primary key references campaign.team,
    division text collate "C" not null,
    reason text not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint a_team_ends_for_a_reason check (reason <> '')
);
call kernel.guard('campaign.team_ending');
create trigger never_changed before update or delete on campaign.team_ending
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.team_ending to shouwang_app;

-- The division is the team's: a village knows who goes in its team, also when the person is the town's.
create table campaign.team_member (
    id bigint generated always as identity primary key,
    team_id bigint not null references campaign.team,
    division text collate "C" not null,
    staff_id bigint not null references campaign.staff,
    name text not null,
    kind text not null,
    account_id bigint,
    seq int not null,
    is_in boolean not null,
    -- Why somebody untrained, or of another team, goes too; why somebody left.
    reason text not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint a_member_joins_or_leaves_once_at_a_time unique (team_id, staff_id, seq)
);
create index members_of_a_division on campaign.team_member (division, id);
create index teams_of_a_person on campaign.team_member (staff_id, team_id);
call kernel.guard('campaign.team_member');
create trigger never_changed before update or delete on campaign.team_member
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.team_member to shouwang_app;

-- 派片: every household of a village or of a group is a team's, until a day. The division is the place.
create table campaign.assignment (
    id bigint generated always as identity primary key,
    team_id bigint not null references campaign.team,
    team_name text not null,
    division text collate "C" not null references region.division,
    due_on date not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null
);
create index assignments_of_a_division on campaign.assignment (division, id);
create index assignments_of_a_team on campaign.assignment (team_id);
call kernel.guard('campaign.assignment');
create trigger never_changed before update or delete on campaign.assignment
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.assignment to shouwang_app;

create table campaign.assignment_ending (
    assignment_id bigint primary key references campaign.assignment,
    division text collate "C" not null,
    reason text not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint an_assignment_ends_for_a_reason check (reason <> '')
);
call kernel.guard('campaign.assignment_ending');
create trigger never_changed before update or delete on campaign.assignment_ending
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.assignment_ending to shouwang_app;

create view campaign.v_team with (security_invoker = true) as
select t.* from campaign.team t
where not exists (select from campaign.team_ending e where e.team_id = t.id);

create view campaign.v_team_member with (security_invoker = true) as
select m.*, t.name as team_name from campaign.team_member m
join campaign.v_team t on t.id = m.team_id
where m.is_in and not exists (select from campaign.team_member later
                              where later.team_id = m.team_id and later.staff_id = m.staff_id and later.seq > m.seq);

create view campaign.v_assignment with (security_invoker = true) as
select a.* from campaign.assignment a
where not exists (select from campaign.assignment_ending e where e.assignment_id = a.id);

-- How far each group is; those without a group count for their village.
create view campaign.v_place with (security_invoker = true) as
select h.division, count(*)::int as households, count(o.id)::int as orders,
       (count(o.id) filter (where not o.is_open))::int as done
from registry.v_household h
left join fieldwork.v_order o on o.household_id = h.id
group by h.division;

grant select on campaign.v_team, campaign.v_team_member, campaign.v_assignment, campaign.v_place to shouwang_app;
