package shouwang.office.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.screening.ClueDesk;
import shouwang.office.screening.ClueFilter;
import shouwang.office.screening.ClueRow;
import shouwang.office.screening.ListKind;
import shouwang.office.screening.ListSource;
import shouwang.office.screening.Outcome;
import shouwang.office.screening.Screening;
import shouwang.office.screening.ScreeningProblem;
import shouwang.office.screening.Taken;
import shouwang.office.screening.TakenList;
import shouwang.office.sheets.Uploads;
import shouwang.office.sheets.Uploads.Upload;

/** 名单: the lists that were handed in, each with what became of its rows; a village sees its own rows of all lists. */
@Controller
class ListPages {

    private static final int ROWS = 50;

    /** Bytes; a workbook of some thousand rows. */
    private static final long LONG_FILE = 200_000;

    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final Screening screening;
    private final ClueDesk desk;
    private final ClueWorkbook workbook;
    private final ListRunner runner;
    private final Uploads uploads;

    ListPages(Screening screening, ClueDesk desk, ClueWorkbook workbook, ListRunner runner, Uploads uploads) {
        this.uploads = uploads;
        this.screening = screening;
        this.desk = desk;
        this.workbook = workbook;
        this.runner = runner;
    }

    /** What a person chose when handing in a list. */
    record ListForm(
            @Nullable String kind,
            @Nullable String department,
            @Nullable MultipartFile file) {

        ListSource source() {
            return ListKind.of(kind == null ? "" : kind)
                    .flatMap(chosen -> ListSource.parse(
                            chosen == ListKind.DEPARTMENT ? chosen.code() + ":" + department : chosen.code()))
                    .orElseThrow(ScreeningProblem.NO_SOURCE::refuse);
        }

        MultipartFile chosenFile() {
            if (file == null || Uploads.isNone(file)) {
                throw ScreeningProblem.NO_FILE.refuse();
            }
            return file;
        }
    }

    @GetMapping("/lists")
    String lists(
            Actor actor,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        if (Readers.mayRead(actor).role().worksInVillage()) {
            rows(model, desk.page(actor.scope(), ofVillage(after), ROWS + 1));
            return "screening/village-rows";
        }
        List<TakenList> found = screening.lists(actor.scope(), before, ROWS + 1);
        List<TakenList> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("lists", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute("kinds", ListKind.values());
        model.addAttribute("takes", actor.role().runsCampaign());
        return "screening/lists";
    }

    @PostMapping("/lists")
    String take(Actor actor, @ModelAttribute("typed") ListForm typed, Model model, HttpServletResponse response)
            throws IOException {
        try {
            return take(actor, typed.source(), typed.chosenFile());
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof ScreeningProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("wrong", refusal.words());
            return lists(actor, Long.MAX_VALUE, 0, model);
        }
    }

    /** A short list is taken while its sender waits; a long one is taken aside, and a page tells how far it is. */
    private String take(Actor actor, ListSource source, MultipartFile sent) throws IOException {
        screening.mustTakeLists(actor);
        Upload upload = uploads.take(sent);
        boolean isTakenAside = false;
        try {
            if (Files.size(upload.file()) > LONG_FILE) {
                UUID taking = runner.take(actor, source, upload.file(), upload.name());
                isTakenAside = true;
                return "redirect:/lists/taking/" + taking;
            }
            return taken(
                    screening.takeList(actor, source, new HandedIn(upload.file(), upload.name()), Progress.UNWATCHED));
        } finally {
            if (!isTakenAside) {
                upload.close();
            }
        }
    }

    private static String taken(Taken taken) {
        return "redirect:/lists/%d%s".formatted(taken.list().id(), taken.isKnown() ? "?known" : "");
    }

    /** How far a long list is; once it is taken, the list itself. */
    @GetMapping("/lists/taking/{taking:[0-9a-f-]{36}}")
    String progress(Actor actor, @PathVariable UUID taking, Model model, HttpServletResponse response) {
        ListRunner.Taking found = runner.of(actor, taking).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (found.taken().isPresent()) {
            return taken(found.taken().get());
        }
        if (!found.isOver()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("taking", found);
        return "screening/taking";
    }

    @GetMapping("/lists/{id:\\d+}")
    String list(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        model.addAttribute("list", screening.list(actor.scope(), id));
        model.addAttribute("withdraws", actor.role().runsCampaign());
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", Outcome.values());
        rows(model, desk.page(actor.scope(), ClueFilter.ofList(id, outcomeOf(outcome), after), ROWS + 1));
        return "screening/list";
    }

    /** The list in its own shape, every row with what became of it, so that whoever pushed it can be answered. */
    @GetMapping("/lists/{id:\\d+}/rows.xlsx")
    ResponseEntity<byte[]> download(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String outcome) {
        TakenList list = screening.list(actor.scope(), id);
        return workbook.of(
                actor, list.source().title(), list.receipt().columns(), ClueFilter.ofList(id, outcomeOf(outcome), 0));
    }

    @GetMapping("/lists.xlsx")
    ResponseEntity<byte[]> downloadLists(Actor actor) {
        return workbook.ofLists(
                Readers.mayRead(actor), screening.lists(actor.scope(), Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** A village's own rows of all lists. */
    @GetMapping("/lists/rows.xlsx")
    ResponseEntity<byte[]> downloadOfVillage(Actor actor) {
        return workbook.of(Readers.mayRead(actor), "名单中的本村农户", List.of(), ofVillage(0));
    }

    private static ClueFilter ofVillage(long after) {
        return new ClueFilter(
                Optional.empty(), Optional.of(Outcome.MATCHED), Optional.empty(), Optional.empty(), after);
    }

    private static Optional<Outcome> outcomeOf(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    private static void rows(Model model, List<ClueRow> found) {
        List<ClueRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
    }
}
