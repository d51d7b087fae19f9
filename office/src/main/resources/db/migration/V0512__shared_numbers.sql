-- Asked at every visit for the few numbers of one household: its plans are kept, and all numbers are counted only when
-- nobody is named.
create or replace function registry.shared_numbers(asked text[]) returns setof text language plpgsql stable
    security definer set search_path = pg_catalog as $$
begin
    if asked is null then
        return query
            select identity_key from registry.member where identity_key is not null and ended_on is null
            group by identity_key having count(*) > 1;
    else
        return query
            select identity_key from registry.member where identity_key = any (asked) and ended_on is null
            group by identity_key having count(*) > 1;
    end if;
end $$;
