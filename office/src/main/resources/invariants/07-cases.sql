-- 案件的每个状态都有办理记录：记录从第 1 步起连续，每步接着上一步，最后一步决定是否办结。
-- 依据：方案 二(四)
-- 单位：件

-- examined
select count(*) from casework.case_file

-- broken
with step as (
    select case_id, seq, from_step, to_step,
           lag(to_step) over (partition by case_id order by seq) as came_from,
           row_number() over (partition by case_id order by seq) as place,
           count(*) over (partition by case_id) as steps
    from casework.passage
)
select c.division, c.head_name as who, words, '/cases/' || c.id as look
from casework.case_file c
join lateral (
    select '没有办理记录' as words where not exists (select from step where step.case_id = c.id)
    union all
    select '第 ' || place || ' 步不接上一步' from step
    where step.case_id = c.id and (seq <> place or from_step is distinct from came_from)
    union all
    select '最后一步是 ' || to_step || '，是否办结与它不符' from step
    where step.case_id = c.id and place = steps and c.is_open = (to_step in ('MONITORED', 'NOT_INCLUDED'))
) wrong on true
