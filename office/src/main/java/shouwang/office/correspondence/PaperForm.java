package shouwang.office.correspondence;

import java.util.List;

/**
 * An official table before it is filled (表样): what it is called and how it stands on the paper.
 *
 * @param kind its name in addresses and in storage: annex-4
 * @param number the number on the paper: 附件4
 * @param lineHeight of the rows, in points; higher where people write by hand
 * @param signers who signs at the end: 填报人, 审核人
 */
public record PaperForm(
        String kind, String number, String title, List<PaperColumn> columns, double lineHeight, List<String> signers) {

    /** A letter or record without columns. */
    public static PaperForm letter(String kind, String number, String title) {
        return new PaperForm(kind, number, title, List.of(), 0, List.of());
    }

    /** The name of a file that holds it: 附件4_通旅镇…工作调度表_2023-05-20.xlsx. */
    public String fileName(String division, java.time.LocalDate asOf) {
        return "%s_%s_%s_%s.xlsx".formatted(number, division, title, asOf);
    }
}
