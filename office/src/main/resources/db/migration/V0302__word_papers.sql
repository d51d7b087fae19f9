-- Papers are workbooks or Word files: the end of the file's name.
alter table correspondence.paper add column suffix text not null default 'xlsx';
alter table correspondence.paper add constraint a_file_is_of_a_known_kind check (suffix in ('xlsx', 'docx'));
create or replace view correspondence.v_paper with (security_invoker = true) as
select p.id, p.division, p.matter, p.kind, p.number, p.title, p.recipient, p.as_of_on, p.version, p.lines,
       p.content_sha256, p.file_sha256, p.handed_in_by, p.handed_in_by_name, p.handed_in_on, p.handed_in_at,
       r.number as receipt_number, r.received_by_name, r.received_on, r.received_at, p.suffix
from correspondence.paper p
left join correspondence.receipt r on r.paper_id = p.id;
