-- Who sat there before: changes of the grid are told by both names.
create or replace view access.v_grid_seat with (security_invoker = true) as
select s.*, lead(s.from_on) over seat_in_time as until_on,
       s.person_name is not null and lead(s.seq) over seat_in_time is null as is_held,
       coalesce(lag(s.person_name) over seat_in_time, '') as name_before
from access.grid_seat s
window seat_in_time as (partition by s.division, s.post, s.seat order by s.seq);
