-- What the list of households is filtered by: few rows of many, in the order of the list.
create index incomplete_households on registry.household (division, id) where not complete and ended_on is null;
create index monitored_households on registry.verdict (division, household_id) where monitored <> 'no';
create index households_in_range on registry.verdict (division, household_id) where in_range = 'yes';
create index households_with_findings on registry.finding (severity, division, household_id);

create view registry.v_verdict with (security_invoker = true) as
select v.household_id, v.division, v.in_range, v.monitored
from registry.verdict v
join registry.household h on h.id = v.household_id
where h.ended_on is null;
grant select on registry.v_verdict to shouwang_app;
