package shouwang.office.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 上报文件: one version of an official paper as it was handed in.
 *
 * @param division who handed it in, a village or a town
 * @param kind which paper: annex-4
 * @param lines how many lines it has, without the total
 */
public record Paper(
        long id,
        String division,
        String kind,
        String number,
        String title,
        String recipient,
        LocalDate asOfOn,
        int version,
        int lines,
        HandedIn handedIn,
        Optional<Receipt> receipt) {

    /** Who handed it in, and when. */
    public record HandedIn(String by, LocalDate on, Instant at) {}

    /** 签收回执: who received it, when, under which number. */
    public record Receipt(String number, String by, LocalDate on) {}
}
