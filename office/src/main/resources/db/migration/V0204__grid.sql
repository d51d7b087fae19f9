/*
 * 网格: who stands at which post of which cell (镇、村、组), and who answers for a village (责任清单). Posts and their names
 * are the plan's. What happened to a seat is its rows by seq: who took it, who followed, when it was left; the latest
 * row is how it stands. Nothing is edited.
 */
create table access.grid_seat (
    id bigint generated always as identity primary key,
    division text collate "C" not null references region.division,
    post text not null,
    -- A post that several may hold has several seats in a cell.
    seat int not null,
    seq int not null,
    -- Nobody: the seat was left on that day.
    person_name text,
    phone text not null default '',
    account_id bigint references access.account,
    from_on date not null,
    reason text not null default '',
    entered_by bigint not null,
    entered_by_name text not null,
    entered_at timestamptz not null default clock_timestamp(),
    constraint what_happens_to_a_seat_happens_once unique (division, post, seat, seq),
    constraint seats_and_changes_count_from_one check (seat >= 1 and seq >= 1),
    constraint a_seat_is_first_taken_then_left check (seq > 1 or person_name is not null),
    constraint a_person_in_the_grid_has_a_name check (person_name <> ''),
    constraint a_change_of_the_grid_has_its_reason check (seq = 1 or reason <> '')
);
comment on table access.grid_seat is '网格岗位: who took a seat of a cell, who followed, when it was left';
call kernel.guard('access.grid_seat');
create trigger never_changed before update or delete on access.grid_seat
    for each statement execute function kernel.refuse_change();
grant select, insert on access.grid_seat to shouwang_app;

create view access.v_grid_seat with (security_invoker = true) as
select s.*, lead(s.from_on) over seat_in_time as until_on,
       s.person_name is not null and lead(s.seq) over seat_in_time is null as is_held
from access.grid_seat s
window seat_in_time as (partition by s.division, s.post, s.seat order by s.seq);
grant select on access.v_grid_seat to shouwang_app;
