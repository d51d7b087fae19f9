-- 五类重点人群每户都应上村级风险研判会议：有研判结论，或在未散会的议程上；集中排查结束日以前可以还在等待。
-- 依据：方案 二(三)
-- 单位：户
-- 等待：未到排查结束日，等待上会

-- examined
select count(*) from campaign.v_routed where key_groups <> '{}'

-- open
select count(*) from casework.v_due_household
where (key_groups <> '{}' or monitored <> 'no') and not is_provided_for and :today <= :screeningEnds::date

-- broken
select r.division, h.head_name as who,
       case when d.household_id is null then '属于重点人群，却不在应上会户中' else '排查已结束，没有研判结论，也不在议程上' end
           as words,
       '/households/' || h.id as look
from campaign.v_routed r
join registry.household h on h.id = r.household_id
left join casework.v_due_household d on d.household_id = r.household_id
where r.key_groups <> '{}' and (d.household_id is null or not d.is_provided_for and :today > :screeningEnds::date)
