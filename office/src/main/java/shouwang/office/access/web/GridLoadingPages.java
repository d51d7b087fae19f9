package shouwang.office.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shouwang.office.access.Grid;
import shouwang.office.access.GridTaken;
import shouwang.office.access.web.GridTray.Outcome;
import shouwang.office.access.web.GridWorkbook.Known;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.UnusableFile;
import shouwang.office.sheets.Uploads;
import shouwang.office.sheets.Uploads.Upload;

/** 用表格登记网格: the whole grid at once; right rows in, wrong rows back in the same workbook, twice is once. */
@Controller
class GridLoadingPages {

    private final Grid grid;
    private final GridTray tray;
    private final OfficeClock clock;
    private final Uploads uploads;

    GridLoadingPages(Grid grid, GridTray tray, OfficeClock clock, Uploads uploads) {
        this.uploads = uploads;
        this.grid = grid;
        this.tray = tray;
        this.clock = clock;
    }

    @GetMapping("/grid/loading")
    String show(Actor actor, Model model) {
        writer(actor);
        tray.last().ifPresent(outcome -> model.addAttribute("outcome", outcome));
        return "access/grid-loading";
    }

    @GetMapping("/grid/loading/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GridWorkbook.write(bytes, known(writer(actor)));
        return Download.workbook("网格登记表.xlsx", bytes.toByteArray());
    }

    @GetMapping("/grid/loading/rejects.xlsx")
    ResponseEntity<byte[]> rejects(Actor actor) {
        writer(actor);
        return tray.last()
                .filter(outcome -> !outcome.wrong().isEmpty())
                .map(outcome -> Download.workbook("网格登记表-退回.xlsx", outcome.rejects()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    @PostMapping("/grid/loading")
    String load(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        writer(actor);
        try (Upload upload = uploads.take(file)) {
            tray.put(load(actor, upload));
            return "redirect:/grid/loading";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.words());
        } catch (UnusableFile unusable) {
            model.addAttribute("refusal", unusable.getMessage());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "access/grid-loading";
    }

    private Outcome load(Actor actor, Upload upload) {
        try (TabularFile tabular = TabularFile.open(upload.file(), upload.name())) {
            GridWorkbook workbook = GridWorkbook.read(tabular, known(actor));
            List<GridWorkbook.Asked> asked = workbook.asked();
            List<GridTaken> taken = grid.take(
                    actor, asked.stream().map(GridWorkbook.Asked::entry).toList());
            for (int i = 0; i < asked.size(); i++) {
                if (taken.get(i) instanceof GridTaken.Refused refused) {
                    workbook.refuse(asked.get(i), refused.why());
                }
            }
            return new Outcome(
                    count(taken, GridTaken.Added.class),
                    count(taken, GridTaken.Changed.class),
                    count(taken, GridTaken.Known.class),
                    workbook.wrong().rows(),
                    workbook.rejects());
        }
    }

    private static long count(List<GridTaken> taken, Class<? extends GridTaken> kind) {
        return taken.stream().filter(kind::isInstance).count();
    }

    private Known known(Actor actor) {
        return new Known(grid.of(actor, actor.division()), grid.posts(), grid.accounts(actor), clock.today());
    }

    private Actor writer(Actor actor) {
        if (!grid.mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}
