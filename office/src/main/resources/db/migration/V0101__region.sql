-- Divisions are public knowledge: no scope, but every change has its audit row.
create schema region;
grant usage on schema region to shouwang_app;

create table region.division (
    code text collate "C" primary key,
    name text not null,
    level text not null,
    parent text collate "C" references region.division,
    -- 组: its number, or its text when that holds none; the key under which rosters name it.
    group_key text,
    constraint a_level_is_known check (level in ('province', 'city', 'county', 'town', 'village', 'group')),
    constraint a_code_has_12_digits_and_a_group_15
        check (code ~ case level when 'group' then '^\d{15}$' else '^\d{12}$' end),
    constraint a_group_has_a_key check ((level = 'group') = (group_key is not null))
);
create unique index one_group_of_a_key_in_a_village on region.division (parent, group_key) where level = 'group';
create index divisions_below on region.division (parent, code);
call kernel.audited('region.division');
grant select, insert, update on region.division to shouwang_app;

create table region.area_tag (
    id bigint generated always as identity primary key,
    division text collate "C" not null references region.division,
    kind text not null,
    reason text not null,
    from_on date not null,
    until_on date,
    constraint a_tag_is_known check (kind in ('KEY_VILLAGE', 'RELOCATION_SITE', 'HEAVY_TASK', 'DISASTER_HIT')),
    constraint a_tag_ends_after_it_began check (until_on is null or until_on >= from_on)
);
comment on table region.area_tag is '重点区域 (R6): an area that raises priority, from a day until a day.';
create unique index one_open_tag_of_a_kind on region.area_tag (division, kind) where until_on is null;
call kernel.guard('region.area_tag');
grant select, insert, update on region.area_tag to shouwang_app;
