/*
 * 参与人员: who takes part in the screening, with or without an account; taken from the grid, from the accounts, or
 * written down. One person stands in a town's pool once, whatever posts he or she holds.
 */
create table campaign.staff (
    id bigint generated always as identity primary key,
    -- Where the person works: the town, a village, a group.
    division text collate "C" not null references region.division,
    name text not null,
    phone text not null,
    -- 乡村干部, 驻村工作队, 网格员: the plan's words.
    kind text not null,
    account_id bigint references access.account,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    entered_at timestamptz not null default clock_timestamp(),
    constraint a_person_of_the_staff_has_a_name check (name <> '')
);
create unique index one_person_stands_in_the_pool_once on campaign.staff (left(division, 9), name, phone);
create unique index one_account_stands_in_the_pool_once on campaign.staff (left(division, 9), account_id)
    where account_id is not null;
create index staff_of_a_division on campaign.staff (division, id);
call kernel.guard('campaign.staff');
create trigger never_changed before update or delete on campaign.staff
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.staff to shouwang_app;

-- Who left the pool, and came back; the latest row is how it stands, none means in.
create table campaign.staff_presence (
    id bigint generated always as identity primary key,
    staff_id bigint not null references campaign.staff,
    division text collate "C" not null,
    seq int not null,
    is_in boolean not null,
    reason text not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint a_person_leaves_or_comes_back_once_at_a_time unique (staff_id, seq),
    constraint who_leaves_or_comes_back_has_a_reason check (reason <> '')
);
create index presence_of_a_division on campaign.staff_presence (division, id);
call kernel.guard('campaign.staff_presence');
create trigger never_changed before update or delete on campaign.staff_presence
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.staff_presence to shouwang_app;

-- 部署与培训: the town's plan, its mobilisation meeting and trainings, a village's briefing.
create table campaign.gathering (
    id bigint generated always as identity primary key,
    division text collate "C" not null references region.division,
    kind text not null,
    held_on date not null,
    place text not null,
    topic text not null,
    -- What was handed out, by its name; of a plan its number.
    material text not null,
    form uuid not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    entered_at timestamptz not null default clock_timestamp(),
    constraint a_gathering_is_known check (kind in ('PLAN', 'MOBILISATION', 'TRAINING', 'BRIEFING')),
    constraint a_gathering_has_a_topic check (topic <> ''),
    constraint a_form_is_filed_once unique (form)
);
create index gatherings_of_a_division on campaign.gathering (division, held_on, id);
call kernel.guard('campaign.gathering');
create trigger never_changed before update or delete on campaign.gathering
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.gathering to shouwang_app;

create table campaign.gathering_withdrawal (
    gathering_id bigint primary key references campaign.gathering,
    division text collate "C" not null,
    reason text not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint what_is_withdrawn_has_a_reason check (reason <> '')
);
comment on table campaign.gathering_withdrawal is '撤销: a gathering that was written down wrongly';
call kernel.guard('campaign.gathering_withdrawal');
create trigger never_changed before update or delete on campaign.gathering_withdrawal
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.gathering_withdrawal to shouwang_app;

/*
 * 签到: the division is the person's, so that a village sees who of its own was trained though the training is the
 * town's. The latest row of a person at a gathering is how it stands.
 */
create table campaign.attendance (
    id bigint generated always as identity primary key,
    gathering_id bigint not null references campaign.gathering,
    kind text not null,
    held_on date not null,
    staff_id bigint not null references campaign.staff,
    division text collate "C" not null,
    seq int not null,
    is_present boolean not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    constraint an_attendance_is_ticked_once_at_a_time unique (gathering_id, staff_id, seq)
);
create index attendance_of_a_person on campaign.attendance (staff_id, gathering_id, seq desc);
create index attendance_of_a_division on campaign.attendance (division, id);
call kernel.guard('campaign.attendance');
create trigger never_changed before update or delete on campaign.attendance
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.attendance to shouwang_app;

create view campaign.v_attendance with (security_invoker = true) as
select distinct on (a.gathering_id, a.staff_id) a.*
from campaign.attendance a
order by a.gathering_id, a.staff_id, a.seq desc;
grant select on campaign.v_attendance to shouwang_app;

create view campaign.v_staff with (security_invoker = true) as
select s.*, coalesce(p.is_in, true) as is_in, t.trained_on
from campaign.staff s
left join lateral (select is_in from campaign.staff_presence p where p.staff_id = s.id order by p.seq desc limit 1) p
    on true
left join (select staff_id, max(held_on) as trained_on from campaign.v_attendance
           where kind = 'TRAINING' and is_present group by staff_id) t on t.staff_id = s.id;
grant select on campaign.v_staff to shouwang_app;

create view campaign.v_gathering with (security_invoker = true) as
select g.*, w.reason as withdrawn_because, w.entered_by_name as withdrawn_by,
       (select count(*)::int from campaign.v_attendance a where a.gathering_id = g.id and a.is_present) as present
from campaign.gathering g
left join campaign.gathering_withdrawal w on w.gathering_id = g.id;
grant select on campaign.v_gathering to shouwang_app;

/*
 * A village answers for its briefing from the day of the town's training on: that day, and nothing else of the town's
 * gatherings, is told to the villages below it. The policy binds the owner too, so the function widens the scope for
 * this one query and puts it back.
 */
create function campaign.town_trained_on(village text) returns date
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    low text := current_setting('app.lo', true);
    high text := current_setting('app.hi', true);
    town text := left(village, 9);
    trained date;
begin
    if nullif(low, '') is null or not (left(low, 9) = town or low <= town and town < high) then
        return null;
    end if;
    perform set_config('app.lo', town, true), set_config('app.hi', town || 'A', true);
    select min(g.held_on) into trained from campaign.gathering g
     where g.division = town || '000' and g.kind = 'TRAINING'
       and not exists (select 1 from campaign.gathering_withdrawal w where w.gathering_id = g.id);
    perform set_config('app.lo', low, true), set_config('app.hi', high, true);
    return trained;
end $$;
