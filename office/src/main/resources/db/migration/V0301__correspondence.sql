-- 公文: official papers as they were handed in. A version handed in is never edited; a correction is the next version.
create schema correspondence;
grant usage on schema correspondence to shouwang_app;

create table correspondence.paper (
    id bigint generated always as identity primary key,
    -- The division that handed it in: a village or a town.
    division text collate "C" not null,
    -- 事由: what it belongs to, such as the campaign's code.
    matter text not null,
    -- Which paper: annex-4.
    kind text not null,
    number text not null,
    title text not null,
    -- The division it goes to.
    recipient text collate "C" not null references region.division,
    as_of_on date not null,
    version int not null,
    lines int not null,
    -- Of what it says, not of its bytes: the same content is not handed in twice.
    content_sha256 text not null,
    file_sha256 text not null,
    handed_in_by bigint not null,
    handed_in_by_name text not null,
    handed_in_on date not null,
    handed_in_at timestamptz not null default clock_timestamp(),
    constraint versions_of_a_paper_count_up unique (division, matter, kind, version),
    constraint a_version_counts_from_one check (version >= 1),
    constraint a_paper_goes_to_another_office check (recipient <> division)
);
comment on table correspondence.paper is '上报文件: a version handed in: what, by whom, when, to whom';
create index papers_of_a_division on correspondence.paper (division, id);
call kernel.guard('correspondence.paper');
create trigger never_changed before update or delete on correspondence.paper
    for each statement execute function kernel.refuse_change();
grant select, insert on correspondence.paper to shouwang_app;

-- The file itself. No audit row repeats its bytes: the audited row above names their checksum.
create table correspondence.paper_file (
    paper_id bigint primary key references correspondence.paper,
    division text collate "C" not null,
    content bytea not null
);
alter table correspondence.paper_file enable row level security;
alter table correspondence.paper_file force row level security;
create policy within_scope on correspondence.paper_file
    using (division >= kernel.scope_low() and division < kernel.scope_high())
    with check (division >= kernel.scope_low() and division < kernel.scope_high());
create trigger never_changed before update or delete on correspondence.paper_file
    for each statement execute function kernel.refuse_change();
grant select, insert on correspondence.paper_file to shouwang_app;

-- 签收: that the recipient has it.
create table correspondence.receipt (
    paper_id bigint not null references correspondence.paper,
    division text collate "C" not null,
    number text not null,
    received_by bigint not null,
    received_by_name text not null,
    received_on date not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint a_paper_is_received_once primary key (paper_id)
);
comment on table correspondence.receipt is '签收回执: who received a paper, when, under which number';
create index receipts_of_a_division on correspondence.receipt (division, paper_id);
call kernel.guard('correspondence.receipt');
create trigger never_changed before update or delete on correspondence.receipt
    for each statement execute function kernel.refuse_change();
grant select, insert on correspondence.receipt to shouwang_app;

create view correspondence.v_paper with (security_invoker = true) as
select p.*, r.number as receipt_number, r.received_by_name, r.received_on, r.received_at
from correspondence.paper p
left join correspondence.receipt r on r.paper_id = p.id;
grant select on correspondence.v_paper to shouwang_app;
