package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 部署与培训: a plan filed, a mobilisation, a training of the town, or a village's briefing.
 *
 * @param division who held it
 * @param present how many came, of those whom the reader may see
 * @param withdrawn why it was taken back as written down wrongly
 */
public record Gathering(
        long id, String division, String place, What what, String enteredBy, int present, Optional<String> withdrawn) {

    /**
     * 内容: what was held, when, where, about what.
     *
     * @param material the name of what was handed out; of a plan its number
     */
    public record What(GatheringKind kind, LocalDate heldOn, String place, String topic, String material) {}

    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
