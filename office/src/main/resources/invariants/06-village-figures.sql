-- 工作台和附件4的户数、人数等于逐户数出来的：每户只数一次，不数表；数过以后变动的村等下一次看时重数。
-- 依据：方案 三(三)
-- 单位：个村

-- examined
select count(*) from (select village from campaign.v_routed
                      union select division from campaign.village_figure) as village

-- broken
with counted as (
    select r.village, count(*) as households, coalesce(sum(p.people), 0) as people
    from campaign.v_routed r
    left join (select household_id, count(*) as people from registry.member where ended_on is null
               group by household_id) p on p.household_id = r.household_id
    group by r.village
),
kept as (
    select division as village, sum(households) as households, sum(people) as people
    from campaign.village_figure group by division
)
select village as division, '' as who,
       '台账记 ' || coalesce(k.households, 0) || ' 户 ' || coalesce(k.people, 0) || ' 人，逐户数为 '
           || coalesce(c.households, 0) || ' 户 ' || coalesce(c.people, 0) || ' 人' as words,
       '/households?village=' || village as look
from counted c full join kept k using (village)
where (c.households, c.people) is distinct from (k.households, k.people)
  and not exists (select from campaign.recount r where r.division = village)
