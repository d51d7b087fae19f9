-- A 户编号 is loaded as it stands, however long: compared whole, and no ordered index takes an endless one.
drop index registry.households_of_a_number;
create index households_of_a_number on registry.household using hash (household_no) where household_no is not null;
