-- 花名册每户有且只有一张有效的表；派了任务的，有效任务只有一个，填的正是这张表。被取代的任务保留为历史，不再有效。
-- 依据：方案 二(三)
-- 单位：户

-- examined
select count(*) from registry.household where ended_on is null

-- broken
with routed as (
    select household_id, count(*) as forms, min(form) as form from campaign.v_routed group by household_id
),
in_force as (
    select o.household_id, count(*) as orders, min(o.form) as form, min(o.id) as id, min(o.division) as division
    from fieldwork.visit_order o
    where not exists (select from fieldwork.overtaking f where f.order_id = o.id)
    group by o.household_id
)
select division, head_name as who, words, '/households/' || id as look
from (
    select coalesce(h.id, i.household_id) as id, coalesce(h.division, i.division) as division, h.head_name,
           case when h.id is null or h.ended_on is not null then '户已不在册，任务 ' || i.id || ' 仍然有效'
                when coalesce(r.forms, 0) <> 1 then '有效的表有 ' || coalesce(r.forms, 0) || ' 张'
                when i.orders > 1 then '有效任务有 ' || i.orders || ' 个'
                when i.form <> r.form then '任务填附件' || i.form || '，应填附件' || r.form
                when i.id is distinct from s.order_id then '入户进度与有效任务不一致'
           end as words
    from registry.household h
    full join in_force i on i.household_id = h.id
    left join routed r on r.household_id = h.id
    left join fieldwork.standing s on s.household_id = coalesce(h.id, i.household_id)
    where h.ended_on is null or i.household_id is not null
) found
where words is not null
