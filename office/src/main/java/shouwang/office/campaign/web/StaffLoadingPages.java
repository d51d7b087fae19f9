package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shouwang.office.campaign.StaffPool;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.UnusableFile;

/** 用表格登记参与人员: right rows in, wrong rows back in the same workbook, twice is once. */
@Controller
class StaffLoadingPages {

    private final StaffPool pool;
    private final StaffTray tray;

    StaffLoadingPages(StaffPool pool, StaffTray tray) {
        this.pool = pool;
        this.tray = tray;
    }

    @GetMapping("/staff/loading")
    String show(Actor actor, Model model) {
        writer(actor);
        tray.last().ifPresent(outcome -> model.addAttribute("outcome", outcome));
        return "campaign/staff-loading";
    }

    @GetMapping("/staff/loading/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StaffWorkbook.template(bytes, pool.kinds(), pool.divisions(writer(actor)));
        return Download.workbook("参与人员登记表.xlsx", bytes.toByteArray());
    }

    @GetMapping("/staff/loading/rejects.xlsx")
    ResponseEntity<byte[]> rejects(Actor actor) {
        writer(actor);
        return tray.last()
                .filter(outcome -> !outcome.wrong().isEmpty())
                .map(outcome -> Download.workbook("参与人员登记表-退回.xlsx", outcome.rejects()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    @PostMapping("/staff/loading")
    String load(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        writer(actor);
        Path copy = Files.createTempFile("staff", ".upload");
        try {
            file.transferTo(copy);
            tray.put(load(actor, copy, String.valueOf(file.getOriginalFilename())));
            return "redirect:/staff/loading";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.words());
        } catch (UnusableFile unusable) {
            model.addAttribute("refusal", unusable.getMessage());
        } finally {
            Files.delete(copy);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "campaign/staff-loading";
    }

    private StaffTray.Outcome load(Actor actor, Path copy, String name) {
        try (TabularFile tabular = TabularFile.open(copy, name)) {
            StaffWorkbook workbook = StaffWorkbook.read(tabular, pool.divisions(actor));
            List<StaffWorkbook.Asked> asked = workbook.asked();
            List<StaffPool.Taken> taken = pool.take(
                    actor, asked.stream().map(StaffWorkbook.Asked::person).toList());
            for (int i = 0; i < asked.size(); i++) {
                StaffWorkbook.Asked row = asked.get(i);
                taken.get(i).why().ifPresent(why -> workbook.refuse(row, why));
            }
            return new StaffTray.Outcome(
                    taken.stream().filter(StaffPool.Taken::isAdded).count(),
                    taken.stream()
                            .filter(each -> !each.isAdded() && each.why().isEmpty())
                            .count(),
                    workbook.wrong().rows(),
                    workbook.rejects());
        }
    }

    private Actor writer(Actor actor) {
        if (!pool.mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}
