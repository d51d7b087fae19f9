package shouwang.office.campaign.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.Gathering.What;
import shouwang.office.campaign.GatheringKind;
import shouwang.office.kernel.KernelProblem;

/** 登记部署与培训: what was typed of a plan filed or a meeting held. */
record GatheringForm(
        @Nullable String form,
        @Nullable GatheringKind kind,
        @Nullable String heldOn,
        @Nullable String place,
        @Nullable String topic,
        @Nullable String material) {

    static GatheringForm blank(GatheringKind kind, String today) {
        return new GatheringForm(UUID.randomUUID().toString(), kind, today, "", "", "");
    }

    What asked() {
        if (kind == null) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        return new What(
                kind,
                Readers.day(text(heldOn), CampaignProblem.DAY_UNREADABLE::refuse),
                text(place),
                text(topic),
                text(material));
    }

    UUID id() {
        try {
            return UUID.fromString(text(form));
        } catch (IllegalArgumentException notOurForm) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
    }

    /** Beside which field a refusal belongs. */
    static String fieldOf(CampaignProblem problem) {
        return switch (problem) {
            case HELD_IN_THE_FUTURE, DAY_UNREADABLE -> "heldOn";
            default -> "topic";
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
