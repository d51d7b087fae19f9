package shouwang.office.casework.meetings;

import java.util.List;

/** 应上会户: a household that a meeting has to speak of, and why. */
public record DueHousehold(
        long id,
        String division,
        String head,
        String place,
        List<Integer> keyGroups,
        String monitored,
        List<String> risks,
        List<String> proposals,
        List<String> troubles,
        boolean waitsWithItsCase) {}
