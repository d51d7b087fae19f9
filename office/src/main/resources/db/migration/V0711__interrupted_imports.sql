-- An import that the end of the program interrupted waits for a person like one that is read and not applied.
create or replace view campaign.v_open_import with (security_invoker = true) as
select id, division, status from registry.import where status in ('RECEIVED', 'READING', 'STAGED', 'ABANDONED');
