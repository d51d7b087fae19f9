package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.Optional;
import shouwang.office.kernel.Masked;

/**
 * 参与人员: a person who takes part in the screening.
 *
 * @param division where the person works: a town, a village, a group
 * @param place that division as people say it: 复兴庙村3组
 * @param kind 乡村干部, 驻村工作队 or 网格员, in the plan's words
 * @param trainedOn the day of the latest training attended
 * @param isIn whether the person takes part now
 */
public record StaffMember(
        long id,
        String division,
        String place,
        String name,
        String phone,
        String kind,
        Optional<Long> account,
        Optional<LocalDate> trainedOn,
        boolean isIn) {

    /** The phone as pages and downloads show it. */
    public String maskedPhone() {
        return Masked.phone(phone);
    }

    public boolean isTrained() {
        return trainedOn.isPresent();
    }
}
