package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shouwang.policy.procedure.HouseholdLetters;
import shouwang.policy.procedure.HouseholdLetters.Declaration;
import shouwang.policy.procedure.HouseholdLetters.Paragraph;
import shouwang.policy.procedure.HouseholdLetters.Phones;
import shouwang.policy.procedure.HouseholdLetters.RefusalNotice;

/** Reads the papers that a household signs or is given, and sees that the office can fill in whatever stands in braces. */
final class LettersReader {

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> ALWAYS = Set.of(
            "head",
            "place",
            "village",
            "town government",
            "town office",
            "county",
            "hotline",
            "village phone",
            "town phone",
            "county phone");
    private static final Set<String> DECLARED = Set.of("people", "departments");
    private static final Set<String> REFUSED =
            Set.of("decided by", "decided on", "ground", "reason", "evidence", "until");

    private final Entry letters;
    private final Clauses clauses;

    LettersReader(Entry letters, Clauses clauses) {
        this.letters = letters;
        this.clauses = clauses;
    }

    HouseholdLetters read() {
        HouseholdLetters read = new HouseholdLetters(phones(), declaration(), refusalNotice());
        letters.nothingElse();
        return read;
    }

    private Phones phones() {
        Entry phones = section("phones");
        Phones read = new Phones(phone(phones, "village"), phone(phones, "town office"), phone(phones, "county"));
        phones.nothingElse();
        return read;
    }

    private static Optional<String> phone(Entry phones, String key) {
        return phones.optional(key).filter(number -> !number.isEmpty());
    }

    private Declaration declaration() {
        Entry entry = section("declaration");
        Declaration read = new Declaration(
                entry.text("title"),
                clauses.of(entry),
                ProceduresFile.days(entry, "of age from"),
                paragraphs(entry, "paragraphs", DECLARED));
        entry.nothingElse();
        return read;
    }

    private RefusalNotice refusalNotice() {
        Entry entry = section("refusal notice");
        RefusalNotice read = new RefusalNotice(
                entry.text("title"),
                clauses.of(entry),
                ProceduresFile.days(entry, "appeal days"),
                entry.text("receipt"),
                paragraphs(entry, "may appeal", REFUSED),
                paragraphs(entry, "final", REFUSED));
        entry.nothingElse();
        return read;
    }

    private static List<Paragraph> paragraphs(Entry entry, String key, Set<String> known) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Entry line : entry.entries(key)) {
            Paragraph paragraph = new Paragraph(line.optional("heading").orElse(""), line.text("text"));
            Matcher braces = IN_BRACES.matcher(paragraph.text());
            while (braces.find()) {
                if (!known.contains(braces.group(1)) && !ALWAYS.contains(braces.group(1))) {
                    line.fault("text", "“{" + braces.group(1) + "}”不能填入这份文书，请改正或删去");
                }
            }
            paragraphs.add(paragraph);
            line.nothingElse();
        }
        if (paragraphs.isEmpty()) {
            entry.fault(key, "“" + key + "”至少要有一条");
        }
        return List.copyOf(paragraphs);
    }

    private Entry section(String key) {
        return letters.entry(key).orElseGet(() -> {
            letters.fault("缺少“" + key + "”，请补上");
            return letters;
        });
    }
}
