-- What waits to be received is told apart: annexes, the grid's roster.
create or replace view campaign.v_paper_to_receive with (security_invoker = true) as
select id, division, recipient, matter, kind from correspondence.v_paper where receipt_number is null;
