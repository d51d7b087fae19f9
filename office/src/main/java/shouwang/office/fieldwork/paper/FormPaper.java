package shouwang.office.fieldwork.paper;

import static shouwang.office.fieldwork.paper.FieldPiece.GRID;

import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import shouwang.office.correspondence.FormCell;
import shouwang.office.correspondence.FormOut;
import shouwang.office.correspondence.FormPage;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.Form;

/** 入户表上纸: a form's definition becomes sheets, one household each, for the pen or as it was filed. */
public final class FormPaper {

    /** In twentieths of a point: rows for a pen, rows to be read. */
    private static final int FOR_A_PEN = 430;

    private static final int TO_READ = 330;
    private static final int LINES_OF_A_LIST = 4;
    private static final List<Integer> COLUMNS = Collections.nCopies(GRID, 1);

    private final FormOut out;

    /** Begins the paper; the stream stays open. */
    public FormPaper(OutputStream stream, Form form) {
        this.out = new FormOut(
                stream,
                PaperForm.letter("annex-" + form.number(), "附件" + form.number(), form.title()),
                FormPage.UPRIGHT);
    }

    public void write(PaperSheet sheet) {
        boolean isFiled = sheet.filed().isPresent();
        int height = isFiled ? TO_READ : FOR_A_PEN;
        out.sheet(
                sheet.form().title(),
                isFiled ? FiledWords.under(sheet) : "在方框内打“√”；●必填，◐有此情形时填；已印的内容请逐项核对，不对的划去改写。",
                COLUMNS);
        head(sheet.head());
        sheet.form().blocks().forEach(block -> block(sheet, block, height));
        sheet.form()
                .byHand()
                .forEach(words -> out.row(2 * height, List.of(FormCell.label(5, words), FormCell.value(GRID - 5, ""))));
        sheet.filed()
                .ifPresent(filed -> FiledWords.rows(sheet, filed)
                        .forEach((label, words) ->
                                out.row(height, List.of(FormCell.label(3, label), FormCell.value(GRID - 3, words)))));
        signatures(sheet);
    }

    public void end() {
        out.end();
    }

    private void head(PaperSheet.Head head) {
        out.repeated(
                TO_READ,
                List.of(
                        FormCell.label(2, "户主"),
                        FormCell.value(4, head.name()),
                        FormCell.label(2, "户编号"),
                        FormCell.value(5, head.label()),
                        FormCell.label(2, "住址"),
                        FormCell.value(GRID - 15, head.place())));
        out.row(
                TO_READ,
                List.of(
                        FormCell.label(3, "户主证件号码"),
                        FormCell.value(5, head.number()),
                        FormCell.label(3, "区划代码"),
                        FormCell.value(5, head.division()),
                        FormCell.label(2, "填表依据"),
                        FormCell.value(GRID - 18, head.why())));
    }

    private void block(PaperSheet sheet, Block block, int height) {
        boolean isConditional = !block.askedWhen().terms().isEmpty();
        String when = isConditional ? "（" + block.askedWhen().inWords(sheet.form()) + "时填写）" : "";
        out.row(TO_READ, List.of(FormCell.heading(GRID, block.title().words() + when)));
        boolean isSkipped = sheet.filed().isPresent()
                && isConditional
                && block.fields().stream()
                        .noneMatch(field -> sheet.form().isAsked(block, field, sheet.answers(), "")
                                || sheet.answers().value(field.key()).isPresent());
        if (isSkipped) {
            out.row(height, List.of(FormCell.value(GRID, "不适用")));
            return;
        }
        switch (block.level()) {
            case PERSON -> people(sheet, block, height);
            case LIST -> list(sheet, block, height);
            default -> fields(sheet, block, "", height);
        }
        if (block.level() == Block.Level.INCOME) {
            FiledWords.income(sheet).forEach(cells -> out.row(height, cells));
        }
        block.tick()
                .ifPresent(tick -> out.row(
                        height,
                        List.of(FormCell.value(
                                GRID,
                                FormCell.box(sheet.answers()
                                                .value(block.tickKey())
                                                .isPresent())
                                        + tick.words()))));
    }

    private void fields(PaperSheet sheet, Block block, String row, int height) {
        RowPacking packing = new RowPacking(out, height);
        block.fields().forEach(field -> packing.add(FieldPiece.of(sheet, block, field, row)));
        packing.end();
    }

    private void people(PaperSheet sheet, Block block, int height) {
        List<String> rows = sheet.answers().rowsOf(block);
        for (int at = 0; at < rows.size(); at++) {
            String name = sheet.members().getOrDefault(rows.get(at), "");
            out.row(TO_READ, List.of(FormCell.heading(GRID, "成员%d　%s".formatted(at + 1, name))));
            fields(sheet, block, rows.get(at), height);
        }
        if (rows.isEmpty()) {
            out.row(height, List.of(FormCell.value(GRID, "没有登记的成员")));
        }
    }

    /** As long as it is, and for a visit to come a few lines more. */
    private void list(PaperSheet sheet, Block block, int height) {
        List<Field> fields = block.fields();
        int span = GRID / fields.size();
        int last = GRID - span * (fields.size() - 1);
        out.row(TO_READ, cells(fields, span, last, FormCell::label, Field::label));
        List<String> rows = sheet.answers().rowsOf(block);
        rows.forEach(row -> out.row(
                height,
                cells(
                        fields,
                        span,
                        last,
                        FormCell::value,
                        field -> PaperWords.written(
                                field, sheet, sheet.answers().value(Answers.at(field.key(), row))))));
        int empty = sheet.filed().isEmpty() ? LINES_OF_A_LIST - rows.size() : rows.isEmpty() ? 1 : 0;
        for (int line = 0; line < empty; line++) {
            out.row(
                    height,
                    cells(
                            fields,
                            span,
                            last,
                            FormCell::value,
                            field -> sheet.filed().isPresent() ? "无" : ""));
        }
    }

    private static List<FormCell> cells(
            List<Field> fields,
            int span,
            int last,
            BiFunction<Integer, String, FormCell> kind,
            Function<Field, String> words) {
        return IntStream.range(0, fields.size())
                .mapToObj(at -> kind.apply(at == fields.size() - 1 ? last : span, words.apply(fields.get(at))))
                .toList();
    }

    /** Two to a row, everybody of the crew, then the household. */
    private void signatures(PaperSheet sheet) {
        int half = GRID / 2;
        List<String> crew = sheet.crew();
        for (int at = 0; at < crew.size(); at += 2) {
            String second = at + 1 < crew.size() ? crew.get(at + 1) + "：" : "";
            out.row(
                    640,
                    List.of(
                            FormCell.label(4, "排查人员签名"),
                            FormCell.value(half - 4, crew.get(at) + "："),
                            FormCell.label(4, "排查人员签名"),
                            FormCell.value(half - 4, second)));
        }
        out.row(
                640,
                List.of(
                        FormCell.label(4, "受访人签名或捺印"),
                        FormCell.value(half - 4, ""),
                        FormCell.label(4, "签名日期"),
                        FormCell.value(half - 4, "　　　　年　　月　　日")));
    }
}
