-- 调度: what the dispatch table counts up to a day, and the one thing in it that somebody writes.

-- 入户记录 with the day its order fell, so that a visit counts on every day on which it was in force.
create view campaign.v_filed with (security_invoker = true) as
select v.id, v.household_id, v.order_id, v.division, left(v.division, 12) collate "C" as village, v.form, v.version,
       v.troubles, v.answers, v.filed_on, o.overtaken_on
from fieldwork.visit v
left join fieldwork.overtaking o on o.order_id = v.order_id;

-- 办理记录 with the household it is about.
create view campaign.v_passage with (security_invoker = true) as
select p.case_id, p.seq, p.division, left(p.division, 12) collate "C" as village, p.action, p.to_step, p.facts, p.made_on,
       c.household_id
from casework.passage p
join casework.case_file c on c.id = p.case_id;

-- 更正: how many fields each correction by hand mended.
create view campaign.v_mended with (security_invoker = true) as
select division, left(division, 12) collate "C" as village, office_on, cardinality(lines) as fields
from registry.hand_change where kind = 'correction';
grant select on campaign.v_filed, campaign.v_passage, campaign.v_mended to shouwang_app;

/*
 * 问题和需协助事项: what a village, or the town, writes on its line of a day. Written again it is the next row; the latest
 * counts, and the earlier ones stay.
 */
create table campaign.dispatch_remark (
    id bigint generated always as identity primary key,
    division text collate "C" not null references region.division,
    as_of_on date not null,
    seq int not null,
    words text not null,
    -- Made with the page: the same page sent twice is one remark.
    form uuid not null,
    entered_by bigint not null,
    entered_by_name text not null,
    entered_on date not null,
    entered_at timestamptz not null default clock_timestamp(),
    constraint remarks_of_a_day_count_up unique (division, as_of_on, seq),
    constraint a_remark_is_sent_once unique (form, division)
);
comment on table campaign.dispatch_remark is '问题和需协助事项: what a village writes on its line of the dispatch table';
create index dispatch_remarks_of_a_division on campaign.dispatch_remark (division, id);
call kernel.guard('campaign.dispatch_remark');
create trigger never_changed before update or delete on campaign.dispatch_remark
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.dispatch_remark to shouwang_app;

create view campaign.v_dispatch_remark with (security_invoker = true) as
select distinct on (division, as_of_on) *
from campaign.dispatch_remark
order by division, as_of_on, seq desc;
grant select on campaign.v_dispatch_remark to shouwang_app;
