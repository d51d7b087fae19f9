-- Who signs in, and in which posts. Accounts have no division; posts do.
create schema access;
grant usage on schema access to shouwang_app;

create table access.account (
    id bigint generated always as identity primary key,
    person_name text not null,
    sign_in_name text not null,
    password_hash text not null,
    must_change boolean not null,
    password_at timestamptz not null default now(),
    ended_on date,
    constraint a_person_has_a_name check (person_name <> ''),
    constraint a_sign_in_name_is_plain check (sign_in_name ~ '^[a-z0-9][a-z0-9-]{1,31}$')
);
create unique index one_account_of_a_sign_in_name on access.account (sign_in_name);
call kernel.audited('access.account');
-- The hash is read by sign-in alone, through the function below.
grant select (id, person_name, sign_in_name, must_change, password_at, ended_on) on access.account to shouwang_app;
grant insert, update on access.account to shouwang_app;

create table access.post (
    id bigint generated always as identity primary key,
    account_id bigint not null references access.account,
    role text not null,
    division text collate "C" not null references region.division,
    from_on date not null,
    until_on date,
    constraint a_role_is_known check (role in
        ('VILLAGE_MONITOR', 'TOWN_OFFICER', 'COUNTY_OFFICER', 'SYSTEM_ADMINISTRATOR')),
    constraint a_post_ends_after_it_began check (until_on is null or until_on >= from_on)
);
create unique index one_open_post_of_a_kind on access.post (account_id, role, division) where until_on is null;
create index posts_of_a_division on access.post (division, id);
alter table access.post enable row level security;
alter table access.post force row level security;
create policy within_scope on access.post
    using (division >= kernel.scope_low() and division < kernel.scope_high()
           or kernel.actor_role() in ('SYSTEM_ADMINISTRATOR', 'OFFICE'));
call kernel.audited('access.post');
grant select, insert, update on access.post to shouwang_app;

-- 登录记录: every attempt is a row; whether an account is locked is counted from them.
create table access.sign_in (
    id bigint generated always as identity primary key,
    account_id bigint references access.account,
    sign_in_name text not null,
    at timestamptz not null default clock_timestamp(),
    succeeded boolean not null,
    address text not null
);
create index attempts_of_an_account on access.sign_in (account_id, at desc);
create trigger never_changed before update or delete or truncate on access.sign_in
    for each statement execute function kernel.refuse_change();
grant select, insert on access.sign_in to shouwang_app;

-- The only way to a hash: by the name somebody typed. Five failures since the last success lock for a quarter of an hour.
create function access.account_to_sign_in(name text)
    returns table (id bigint, person_name text, password_hash text, must_change boolean, ended_on date, locked boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select a.id, a.person_name, a.password_hash, a.must_change, a.ended_on,
           (select count(*) >= 5
              from access.sign_in s
             where s.account_id = a.id and not s.succeeded and s.at > now() - interval '15 minutes'
               and s.at > coalesce((select max(t.at) from access.sign_in t where t.account_id = a.id and t.succeeded),
                                   '-infinity'))
      from access.account a
     where a.sign_in_name = lower(name)
$$;

/*
 * At sign-in nobody has a scope yet: the posts of one account come from here and from nowhere else. The policy on the
 * table is forced on its owner too, so the function says for this one query that the office asks.
 */
create function access.posts_of(account bigint)
    returns table (id bigint, role text, division text, division_name text, from_on date, until_on date)
    language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
    role_before text := current_setting('app.role', true);
begin
    perform set_config('app.role', 'OFFICE', true);
    return query select p.id, p.role, p.division::text, d.name, p.from_on, p.until_on
                   from access.post p join region.division d on d.code = p.division
                  where p.account_id = account and p.until_on is null
                  order by p.id;
    perform set_config('app.role', coalesce(role_before, ''), true);
end $$;
