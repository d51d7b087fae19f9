-- 集中排查: the campaign that the plan in force orders, and how many households and people it has to reach.
create schema campaign;
grant usage on schema campaign to shouwang_app;

-- Public knowledge like the plan itself: no scope.
create table campaign.campaign (
    id bigint generated always as identity primary key,
    code text not null,
    name text not null,
    pack text not null,
    area text collate "C" not null,
    opened_on date not null,
    opened_at timestamptz not null default clock_timestamp(),
    constraint a_campaign_is_opened_once unique (code)
);
comment on table campaign.campaign is '集中排查: a campaign, the pack it runs by, the town it is held in';
call kernel.audited('campaign.campaign');
create trigger never_changed before update or delete or truncate on campaign.campaign
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.campaign to shouwang_app;

/*
 * 村级台账数: households and people of a village by key groups and form, counted when something changed and not on every
 * look. Computed, so no audit.
 */
create table campaign.village_figure (
    division text collate "C" not null,
    form int not null,
    key_groups int[] not null,
    households int not null,
    people int not null,
    primary key (division, form, key_groups)
);
alter table campaign.village_figure enable row level security;
alter table campaign.village_figure force row level security;
create policy within_scope on campaign.village_figure
    using (division >= kernel.scope_low() and division < kernel.scope_high())
    with check (division >= kernel.scope_low() and division < kernel.scope_high());
grant select, insert, delete on campaign.village_figure to shouwang_app;

-- Villages whose figures are to be counted again: noted with the change, in its transaction; folded by the next reader.
create table campaign.recount (
    id bigint generated always as identity primary key,
    division text collate "C" not null
);
create index recounts_of_a_division on campaign.recount (division);
alter table campaign.recount enable row level security;
alter table campaign.recount force row level security;
create policy within_scope on campaign.recount
    using (division >= kernel.scope_low() and division < kernel.scope_high())
    with check (division >= kernel.scope_low() and division < kernel.scope_high());
grant select, insert, delete on campaign.recount to shouwang_app;

-- A household that moves leaves a village that no event names any more.
create function campaign.note_village_left() returns trigger language plpgsql as $$
begin
    insert into campaign.recount (division) values (left(old.division, 12));
    return null;
end $$;
create trigger village_left after update of division on registry.household for each row
    when (left(old.division, 12) <> left(new.division, 12)) execute function campaign.note_village_left();

-- Where every household is or was, ended ones too.
create view campaign.v_household_place with (security_invoker = true) as
select id, division, left(division, 12) collate "C" as village from registry.household;
grant select on campaign.v_household_place to shouwang_app;

-- 分表: the form of every household, set by set; one household alone is quicker asked of screening.v_routing.
create view campaign.v_routed with (security_invoker = true) as
select h.id as household_id, h.division, h.village, g.key_groups, f.form
from registry.v_household h
left join (select household_id, array_agg(distinct key_group order by key_group) as listed
           from screening.v_membership group by household_id) m on m.household_id = h.id
left join screening.routing_step r on r.fed_by = 'roster'
cross join lateral (
    select case when h.monitored <> 'no' and r.key_group is not null then r.key_group || coalesce(m.listed, '{}')
                else coalesce(m.listed, '{}') end as key_groups
) g
cross join lateral (
    select s.form from screening.routing_step s
    where s.key_group is null or s.key_group = any (g.key_groups)
    order by s.position limit 1
) f;
grant select on campaign.v_routed to shouwang_app;

-- 待办数: what waits, by the division it waits in.
create view campaign.v_waiting_clue with (security_invoker = true) as
select id, division from screening.clue where outcome = 'waiting';
create view campaign.v_refused_clue with (security_invoker = true) as
select id, division from screening.clue where outcome = 'refused';
create view campaign.v_open_lead with (security_invoker = true) as
select id, division from screening.lead where is_open;
create view campaign.v_open_difference with (security_invoker = true) as
select id, division, import_id from registry.v_difference where is_open;
create view campaign.v_open_import with (security_invoker = true) as
select id, division, status from registry.import where status in ('RECEIVED', 'READING', 'STAGED');
create view campaign.v_paper_to_receive with (security_invoker = true) as
select id, division, recipient, matter from correspondence.v_paper where receipt_number is null;
grant select on campaign.v_waiting_clue, campaign.v_refused_clue, campaign.v_open_lead, campaign.v_open_difference, campaign.v_open_import,
    campaign.v_paper_to_receive to shouwang_app;
