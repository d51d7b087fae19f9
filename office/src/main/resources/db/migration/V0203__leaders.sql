-- 村(社区)主要负责人 and 镇主要负责同志: the posts that lead.
alter table access.post drop constraint a_role_is_known;
alter table access.post add constraint a_role_is_known check (role in
    ('VILLAGE_MONITOR', 'VILLAGE_CHIEF', 'TOWN_OFFICER', 'TOWN_LEADER', 'COUNTY_OFFICER', 'SYSTEM_ADMINISTRATOR'));
