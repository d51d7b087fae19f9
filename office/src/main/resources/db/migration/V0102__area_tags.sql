-- The kinds of area are the plan's: its pack names them, next year's may name others.
alter table region.area_tag
    drop constraint a_tag_is_known,
    drop constraint a_tag_ends_after_it_began,
    add set_by bigint not null,
    add set_by_name text not null,
    add ended_because text,
    add ended_by bigint,
    add ended_by_name text,
    add constraint a_tag_ends_after_it_began check (until_on >= from_on),
    add constraint a_tag_says_what_it_rests_on check (reason <> ''),
    add constraint a_tag_that_ended_says_why_and_by_whom
        check (num_nulls(until_on, ended_because, ended_by, ended_by_name) in (0, 4)),
    add constraint an_ended_tag_has_a_reason check (ended_because <> '');

-- What was set is not edited; it ends, and may be set again as a row of its own.
revoke update on region.area_tag from shouwang_app;
grant update (until_on, ended_because, ended_by, ended_by_name) on region.area_tag to shouwang_app;
