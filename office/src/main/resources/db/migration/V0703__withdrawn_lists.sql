-- Rows of a list that was taken back are nobody's refusal: no paper counts them.
create or replace view campaign.v_refused_clue with (security_invoker = true) as
select id, division from screening.clue
where outcome = 'refused' and not exists (select from screening.clue_withdrawn w where w.clue_id = clue.id);
