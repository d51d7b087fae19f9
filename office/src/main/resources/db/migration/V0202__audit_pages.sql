-- What the pages of the audit need beside the audit itself.

-- An import is one line however many statements it took: its first is found by this index.
create index audit_of_an_import on kernel.audit (room, import_id, id) where import_id is not null;

-- Accounts have no division: whoever may see a post of an account may see what became of the account.
create policy accounts_for_their_keepers on kernel.audit for select
    using (room = 'access' and (kernel.actor_role() in ('SYSTEM_ADMINISTRATOR', 'OFFICE')
           or thing = 'account' and exists (select 1 from access.post p where p.account_id = thing_id::bigint)));

-- In which post somebody acted is no secret, also where the post lies above the reader's divisions.
create function access.post_named(asked bigint) returns table (role text, division_name text)
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    role_before text := current_setting('app.role', true);
begin
    perform set_config('app.role', 'OFFICE', true);
    return query select p.role, d.name from access.post p join region.division d on d.code = p.division
                  where p.id = asked;
    perform set_config('app.role', coalesce(role_before, ''), true);
end $$;

