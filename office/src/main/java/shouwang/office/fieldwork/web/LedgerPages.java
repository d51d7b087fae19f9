package shouwang.office.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Filed;
import shouwang.office.fieldwork.Filing;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.fieldwork.VisitBatch;
import shouwang.office.fieldwork.VisitBatch.Outcome;
import shouwang.office.fieldwork.VisitLists;
import shouwang.office.fieldwork.VisitLists.Row;
import shouwang.office.fieldwork.Visits;
import shouwang.office.fieldwork.web.LedgerTray.Result;
import shouwang.office.fieldwork.web.LedgerWorkbook.Line;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.UnusableFile;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Form;

/** 台账表格: the ledger goes out per village, filled in as far as it is known, and comes back like a roster. */
@Controller
class LedgerPages {

    private final VisitLists lists;
    private final VisitBatch batch;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;
    private final LedgerTray tray;

    LedgerPages(
            VisitLists lists, VisitBatch batch, Divisions divisions, Packs packs, OfficeClock clock, LedgerTray tray) {
        this.lists = lists;
        this.batch = batch;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
        this.tray = tray;
    }

    @GetMapping("/visits/ledger")
    String show(Actor actor, Model model) {
        requireFiler(actor);
        Division own = divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        model.addAttribute("places", own.level() == Level.TOWN ? divisions.children(own.code()) : List.of(own));
        model.addAttribute("formTitle", form().title());
        tray.last().ifPresent(last -> model.addAttribute("last", last));
        return "fieldwork/ledger";
    }

    /** The open ledger lines of a village or group. */
    @GetMapping("/visits/ledger.xlsx")
    ResponseEntity<byte[]> download(Actor actor, @RequestParam(defaultValue = "") String division) {
        requireFiler(actor);
        Division place = divisions
                .find(division.isEmpty() ? actor.division() : division)
                .filter(found -> actor.scope().contains(found.code()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        List<Long> open = lists.orders(actor, new VisitLists.Asked(place.code(), "open", 0, Integer.MAX_VALUE)).stream()
                .filter(row -> row.form() == form().number())
                .map(Row::order)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String said = "%s 下载于 %s,共 %d 户待入户。".formatted(actor.name(), clock.today(), open.size());
        LedgerWorkbook.write(bytes, form(), place.shortName(), said, batch.sheets(actor, open));
        return Download.workbook(place.shortName() + form().title() + ".xlsx", bytes.toByteArray());
    }

    @GetMapping("/visits/ledger/rejects.xlsx")
    ResponseEntity<byte[]> rejects(Actor actor) {
        requireFiler(actor);
        return tray.last()
                .filter(last -> last.wrong() > 0)
                .map(last -> Download.workbook(form().title() + "-退回.xlsx", last.rejects()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    @PostMapping("/visits/ledger")
    String take(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        requireFiler(actor);
        Path copy = Files.createTempFile("ledger", ".upload");
        try {
            if (file.isEmpty()) {
                throw FieldworkProblem.NO_FILE.refuse();
            }
            file.transferTo(copy);
            tray.keep(file(actor, copy, String.valueOf(file.getOriginalFilename())));
            return "redirect:/visits/ledger";
        } catch (UnusableFile unusable) {
            return again(
                    actor,
                    FieldworkProblem.UNUSABLE_FILE.refuse(String.valueOf(unusable.getMessage())),
                    model,
                    response);
        } catch (Refusal refusal) {
            return again(actor, refusal, model, response);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String again(Actor actor, Refusal refusal, Model model, HttpServletResponse response) {
        if (!(refusal.problem() instanceof FieldworkProblem)) {
            throw refusal;
        }
        response.setStatus(refusal.problem().status());
        model.addAttribute("wrong", refusal.words());
        return show(actor, model);
    }

    private Result file(Actor actor, Path copy, String name) {
        try (TabularFile tabular = TabularFile.open(copy, name)) {
            LedgerWorkbook workbook = LedgerWorkbook.read(form(), tabular);
            Map<Long, Line> lines = new LinkedHashMap<>();
            for (Line line : workbook.lines()) {
                if (lines.putIfAbsent(line.order(), line) != null) {
                    workbook.mark(line.row(), LedgerWorkbook.ORDER, "这一户在表中写了两行,请删去一行");
                }
            }
            Map<Long, FormSheet> sheets = new HashMap<>();
            batch.sheets(actor, List.copyOf(lines.keySet())).stream()
                    .filter(sheet -> sheet.form().number() == form().number())
                    .forEach(sheet -> sheets.put(sheet.order().id(), sheet));
            lines.values().stream()
                    .filter(line -> !sheets.containsKey(line.order()))
                    .forEach(line -> workbook.mark(line.row(), LedgerWorkbook.ORDER, "没有这项任务:已作废、改填了附件,或不在您的管辖范围内"));
            Map<Long, Outcome> outcomes = batch.file(
                    actor,
                    lines.values().stream()
                            .filter(line -> sheets.containsKey(line.order()))
                            .map(line -> sheets.get(line.order()))
                            .toList(),
                    sheet -> filing(lines.get(sheet.order().id())));
            return result(workbook, lines, outcomes);
        }
    }

    private static Filing filing(Line line) {
        return Filing.ofRow(line.order(), Answers.of(line.answers()), line.standsByDoubts());
    }

    private static Result result(LedgerWorkbook workbook, Map<Long, Line> lines, Map<Long, Outcome> outcomes) {
        int filed = 0;
        int opened = 0;
        int known = 0;
        for (Map.Entry<Long, Outcome> each : outcomes.entrySet()) {
            int row = lines.get(each.getKey()).row();
            each.getValue().refused().ifPresent(words -> workbook.mark(row, LedgerWorkbook.ORDER, words));
            Filed result = each.getValue().filed().orElse(null);
            if (result instanceof Filed.Done done) {
                filed += done.isNew() ? 1 : 0;
                known += done.isNew() ? 0 : 1;
                opened += done.opened() && done.isNew() ? 1 : 0;
            } else if (result instanceof Filed.Returned returned) {
                returned.complaints().forEach(complaint -> workbook.mark(row, complaint.field(), complaint.words()));
                returned.found().forEach(found -> {
                    if (found.isError()) {
                        workbook.mark(row, LedgerWorkbook.ORDER, found.because());
                    } else {
                        workbook.markDoubt(row, found.because());
                    }
                });
            }
        }
        int wrong = workbook.wrongRows();
        return new Result(
                filed, opened, known, workbook.notVisited(), wrong, wrong == 0 ? new byte[0] : workbook.rejects());
    }

    private Form form() {
        return packs.inForce().form(packs.inForce().formOfOthers());
    }

    private static void requireFiler(Actor actor) {
        if (!Visits.mayFile(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
