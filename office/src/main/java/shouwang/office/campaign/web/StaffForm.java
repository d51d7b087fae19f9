package shouwang.office.campaign.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.NewStaff;

/** 登记参与人员: what was typed to put somebody into the pool. */
record StaffForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String kind,
        @Nullable String division) {

    static final StaffForm EMPTY = new StaffForm("", "", "", "");

    NewStaff asked() {
        return new NewStaff(text(division), text(name), text(phone), text(kind), Optional.empty());
    }

    /** Beside which field a refusal belongs. */
    static String fieldOf(CampaignProblem problem) {
        return switch (problem) {
            case PHONE_WRONG -> "phone";
            case KIND_UNKNOWN -> "kind";
            case DIVISION_NOT_YOURS -> "division";
            default -> "name";
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
