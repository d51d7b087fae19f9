-- Two more filters of the list of households that may find few rows of many, in the order of the list.
create index households_with_any_finding on registry.finding (division, household_id);
create index households_to_be_asked on registry.verdict (division, household_id) where in_range = 'unknown';
