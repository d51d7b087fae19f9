-- 附件4数户不数表：每户最多一张有效的已交表，各村已排查户数等于有效入户记录的户数，不多于总户数。
-- 依据：方案 三(三)
-- 单位：张已交的表

-- examined
select count(distinct order_id) from campaign.v_filed

-- broken
with filed as (
    select household_id, village, count(distinct order_id) as forms
    from campaign.v_filed where overtaken_on is null group by household_id, village
),
standing as (
    select left(division, 12) as village, count(*) as households
    from fieldwork.standing where not is_open group by 1
),
counted as (
    select village, count(*) as households, sum(forms) as forms from filed group by village
),
living as (
    select left(division, 12) as village, count(*) as households
    from registry.household where ended_on is null group by 1
)
select h.division, h.head_name as who, '有 ' || f.forms || ' 张有效的已交表，只能数一户' as words, '/households/' || h.id as look
from filed f join registry.household h on h.id = f.household_id
where f.forms > 1
union all
select coalesce(c.village, s.village), '',
       '有效入户记录 ' || coalesce(c.households, 0) || ' 户，入户进度记 ' || coalesce(s.households, 0) || ' 户，总户数 '
           || coalesce(l.households, 0) || ' 户', '/visits'
from counted c
full join standing s using (village)
left join living l on l.village = coalesce(c.village, s.village)
where c.households is distinct from s.households or c.households > coalesce(l.households, 0)
