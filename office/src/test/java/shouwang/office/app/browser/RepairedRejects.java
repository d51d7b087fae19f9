package shouwang.office.app.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import shouwang.office.app.town.RosterColumn;
import shouwang.office.app.town.SampleHousehold;
import shouwang.office.app.town.SamplePerson;
import shouwang.office.app.town.SampleTown;

/** 改好的退回表: into every cell with a comment goes what is true of that person, as the village would tell. */
final class RepairedRejects {

    private static final int HEADER = 2;

    private final Map<String, SampleHousehold> houses = new HashMap<>();
    private final Map<String, SamplePerson> people = new HashMap<>();

    private RepairedRejects(SampleTown town) {
        town.visit(house -> {
            houses.put(house.number(), house);
            house.people().forEach(person -> people.put(person.get(RosterColumn.PERSON_NO), person));
        });
    }

    static byte[] of(SampleTown town, byte[] rejects) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(rejects));
                ByteArrayOutputStream repaired = new ByteArrayOutputStream()) {
            new RepairedRejects(town).repair(workbook.getSheetAt(0));
            workbook.write(repaired);
            return repaired.toByteArray();
        }
    }

    private void repair(XSSFSheet sheet) {
        Map<String, Integer> places = IntStream.range(0, sheet.getRow(HEADER).getLastCellNum())
                .boxed()
                .collect(Collectors.toMap(at -> sheet.getRow(HEADER).getCell(at).getStringCellValue(), at -> at));
        sheet.getCellComments().keySet().forEach(at -> {
            Row row = sheet.getRow(at.getRow());
            SampleHousehold house = houses.get(text(row, places, RosterColumn.HOUSEHOLD_NO));
            SamplePerson person = people.get(text(row, places, RosterColumn.PERSON_NO));
            String header = sheet.getRow(HEADER).getCell(at.getColumn()).getStringCellValue();
            RosterColumn column = Arrays.stream(RosterColumn.values())
                    .filter(known -> known.header().equals(header))
                    .findFirst()
                    .orElseThrow();
            row.getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(person.cells().getOrDefault(column, house.get(column)));
        });
    }

    private static String text(Row row, Map<String, Integer> places, RosterColumn column) {
        Cell cell = row.getCell(places.get(column.header()));
        return cell.getStringCellValue();
    }
}
