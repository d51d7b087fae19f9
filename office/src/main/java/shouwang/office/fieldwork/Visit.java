package shouwang.office.fieldwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shouwang.policy.form.Answers;

/**
 * 入户记录: a form as it was filed, one version of it.
 *
 * @param reason why a later version was filed; none of the first
 * @param troubles in the words of the form
 */
public record Visit(
        UUID id, Of of, int version, Optional<String> reason, Made made, Answers answers, List<String> troubles) {

    /** Under which order, of which household, with which form; whether it is the version that counts. */
    public record Of(long order, long household, String division, int form, boolean isInForce) {}

    /** How and when, who was there (谁采集), who entered it (谁录入). */
    public record Made(
            boolean isByPhone,
            LocalDate visitedOn,
            List<String> inspectors,
            LocalDate filedOn,
            Instant filedAt,
            String filedBy) {}
}
