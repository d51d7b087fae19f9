package shouwang.office.registry;

import java.util.List;
import java.util.Optional;
import shouwang.policy.HouseholdRecord;

/**
 * 登记户: a household of the register as it is examined.
 *
 * @param division the village's code, or the group's where the group is known
 * @param label how outputs name it: 户编号, else the head's number, else FILE:ROW
 * @param groupText the group as given
 * @param record its facts; a member's row in it is the member's id
 * @param members where its people stand, in the same order
 */
public record RegisteredHousehold(
        long id,
        String division,
        String label,
        Optional<String> groupText,
        String headName,
        HouseholdRecord record,
        List<RegisteredMember> members) {

    /**
     * 登记人员: a person of the household and the roster row that told of the person.
     *
     * @param file the roster's name, absent for a person entered by hand
     * @param row its row there, 0 for a person entered by hand
     */
    public record RegisteredMember(long id, String name, Optional<String> file, int row) {}
}
