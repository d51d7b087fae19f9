-- 政策包: the year's plan as files. What was in force is kept to the letter, so that a verdict can be read again later.
-- Packs are public knowledge like divisions: no scope, but every change has its audit row.
create schema packs;
grant usage on schema packs to shouwang_app;

create table packs.pack (
    id bigint generated always as identity primary key,
    name text not null,
    checksum text not null,
    code text not null,
    title text not null,
    -- The town that the plan is made for.
    area text collate "C" not null,
    stored_at timestamptz not null default clock_timestamp(),
    constraint a_pack_is_stored_once unique (name, checksum)
);
call kernel.audited('packs.pack');
create trigger never_changed before update or delete or truncate on packs.pack
    for each statement execute function kernel.refuse_change();
grant select, insert on packs.pack to shouwang_app;

-- The files themselves; the checksum of all stands in the audited row above.
create table packs.pack_file (
    pack_id bigint not null references packs.pack,
    position int not null,
    name text not null,
    content text not null,
    primary key (pack_id, position),
    constraint a_file_stands_once_in_a_pack unique (pack_id, name)
);
create trigger never_changed before update or delete or truncate on packs.pack_file
    for each statement execute function kernel.refuse_change();
grant select, insert on packs.pack_file to shouwang_app;

-- 启用记录: which pack is in force since when; the latest row of an area counts.
create table packs.in_force (
    id bigint generated always as identity primary key,
    pack_id bigint not null references packs.pack,
    area text collate "C" not null,
    from_on date not null,
    from_at timestamptz not null default clock_timestamp()
);
create index packs_of_an_area on packs.in_force (area, id desc);
call kernel.audited('packs.in_force');
create trigger never_changed before update or delete or truncate on packs.in_force
    for each statement execute function kernel.refuse_change();
grant select, insert on packs.in_force to shouwang_app;
