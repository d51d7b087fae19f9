package shouwang.office.registry.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.region.GroupText;
import shouwang.office.registry.bulk.CopyLines;
import shouwang.office.registry.bulk.TemporaryTable;
import shouwang.policy.IdentityNumber;

/** The rows of an import on their way in: copied to a table of the session, where all decisions are made set-wise. */
@Repository
class IncomingRows {

    private static final String TABLE = "incoming";
    /** As in the changes by hand; an index takes no endless ones. */
    private static final int LONGEST_PHONE = 30;

    private final JdbcClient jdbc;
    private final DataSource source;

    IncomingRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Opens the table; it ends with the transaction. */
    Lines open(Actor actor) {
        // A row's place "at" orders all files of the import: file, then row.
        jdbc.sql("""
                        create temporary table incoming (
                            at bigint not null, file_seq int not null, row_no int not null,
                            household_key text collate "C" not null, household_no text, head_given text,
                            head_name_given text, village text collate "C", group_key text, group_text text,
                            name text, number_text text, identity_key text collate "C", relation text,
                            is_head boolean not null, is_refused boolean not null, phone_key text collate "C",
                            facts jsonb not null, household_facts jsonb not null, print bigint,
                            kept_back text[] not null, errors jsonb
                        ) on commit drop
                        """).update();
        return new Lines(TemporaryTable.copyInto(source, TABLE));
    }

    /** Lets the planner know what came. */
    void count(Actor actor) {
        jdbc.sql("""
                        analyze incoming (at, file_seq, household_key, household_no, identity_key, is_head, is_refused, print)
                        """).update();
    }

    /** Takes rows, file after file. */
    static final class Lines implements AutoCloseable {

        private final CopyLines lines;
        private final Map<String, Optional<String>> groups = new HashMap<>();
        private String householdAbove = "";
        private Map<String, String> saidAbove = Map.of();

        private Lines(CopyLines lines) {
            this.lines = lines;
        }

        void add(int file, String householdKey, RosterRow row) {
            @Nullable String head = row.value(RosterColumns.HEAD_NUMBER);
            @Nullable String number = row.value(RosterColumns.NUMBER);
            @Nullable String group = row.value(RosterColumns.GROUP);
            lines.number(place(file, row.number()))
                    .number(file)
                    .number(row.number())
                    .text(householdKey)
                    .text(row.value(RosterColumns.HOUSEHOLD_NUMBER))
                    .text(head)
                    .text(row.value(RosterColumns.HEAD_NAME))
                    .text(row.village())
                    .text(group == null ? null : groupKey(group))
                    .text(group)
                    .text(row.value(RosterColumns.NAME))
                    .text(number)
                    .text(number == null ? null : IdentityNumber.of(number).key())
                    .text(row.value(RosterColumns.RELATION))
                    .flag(row.isHead())
                    .flag(row.isRefused())
                    .text(phoneKey(row.household().get(RosterColumns.PHONE)));
            Map<String, String> facts = row.person();
            facts.keySet().removeAll(RosterColumns.NO_FACTS);
            lines.facts(facts)
                    .facts(row.household())
                    .number(saysMore(householdKey, row.household()) ? print(row.household()) : null)
                    .words(row.keptBack());
            if (row.errors().isEmpty()) {
                lines.text((String) null);
            } else {
                Map<String, String> errors = new TreeMap<>();
                row.errors().forEach((index, words) -> errors.put(Integer.toString(index), words));
                lines.facts(errors);
            }
            lines.endLine();
        }

        long end() {
            return lines.end();
        }

        @Override
        public void close() {
            lines.close();
        }

        private @Nullable String groupKey(String text) {
            if (groups.size() > 20_000) {
                groups.clear();
            }
            return groups.computeIfAbsent(text, GroupText::key).orElse(null);
        }

        private static long place(int file, int row) {
            return ((long) file << 32) | row;
        }

        /** Telephones are compared by their digits alone. */
        private static @Nullable String phoneKey(@Nullable String phone) {
            if (phone == null) {
                return null;
            }
            String digits = phone.replaceAll("\\D", "");
            return digits.isEmpty() ? null : digits.substring(0, Math.min(LONGEST_PHONE, digits.length()));
        }

        /** A row says nothing of its household that the row above, of the same household, does not say as well. */
        private boolean saysMore(String key, Map<String, String> household) {
            if (household.isEmpty()
                    || key.equals(householdAbove) && saidAbove.entrySet().containsAll(household.entrySet())) {
                return false;
            }
            householdAbove = key;
            saidAbove = household;
            return true;
        }

        /** Rows of one household with one print say the same; those that differ are looked at cell by cell. */
        private static long print(Map<String, String> household) {
            long print = 1;
            for (Map.Entry<String, String> fact : household.entrySet()) {
                print = mixed(mixed(print, fact.getKey()) + 1, fact.getValue());
            }
            return print;
        }

        private static long mixed(long print, String text) {
            long mixed = print;
            for (int i = 0; i < text.length(); i++) {
                mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
            }
            return mixed;
        }
    }
}
