-- 已排查: households whose order in force has a filed visit.
create view campaign.v_visited with (security_invoker = true) as
select household_id, division from fieldwork.standing where not is_open;
grant select on campaign.v_visited to shouwang_app;
