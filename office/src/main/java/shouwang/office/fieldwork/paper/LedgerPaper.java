package shouwang.office.fieldwork.paper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shouwang.office.correspondence.FormCell;
import shouwang.office.correspondence.FormOut;
import shouwang.office.correspondence.FormPage;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.policy.form.Block;
import shouwang.policy.form.Form;

/** 台账上纸: the ledger for the pen, one line a household, every group and crew on pages of their own. */
public final class LedgerPaper {

    private static final int LINE = 860;
    private static final int HEADING = 300;

    private final Form form;
    private final FormOut out;
    private final List<LedgerColumn> columns = new ArrayList<>();
    private final List<FormCell> blocks = new ArrayList<>();
    private String underWay = "";
    private int number;

    /** Begins the paper; the stream stays open. */
    public LedgerPaper(OutputStream stream, Form form) {
        this.form = form;
        this.out = new FormOut(
                stream,
                PaperForm.letter("annex-" + form.number(), "附件" + form.number(), form.title()),
                FormPage.ACROSS);
        blocks.add(FormCell.heading(2, "农户"));
        for (Block block : form.blocks()) {
            List<LedgerColumn> ofBlock = LedgerColumn.of(block);
            blocks.add(FormCell.heading(ofBlock.size(), block.title().words()));
            columns.addAll(ofBlock);
        }
    }

    /** Writes a household's line; the first of another group or crew begins a page. */
    public void write(PaperSheet sheet) {
        String page = sheet.head().division() + sheet.crew();
        if (!page.equals(underWay)) {
            sign();
            underWay = page;
            number = 0;
            begin(sheet);
        }
        number++;
        List<FormCell> cells = new ArrayList<>();
        cells.add(FormCell.middle(1, Integer.toString(number)));
        cells.add(FormCell.value(1, household(sheet.head())));
        columns.forEach(column -> cells.add(FormCell.value(1, column.cell(sheet))));
        out.row(LINE, cells);
    }

    public void end() {
        sign();
        out.end();
    }

    private void begin(PaperSheet sheet) {
        out.sheet(
                form.title(),
                "%s　排查组：%s　逐户核对，不对的划去改写，在方框内打“√”；有问题的另填风险线索入户核查表；受访人在“受访人”栏签字或捺印。"
                        .formatted(sheet.head().place(), String.join("、", sheet.crew())),
                Stream.concat(Stream.of(55, 180), columns.stream().map(LedgerColumn::weight))
                        .toList());
        out.repeated(HEADING, blocks);
        out.repeated(
                HEADING,
                Stream.concat(Stream.of("序号", "户主、证件号码、户编号"), columns.stream().map(LedgerColumn::label))
                        .map(label -> FormCell.middle(1, label))
                        .toList());
    }

    private void sign() {
        if (number > 0) {
            out.note(
                    "共 %d 户　　排查人员签名：________________　________________　　村（社区）负责人签名：________________　　日期：______年____月____日"
                            .formatted(number));
        }
    }

    private static String household(PaperSheet.Head head) {
        return Stream.of(head.name(), head.number(), head.label())
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
