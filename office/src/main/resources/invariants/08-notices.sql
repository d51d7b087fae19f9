-- 公示不少于规定天数：自张贴次日起算满规定天数才撤下；没有满期的公示，案件不到镇级审核。
-- 依据：指南 公示
-- 单位：份公示

-- examined
select count(*) from casework.notice where kind = 'notice'

-- broken
select n.division, c.head_name as who,
       '公示 ' || n.posted_on || ' 至 ' || n.until_on || '，不足 ' || :noticeDays || ' 天' as words, '/cases/' || n.case_id as look
from casework.notice n join casework.case_file c on c.id = n.case_id
where n.kind = 'notice' and (n.until_on is null or n.until_on < n.posted_on + :noticeDays)
union all
select n.division, c.head_name, '公示到 ' || n.until_on || '，' || r.taken_down_on || ' 就撤下了', '/cases/' || n.case_id
from casework.notice_removal r
join casework.notice n on n.id = r.notice_id
join casework.case_file c on c.id = n.case_id
where n.kind = 'notice' and r.taken_down_on <= n.until_on
union all
select p.division, c.head_name, p.made_on || ' 进入镇级审核，没有满期的公示', '/cases/' || p.case_id
from casework.passage p join casework.case_file c on c.id = p.case_id
where p.to_step = 'TOWN_REVIEW' and p.from_step in ('NOTICE', 'CROSS_CHECK')
  and not exists (select from casework.notice n
                  where n.case_id = p.case_id and n.kind = 'notice' and n.seq < p.seq and n.until_on < p.made_on)
