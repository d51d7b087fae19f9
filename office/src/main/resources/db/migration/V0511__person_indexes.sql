-- A whole number is only ever asked for as it is, so its hash will do; the last four of it find few people, whom the
-- scope then sifts. A roster of many writes its people in half the pages.
drop index registry.members_of_a_number;
create index members_of_a_number on registry.member using hash (identity_key)
    where identity_key is not null and ended_on is null;
drop index registry.members_of_a_number_tail;
create index members_of_a_number_tail on registry.member (number_tail) where number_tail is not null;
