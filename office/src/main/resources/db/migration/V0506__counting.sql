-- The planner is told only of the columns that something is looked up or joined by: measuring how facts are spread
-- took longer than all else, and nothing asks.
create or replace function registry.count_staged() returns void language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    analyze registry.staged_household (import_id, seq, division, group_key, household_no, head_key, is_loaded),
            registry.staged_row (import_id, file_seq, row_no, division, household_seq, state, name, identity_key);
end $$;

-- After an import was applied, and after households were examined for the first time.
create function registry.count_entered() returns void language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    analyze registry.household (id, division, household_no, head_key, phone_key, complete, import_id, ended_on),
            registry.member (id, household_id, division, name, identity_key, number_tail, import_id, ended_on),
            registry.income_sheet (id, household_id, division, period_from, period_to);
end $$;
create function registry.count_examined() returns void language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    analyze registry.finding (household_id, member_id, division, rule, severity, answer), registry.verdict;
end $$;
drop function registry.count_register();
