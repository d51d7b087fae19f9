package shouwang.office.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import shouwang.office.region.Division;
import shouwang.office.screening.ListRow.Named;
import shouwang.office.screening.ListRow.Placed;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Row;
import shouwang.policy.Cell;
import shouwang.policy.Choices;
import shouwang.policy.Column;
import shouwang.policy.IdentityNumber;
import shouwang.policy.Level;
import shouwang.policy.Reading;

/** Reads the rows of one list (名单) one by one: what a row says by itself, without looking for anybody. */
final class ListReading {

    static final String NAME = "姓名";
    static final String NUMBER = "证件号码";

    private static final String HEAD = "户主姓名";
    private static final String TOWN = "乡";
    private static final String VILLAGE = "村";
    private static final String GROUP = "组";
    private static final String ACTION = "办理类型";
    private static final List<String> DATES = List.of("申请日期", "认定日期");
    private static final Set<String> KNOWN = Set.of(
            NAME, NUMBER, HEAD, TOWN, VILLAGE, GROUP, "电话", "风险类型", "线索内容", "推送单位", "推送日期", ACTION, "申请日期", "认定日期");

    /** What ends dibao; a row that says so is no new applicant. */
    private static final Set<String> ENDS_DIBAO = Set.of("停发", "退出");

    private final ListRules rules;
    private final ListSource source;
    private final Header header;

    ListReading(ListRules rules, ListSource source, Header header) {
        this.rules = rules;
        this.source = source;
        this.header = header;
    }

    /** The columns in their order, those without a header left out. */
    List<String> columns() {
        return header.names().stream().filter(name -> !name.isEmpty()).toList();
    }

    List<String> unknownColumns() {
        return columns().stream().filter(name -> !KNOWN.contains(name)).toList();
    }

    ListRow read(Row row) {
        Named person = person(row);
        List<String> remarks = new ArrayList<>();
        Optional<String> refused = person.name().isEmpty() && person.number().isEmpty()
                ? Optional.of("既无姓名,也没有可用的证件号码(" + person.flaw().orElse("") + "),无法查找。")
                : Optional.empty();
        if (source.kind() == ListKind.DIBAO) {
            refused = refused.or(() -> endsDibao(row)).or(() -> isOfEarlierYears(row, remarks));
        }
        return new ListRow(row.number(), person, place(row), columns(row), refused, String.join("", remarks));
    }

    private Named person(Row row) {
        Cell cell = cell(row, NUMBER);
        Optional<String> name = text(row, NAME);
        if (cell.kind() == Cell.Kind.EMPTY) {
            return new Named(name, Optional.empty(), Optional.empty(), Optional.of("未填证件号码"));
        }
        if (cell.kind() != Cell.Kind.TEXT) {
            return new Named(name, Optional.empty(), Optional.empty(), Optional.of("证件号码不是文本格式,后几位已丢失"));
        }
        IdentityNumber number = IdentityNumber.of(cell.text());
        return new Named(
                name,
                Optional.of(number.text()),
                number.isSound() ? Optional.of(number.key()) : Optional.empty(),
                flaw(number));
    }

    private static Optional<String> flaw(IdentityNumber number) {
        if (number.isSound()) {
            return Optional.empty();
        }
        boolean isOfALength = number.text().length() == 18 || number.isCertificate();
        return Optional.of(isOfALength ? "证件号码校验不符" : "证件号码不是18位(残疾人证20位或22位)");
    }

    private Placed place(Row row) {
        Optional<String> town = text(row, TOWN);
        Optional<String> village = text(row, VILLAGE);
        boolean isOtherTown = town.filter(rules::isOtherTown).isPresent();
        return new Placed(
                town,
                isOtherTown,
                village,
                isOtherTown
                        ? Optional.empty()
                        : village.flatMap(text -> rules.finder().village(rules.town(), text))
                                .map(Division::code),
                text(row, GROUP),
                text(row, HEAD));
    }

    private Optional<String> endsDibao(Row row) {
        return text(row, ACTION).filter(ENDS_DIBAO::contains).map("办理类型为“%s”,不是新识别或新申请。"::formatted);
    }

    /** By the later of the two dates. One that can't be read might be the later: then nothing is judged by it. */
    private Optional<String> isOfEarlierYears(Row row, List<String> remarks) {
        List<LocalDate> days = new ArrayList<>();
        for (String column : DATES) {
            Reading reading = dateColumn(column).read(cell(row, column));
            if (reading instanceof Reading.Value value) {
                days.add(LocalDate.parse(value.canonical()));
            } else if (reading instanceof Reading.Unreadable) {
                remarks.add("%s“%s”不是日期,未按日期判断,请核实。"
                        .formatted(column, cell(row, column).text()));
            }
        }
        return remarks.isEmpty()
                ? days.stream()
                        .max(LocalDate::compareTo)
                        .filter(latest -> latest.isBefore(rules.newDibaoSince()))
                        .map(latest -> "申请、认定日期中较晚的为%s,早于%s,不是新识别或新申请。".formatted(latest, rules.newDibaoSince()))
                : Optional.empty();
    }

    private Map<String, String> columns(Row row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.names().size(); i++) {
            String name = header.names().get(i);
            if (!name.isEmpty() && row.cell(i).kind() != Cell.Kind.EMPTY) {
                columns.put(name, row.cell(i).text());
            }
        }
        return columns;
    }

    private Optional<String> text(Row row, String column) {
        return Optional.of(cell(row, column).text()).filter(text -> !text.isEmpty());
    }

    private Cell cell(Row row, String column) {
        OptionalInt index = header.column(column);
        return index.isPresent() ? row.cell(index.getAsInt()) : Cell.EMPTY;
    }

    private static Column dateColumn(String header) {
        return new Column(
                header, header, Level.PERSON, Column.Kind.DATE, Choices.OPEN, Column.WhenEmpty.UNKNOWN, false);
    }
}
