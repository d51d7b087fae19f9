-- A number known to be wrong is emptied by hand, with its reason.
alter table registry.hand_change
    drop constraint a_kind_is_known,
    add constraint a_kind_is_known check (kind in ('correction', 'person_added', 'person_ended', 'number_cleared',
        'moved', 'split', 'merged', 'relocated', 'ended', 'founded'));
