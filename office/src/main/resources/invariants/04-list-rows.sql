-- 名单每一行都有结果：找到的户在册，不予采用的写明原因，行数与名单所记一致；集中排查结束日过后没有待核对的行。
-- 依据：方案 二(三)
-- 单位：行
-- 等待：未到排查结束日，待核对

-- examined
select count(*) from screening.clue

-- open
select count(*) from screening.clue where outcome = 'waiting' and :today <= :screeningEnds::date

-- broken
select c.division, '第 ' || c.row_no || ' 行' as who,
       case when c.outcome = 'waiting' then '排查已结束，仍待核对'
            when c.outcome = 'matched' then '找到的户已不在册'
            when c.outcome = 'refused' then '不予采用，没有写明原因'
            else '没有结果' end as words,
       '/clues/' || c.id as look
from screening.clue c
left join registry.household h on h.id = c.household_id
where c.outcome = 'waiting' and :today > :screeningEnds::date
   or c.outcome = 'matched' and (h.id is null or h.ended_on is not null)
   or c.outcome = 'refused' and c.because = ''
   or c.outcome not in ('matched', 'waiting', 'refused')
union all
select l.division, l.file_name,
       '名单记 ' || l.rows || ' 行，实有 ' || coalesce(c.rows, 0) || ' 行，或各结果的行数对不上', '/lists/' || l.id
from screening.list l
left join (
    select list_id, count(*) as rows, count(*) filter (where outcome = 'matched') as matched,
           count(*) filter (where outcome = 'waiting') as waiting,
           count(*) filter (where outcome = 'refused') as refused
    from screening.clue group by list_id
) c on c.list_id = l.id
where (l.rows, l.matched, l.waiting, l.refused)
      is distinct from (coalesce(c.rows, 0), coalesce(c.matched, 0), coalesce(c.waiting, 0), coalesce(c.refused, 0))
