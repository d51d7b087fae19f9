package shouwang.office.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shouwang.office.access.Access;
import shouwang.office.access.Opened;
import shouwang.office.access.StartSlip;
import shouwang.office.access.web.SlipTray.Returned;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.UnusableFile;
import shouwang.office.sheets.Uploads;
import shouwang.office.sheets.Uploads.Upload;

/** 批量开通: accounts and posts by workbook; right rows in, wrong rows back in the same workbook. */
@Controller
class OpeningPages {

    private final Access access;
    private final SlipTray tray;
    private final Uploads uploads;

    OpeningPages(Access access, SlipTray tray, Uploads uploads) {
        this.access = access;
        this.tray = tray;
        this.uploads = uploads;
    }

    @GetMapping("/accounts/opening")
    String show(Actor actor, Model model) {
        access.rolesToGive(actor);
        model.addAttribute("form", UUID.randomUUID().toString());
        return "access/opening";
    }

    @GetMapping("/accounts/opening/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OpeningWorkbook.template(bytes, access.rolesToGive(actor), access.divisionsToGive(actor));
        return Download.workbook("账号与岗位开通表.xlsx", bytes.toByteArray());
    }

    @GetMapping("/accounts/opening/rejects.xlsx")
    ResponseEntity<byte[]> rejects(Actor actor) {
        access.rolesToGive(actor);
        return tray.returned()
                .map(returned -> Download.workbook("账号与岗位开通表-退回.xlsx", returned.workbook()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    @PostMapping("/accounts/opening")
    String open(
            Actor actor,
            @RequestParam String form,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (Upload upload = uploads.take(file)) {
            tray.fill(form, () -> open(actor, upload));
            if (tray.hasSlips()) {
                return "redirect:/accounts/slips";
            }
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.words());
        } catch (UnusableFile unusable) {
            model.addAttribute("refusal", unusable.getMessage());
        }
        tray.returned().ifPresent(returned -> model.addAttribute("returned", returned.rows()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, model);
    }

    private List<StartSlip> open(Actor actor, Upload upload) {
        tray.putBack(Optional.empty());
        List<Division> divisions = access.divisionsToGive(actor);
        try (TabularFile tabular = TabularFile.open(upload.file(), upload.name())) {
            OpeningWorkbook workbook = OpeningWorkbook.read(tabular, divisions);
            List<OpeningWorkbook.Asked> asked = workbook.asked();
            List<Opened> opened = access.openEach(
                    actor, asked.stream().map(OpeningWorkbook.Asked::post).toList());
            List<StartSlip> slips = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                if (opened.get(i) instanceof Opened.Refused refused) {
                    workbook.refuse(asked.get(i), refused.why());
                } else if (opened.get(i) instanceof Opened.Done done) {
                    slips.add(done.slip());
                }
            }
            if (!workbook.isAllRight()) {
                tray.putBack(Optional.of(new Returned(workbook.wrongRows(), workbook.rejects())));
            }
            return slips;
        }
    }
}
