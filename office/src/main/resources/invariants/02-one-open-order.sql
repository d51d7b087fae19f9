-- 每户最多一个未完成的入户任务；交了表的任务已完成，没交的未完成。
-- 依据：方案 二(三)
-- 单位：个任务

-- examined
select count(*) from fieldwork.visit_order

-- broken
with open as (
    select o.id, o.household_id, o.division
    from fieldwork.visit_order o
    where not exists (select from fieldwork.overtaking f where f.order_id = o.id)
      and not exists (select from fieldwork.visit v where v.order_id = o.id)
)
select h.division, h.head_name as who, '有 ' || count(*) || ' 个未完成的任务' as words, '/households/' || h.id as look
from open join registry.household h on h.id = open.household_id
group by h.id having count(*) > 1
union all
select s.division, h.head_name,
       case when s.is_open then '表已交，任务仍算未完成' else '没有交表，任务却算完成' end, '/households/' || h.id
from fieldwork.standing s
join registry.household h on h.id = s.household_id
where s.is_open = exists (select from fieldwork.visit v where v.order_id = s.order_id)
