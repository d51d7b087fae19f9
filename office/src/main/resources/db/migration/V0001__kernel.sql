-- The cellar: what a transaction carries, the audit table and its trigger, and one procedure that guards a table.
create schema kernel;
grant usage on schema kernel to shouwang_app;

-- After a transaction that used set_config(…, true) a setting is '' and not null: nullif, or every row would be seen.
create function kernel.scope_low() returns text
    language sql stable parallel safe
return nullif(current_setting('app.lo', true), '');

create function kernel.scope_high() returns text
    language sql stable parallel safe
return nullif(current_setting('app.hi', true), '');

create function kernel.actor_account() returns bigint
    language sql stable parallel safe
return nullif(current_setting('app.account', true), '')::bigint;

create function kernel.actor_post() returns bigint
    language sql stable parallel safe
return nullif(current_setting('app.post', true), '')::bigint;

create function kernel.actor_role() returns text
    language sql stable parallel safe
return nullif(current_setting('app.role', true), '');

create function kernel.import_id() returns bigint
    language sql stable parallel safe
return nullif(current_setting('app.import', true), '')::bigint;

create table kernel.setting (
    name text primary key,
    value text not null
);
grant select, insert, update on kernel.setting to shouwang_app;

create table kernel.audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    account_id bigint not null,
    post_id bigint not null,
    room text not null,
    thing text not null,
    thing_id text,
    division text collate "C",
    action text not null,
    import_id bigint,
    before jsonb,
    after jsonb,
    constraint an_action_is_known check (action in ('insert', 'update', 'delete', 'import'))
);
comment on table kernel.audit is
    'Every change: who, in which post, when, what before and after. Written by the database, never updated.';
create index audit_of_a_thing on kernel.audit (room, thing, thing_id, id);
create index audit_of_a_division on kernel.audit (division, id);

-- Nobody but the trigger below may insert: the application has no such grant.
alter table kernel.audit enable row level security;
alter table kernel.audit force row level security;
create policy within_scope on kernel.audit for select
    using (division >= kernel.scope_low() and division < kernel.scope_high()
           or division is null and kernel.actor_role() in ('SYSTEM_ADMINISTRATOR', 'OFFICE'));
create policy written_by_the_database on kernel.audit for insert with check (true);
grant select on kernel.audit to shouwang_app;

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided or done is not edited: %.%', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger never_changed before update or delete or truncate on kernel.audit
    for each statement execute function kernel.refuse_change();

-- What no audit row may repeat.
create function kernel.secrets() returns text[] language sql immutable parallel safe
return array['password_hash'];

-- Security definer: the application may read the audit but not write it.
create function kernel.write_audit() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
declare
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    any_row jsonb := coalesce(new_row, old_row);
begin
    if kernel.actor_account() is null then
        raise exception 'no actor, no write: %.%', tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'UPDATE' and old_row = new_row then
        return null;
    end if;
    insert into kernel.audit (account_id, post_id, room, thing, thing_id, division, action, before, after)
    values (kernel.actor_account(), coalesce(kernel.actor_post(), 0), tg_table_schema, tg_table_name,
            any_row ->> 'id', any_row ->> 'division', lower(tg_op),
            old_row - kernel.secrets(), new_row - kernel.secrets());
    return null;
end $$;

create function kernel.write_import_audit() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if kernel.actor_account() is null then
        raise exception 'no actor, no write: %.%', tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    insert into kernel.audit (account_id, post_id, room, thing, action, import_id, division)
    values (kernel.actor_account(), coalesce(kernel.actor_post(), 0), tg_table_schema, tg_table_name,
            'import', kernel.import_id(), kernel.scope_low());
    return null;
end $$;

/*
 * Guards a table with a column "division": row-level security, forced on its owner too, and the audit.
 * A change made one by one keeps both images; a change made by an import is one row a statement that names the import:
 * the rows themselves carry import_id and import_row.
 */
create procedure kernel.guard(guarded regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy within_scope on %s
        using (division >= kernel.scope_low() and division < kernel.scope_high())
        with check (division >= kernel.scope_low() and division < kernel.scope_high())', guarded);
    call kernel.audited(guarded);
end $$;

/* The audit alone, for tables that hold no division. */
create procedure kernel.audited(guarded regclass) language plpgsql as $$
begin
    execute format('create trigger audit after insert or update or delete on %s for each row
        when (kernel.import_id() is null) execute function kernel.write_audit()', guarded);
    execute format('create trigger audit_of_import after insert or update or delete on %s for each statement
        when (kernel.import_id() is not null) execute function kernel.write_import_audit()', guarded);
end $$;
