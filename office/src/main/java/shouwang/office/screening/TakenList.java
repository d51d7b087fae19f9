package shouwang.office.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 已收名单: a list that was handed in, with how many of its rows ended how; the three always make up the rows that came in. */
public record TakenList(
        long id,
        String division,
        ListSource source,
        String file,
        LocalDate receivedOn,
        Counts counts,
        Receipt receipt,
        Optional<Withdrawn> withdrawal) {

    /** 撤回: who took the list back, when and why. */
    public record Withdrawn(String by, LocalDate on, String reason) {}

    /** How many rows came in, and what became of them. */
    public record Counts(int rows, int matched, int waiting, int refused) {

        public int of(Outcome outcome) {
            return switch (outcome) {
                case MATCHED -> matched;
                case WAITING -> waiting;
                case REFUSED -> refused;
            };
        }
    }

    /** Who handed it in when, and how the file was read. */
    public record Receipt(
            String by, Instant at, String sheet, int headerRow, List<String> columns, List<String> unknownColumns) {}
}
