/*
 * 集中排查工作总结: every version of the town's draft as it was saved, and what was done with a version: submitted,
 * approved, sent back, handed in, returned by the county. Nothing is edited; how it stands is the latest row.
 */
create table campaign.summary_draft (
    id bigint generated always as identity primary key,
    division text collate "C" not null references region.division,
    -- The campaign's code.
    matter text not null,
    seq int not null,
    document_number text not null,
    -- The texts by the code of their part; steps and findings as lists.
    texts jsonb not null,
    steps jsonb not null,
    findings jsonb not null,
    -- Saved by the page itself while somebody was writing.
    is_autosaved boolean not null,
    -- Made with the page: the same page sent twice is one version.
    form uuid not null,
    saved_by bigint not null,
    saved_by_name text not null,
    saved_on date not null,
    saved_at timestamptz not null default clock_timestamp(),
    constraint versions_of_a_summary_count_up unique (division, matter, seq),
    constraint a_version_is_sent_once unique (form)
);
comment on table campaign.summary_draft is '工作总结草稿: every version of the town''s summary as it was saved';
create index summary_drafts_of_a_division on campaign.summary_draft (division, id);
call kernel.guard('campaign.summary_draft');
create trigger never_changed before update or delete on campaign.summary_draft
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.summary_draft to shouwang_app;

create table campaign.summary_act (
    id bigint generated always as identity primary key,
    draft_id bigint not null references campaign.summary_draft,
    division text collate "C" not null,
    seq int not null,
    act text not null,
    reason text not null default '',
    -- Of a version submitted: the figures it shows, by their heading, and the day they are counted to.
    figures jsonb,
    as_of_on date,
    -- Of a version handed in or returned: the paper.
    paper_id bigint references correspondence.paper,
    made_by bigint not null,
    made_by_name text not null,
    made_as text not null,
    made_on date not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint an_act_is_done_once unique (draft_id, seq),
    constraint an_act_is_known check (act in ('SUBMIT', 'APPROVE', 'SEND_BACK', 'HAND_IN', 'RETURN')),
    constraint whoever_sends_back_says_why check ((act in ('SEND_BACK', 'RETURN')) = (reason <> '')),
    constraint a_version_is_submitted_with_its_figures
        check ((act = 'SUBMIT') = (figures is not null) and (act = 'SUBMIT') = (as_of_on is not null)),
    constraint a_version_is_handed_in_as_a_paper check ((act in ('HAND_IN', 'RETURN')) = (paper_id is not null))
);
comment on table campaign.summary_act is '工作总结的办理: submitted, approved, sent back, handed in, returned';
create index summary_acts_of_a_division on campaign.summary_act (division, id);
call kernel.guard('campaign.summary_act');
create trigger never_changed before update or delete on campaign.summary_act
    for each statement execute function kernel.refuse_change();
grant select, insert on campaign.summary_act to shouwang_app;
