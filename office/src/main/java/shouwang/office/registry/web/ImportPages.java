package shouwang.office.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.Difference;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Import;
import shouwang.office.registry.Registry;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.Uploads;
import shouwang.office.sheets.Uploads.Upload;

/** 花名册导入: rosters handed in, and every import so far. */
@Controller
class ImportPages {

    private static final int ROWS = 30;
    private static final int SOME = 20;
    private static final int WRONG_CELLS = 200;
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final Registry registry;
    private final ImportRunner runner;
    private final DifferenceTables differences;
    private final Uploads uploads;

    ImportPages(Registry registry, ImportRunner runner, DifferenceTables differences, Uploads uploads) {
        this.uploads = uploads;
        this.registry = registry;
        this.runner = runner;
        this.differences = differences;
    }

    @GetMapping("/imports")
    String list(Actor actor, @RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        mustSeeImports(actor);
        List<Import> found = registry.before(actor.scope(), before, ROWS + 1);
        List<Import> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("imports", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute("maySend", actor.role().runsCampaign());
        model.addAttribute("zone", OfficeClock.ZONE);
        return "registry/imports";
    }

    @PostMapping("/imports")
    String handIn(Actor actor, @RequestParam List<MultipartFile> files, Model model, HttpServletResponse response)
            throws IOException {
        List<Upload> sent = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                if (!Uploads.isNone(file)) {
                    sent.add(uploads.take(file));
                }
            }
            long id = registry.receive(
                    actor,
                    sent.stream()
                            .map(each -> new HandedIn(each.file(), each.name()))
                            .toList());
            runner.read(actor, id);
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof RegistryProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("refusal", refusal.words());
            return list(actor, Long.MAX_VALUE, model);
        } finally {
            for (Upload each : sent) {
                each.close();
            }
        }
    }

    @GetMapping("/imports/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        Import found = find(actor, id);
        boolean isWorking = runner.underWay(id).isPresent()
                || found.status() == Import.Status.READING
                || found.status() == Import.Status.RECEIVED;
        if (isWorking) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("found", found);
        model.addAttribute("isWorking", isWorking);
        model.addAttribute("underWay", runner.underWay(id).orElse(""));
        model.addAttribute("mayAct", actor.role().runsCampaign());
        model.addAttribute("zone", OfficeClock.ZONE);
        model.addAttribute("wrongCells", isWorking ? List.of() : differences.wrongCells(actor, id, WRONG_CELLS));
        model.addAttribute(
                "held",
                isWorking || found.rowsHeld() == 0 ? List.of() : differences.householdsHeld(actor, id, WRONG_CELLS));
        List<DifferenceTables.Table> tables = isWorking ? List.of() : differences.of(actor, id, SOME);
        model.addAttribute("tables", tables);
        tables.stream()
                .filter(table -> table.kind() == Difference.Kind.HOUSEHOLD_MISSING)
                .findFirst()
                .ifPresent(table -> model.addAttribute("missing", table));
        model.addAttribute("actor", actor);
        if (!model.containsAttribute("refusal")) {
            runner.refused(id).ifPresent(words -> model.addAttribute("refusal", words));
        }
        return "registry/import";
    }

    /** Reads an import that the end of the program interrupted. */
    @PostMapping("/imports/{id}/reading")
    String readOn(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        find(actor, id);
        try {
            registry.resume(actor, id);
            runner.read(actor, id);
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/imports/{id}/application")
    String apply(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean keepMissing,
            Model model,
            HttpServletResponse response) {
        find(actor, id);
        mustRunCampaign(actor);
        try {
            runner.apply(actor, id, keepMissing);
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    /** The households that the file doesn't name are all kept, without asking about each. */
    @PostMapping("/imports/{id}/keeping")
    String keep(Actor actor, @PathVariable long id) {
        find(actor, id);
        registry.keepMissing(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        find(actor, id);
        try {
            registry.withdraw(actor, id);
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    private String said(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.problem().status());
        model.addAttribute("refusal", refusal.words());
        return show(actor, id, model, response);
    }

    @GetMapping("/imports/{id}/rejects.xlsx")
    void rejects(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        find(actor, id);
        send("rejects.xlsx", file -> registry.rejects(actor.scope(), id, file), response);
    }

    /** The households that contradict themselves, with all their rows. */
    @GetMapping("/imports/{id}/households.xlsx")
    void householdsHeld(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        find(actor, id);
        send("矛盾户整户表.xlsx", file -> registry.householdsHeld(actor.scope(), id, file), response);
    }

    private static void send(String name, Predicate<Path> written, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("rejects", ".xlsx");
        try {
            if (!written.test(file)) {
                throw KernelProblem.NOT_FOUND.refuse();
            }
            Download.head(name, response);
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private Import find(Actor actor, long id) {
        mustSeeImports(actor);
        return registry.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    static void mustSeeImports(Actor actor) {
        if (actor.role().worksInVillage() || !actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    private static void mustRunCampaign(Actor actor) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
