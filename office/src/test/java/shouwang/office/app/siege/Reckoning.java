package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What must be there after a kill, and what must not, past all pages. */
record Reckoning(Path data) {

    /** Everything the round was told is done; in words, where its import stands. */
    String acknowledgedIsThere(Round round) throws IOException, SQLException {
        nothingHalfWrittenIsLeft();
        try (KeptRecords records = KeptRecords.of(data)) {
            assertThat(records.all("select status from registry.import")).isSubsetOf("STAGED", "APPLIED", "ABANDONED");
            assertThat(records.count("registry.import where status = 'ABANDONED' and words not like '%继续读取%'"))
                    .isZero();
            assertThat(records.all("select stored from registry.import_file"))
                    .allSatisfy(stored ->
                            assertThat(data.resolve("files").resolve(stored)).exists());
            String status = statusOf(records, round);
            assertThat(records.count(households(round)))
                    .as("an import is whole or not at all")
                    .isEqualTo(records.all(applied(round)).isEmpty() ? 0 : Round.HOUSEHOLDS);
            if (round.listAddress().isPresent()) {
                assertThat(records.count("screening.list where id = "
                                + digits(round.listAddress().get())))
                        .isOne();
            }
            if (round.isRowAnswered()) {
                assertThat(records.count(answers(round))).isOne();
            }
            assertThat(records.all("select reason from screening.membership")).containsAll(round.decided());
            assertThat(records.count("registry.household h where not exists"
                            + " (select from registry.verdict v where v.household_id = h.id)"))
                    .as("households without a verdict")
                    .isZero();
            return status;
        }
    }

    private static String statusOf(KeptRecords records, Round round) throws SQLException {
        if (round.importAddress().isEmpty()) {
            return "not acknowledged";
        }
        List<String> found = records.all("select status from registry.import where id = "
                + digits(round.importAddress().get()));
        assertThat(found).as("the import that was acknowledged").hasSize(1);
        if (round.isApplied()) {
            assertThat(found).containsExactly("APPLIED");
        } else if (round.isStaged()) {
            assertThat(found).containsAnyOf("STAGED", "APPLIED");
        }
        return found.get(0);
    }

    private void nothingHalfWrittenIsLeft() throws IOException {
        for (String place : List.of("files", "tmp")) {
            Path kept = data.resolve(place);
            try (Stream<Path> files = Files.exists(kept) ? Files.walk(kept) : Stream.empty()) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString()))
                        .as("files half-written in %s", place)
                        .noneMatch(name -> name.contains("arriving") || name.contains("upload"));
            }
        }
    }

    /** A round that was done again to its end is done once. */
    void isWhole(Round round) throws IOException, SQLException {
        try (KeptRecords records = KeptRecords.of(data)) {
            assertThat(records.count(households(round))).isEqualTo(Round.HOUSEHOLDS);
            assertThat(records.count("screening.list where file_name = '%s'".formatted(round.listName())))
                    .isOne();
            assertThat(records.count(answers(round))).isOne();
            assertThat(records.all("select reason from screening.membership")).containsAll(round.decided());
        }
    }

    void nothingIsThereTwice() throws IOException, SQLException {
        try (KeptRecords records = KeptRecords.of(data)) {
            for (String once : List.of(
                    "select household_no from registry.household where ended_on is null group by 1 having count(*) > 1",
                    "select identity_key from registry.member where ended_on is null group by 1 having count(*) > 1",
                    "select sha256 from screening.list group by 1 having count(*) > 1",
                    "select name from screening.clue group by 1 having count(*) > 1",
                    "select reason from screening.membership group by 1 having count(*) > 1")) {
                assertThat(records.all(once)).as(once).isEmpty();
            }
        }
    }

    private static String households(Round round) {
        return "registry.household where household_no like '%s%%'".formatted(round.householdNos());
    }

    private static String applied(Round round) {
        return ("select i.id from registry.import i join registry.import_file f on f.import_id = i.id"
                        + " where i.status = 'APPLIED' and f.name = '%s'")
                .formatted(round.rosterName());
    }

    private static String answers(Round round) {
        return "screening.clue_answer where reason = '%s'".formatted(round.answerReason());
    }

    private static String digits(String address) {
        return address.replaceAll("\\D", "");
    }
}
