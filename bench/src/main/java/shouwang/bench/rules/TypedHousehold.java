package shouwang.bench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.IdentityNumber;
import shouwang.policy.MemberRecord;
import shouwang.policy.Money;
import shouwang.policy.Months;

/** What {@link HandWrittenRules} look at: the facts of ten rules as fields of a class, bound beforehand. */
final class TypedHousehold {

    static final long UNKNOWN = Long.MIN_VALUE;

    final Person[] members;
    final long memberCount;
    final @Nullable Money netIncome;
    final @Nullable Money computed;
    final List<String> amountsMissing = new ArrayList<>();
    final boolean isMonitored;
    final boolean hasMeasure;
    final long monthsSinceIdentified;

    TypedHousehold(HouseholdRecord record, LocalDate day) {
        members =
                record.members().stream().map(member -> new Person(member, day)).toArray(Person[]::new);
        Map<String, String> cells = record.values();
        memberCount = number(cells.get("memberCount"));
        netIncome = money(cells.get("netIncome"));
        computed = computed(cells);
        isMonitored = cells.containsKey("category");
        hasMeasure = cells.containsKey("healthMeasures");
        String identified = cells.get("identifiedMonth");
        monthsSinceIdentified = identified == null ? UNKNOWN : Months.of(day) - Months.of(identified);
    }

    private @Nullable Money computed(Map<String, String> cells) {
        Optional<Money> wages = amount(cells, "wageIncome", "工资性收入");
        Optional<Money> business = amount(cells, "businessIncome", "生产经营性收入");
        Optional<Money> property = amount(cells, "propertyIncome", "财产性收入");
        Optional<Money> transfer = amount(cells, "transferIncome", "转移性收入");
        Optional<Money> cost = amount(cells, "businessCost", "生产经营性支出");
        if (!amountsMissing.isEmpty()) {
            return null;
        }
        return wages.orElseThrow()
                .plus(business.orElseThrow())
                .plus(property.orElseThrow())
                .plus(transfer.orElseThrow())
                .minus(cost.orElseThrow());
    }

    private Optional<Money> amount(Map<String, String> cells, String key, String header) {
        Optional<Money> amount = Optional.ofNullable(money(cells.get(key)));
        if (amount.isEmpty()) {
            amountsMissing.add(header);
        }
        return amount;
    }

    private static @Nullable Money money(@Nullable String text) {
        return text == null ? null : Money.of(text);
    }

    private static long number(@Nullable String text) {
        return text == null ? UNKNOWN : Long.parseLong(text);
    }

    /** One of its people. */
    static final class Person {

        final long row;
        final String name;
        final boolean isNumberGiven;
        final int numberLength;
        final boolean checksumHolds;
        final long birthDate;
        final long birthDateInNumber;
        final @Nullable String relation;
        final @Nullable String sex;
        final @Nullable String labour;
        final boolean isInsured;

        Person(MemberRecord member, LocalDate day) {
            Map<String, String> cells = member.values();
            String number = cells.get("idNumber");
            String born = cells.get("birthDate");
            row = member.row();
            name = cells.getOrDefault("name", "");
            isNumberGiven = number != null;
            numberLength = number == null ? 0 : number.length();
            checksumHolds = number != null && new IdentityNumber(number).checksumHolds();
            birthDate = born == null ? UNKNOWN : LocalDate.parse(born).toEpochDay();
            birthDateInNumber = number == null
                    ? UNKNOWN
                    : new IdentityNumber(number)
                            .birthDate(day)
                            .map(LocalDate::toEpochDay)
                            .orElse(UNKNOWN);
            relation = cells.get("relation");
            sex = cells.get("sex");
            labour = cells.get("labour");
            isInsured = "yes".equals(cells.get("residentMedical")) || "yes".equals(cells.get("employeeMedical"));
        }

        String named(String fact) {
            return fact + "（" + (name.isEmpty() ? "第" + row + "行" : name) + "）";
        }
    }
}
