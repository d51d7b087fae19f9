package shouwang.office.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shouwang.office.access.Access;
import shouwang.office.access.AccessProblem;
import shouwang.office.access.Account;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;

/** 账号与岗位: the accounts an office keeps, one by one. */
@Controller
class AccountPages {

    private static final int ROWS = 50;
    private static final String BACK_TO_ACCOUNT = "redirect:/accounts/%d?done=%s";

    private final Access access;
    private final SlipTray tray;
    private final DivisionChoice choice;

    AccountPages(Access access, SlipTray tray, DivisionChoice choice) {
        this.access = access;
        this.tray = tray;
        this.choice = choice;
    }

    @GetMapping("/accounts")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        List<Account> found = access.page(actor, words, after, ROWS + 1);
        List<Account> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("accounts", shown);
        model.addAttribute("words", words);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).signInName() : "");
        model.addAttribute("isFirst", after.isEmpty());
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(Actor actor, Model model) {
        return form(actor, NewPostForm.empty(), Map.of(), model);
    }

    @PostMapping("/accounts")
    String open(Actor actor, @ModelAttribute NewPostForm typed, Model model, HttpServletResponse response) {
        try {
            tray.fill(String.valueOf(typed.form()), () -> access.open(actor, List.of(typed.asked())));
            return "redirect:/accounts/slips";
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof AccessProblem problem)) {
                throw refusal;
            }
            response.setStatus(problem.status());
            return form(actor, typed, Map.of(NewPostForm.fieldOf(problem), refusal.words()), model);
        }
    }

    private String form(Actor actor, NewPostForm typed, Map<String, String> wrong, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("roles", access.rolesToGive(actor));
        model.addAttribute("choices", choice.of(actor));
        return "access/new-account";
    }

    /** The slips made just now: shown once, to be printed and cut. */
    @GetMapping("/accounts/slips")
    String slips(Actor actor, Model model) {
        access.rolesToGive(actor);
        model.addAttribute("slips", tray.take());
        tray.returned().ifPresent(returned -> model.addAttribute("returned", returned.rows()));
        model.addAttribute(
                "address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "access/slips";
    }

    @GetMapping("/accounts/{id:\\d+}")
    String account(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("account", access.account(actor, id));
        model.addAttribute("isOwn", actor.account() == id);
        model.addAttribute("roles", access.rolesToGive(actor));
        model.addAttribute("choices", choice.of(actor));
        model.addAttribute("form", UUID.randomUUID().toString());
        return "access/account";
    }

    @PostMapping("/accounts/{id}/posts")
    String give(
            Actor actor,
            @PathVariable long id,
            @RequestParam String form,
            @RequestParam Role role,
            @RequestParam String division,
            Model model,
            HttpServletResponse response) {
        try {
            tray.once(form, () -> access.give(actor, id, role, division));
            return BACK_TO_ACCOUNT.formatted(id, "given");
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/accounts/{id}/posts/{post}/ending")
    String endPost(
            Actor actor, @PathVariable long id, @PathVariable long post, Model model, HttpServletResponse response) {
        try {
            access.endPost(actor, id, post);
            return BACK_TO_ACCOUNT.formatted(id, "post-ended");
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/accounts/{id}/ending")
    String end(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        try {
            access.end(actor, id);
            return BACK_TO_ACCOUNT.formatted(id, "ended");
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/accounts/{id}/reset")
    String reset(
            Actor actor, @PathVariable long id, @RequestParam String form, Model model, HttpServletResponse response) {
        try {
            tray.fill(form, () -> List.of(access.reset(actor, id)));
            return "redirect:/accounts/slips";
        } catch (Refusal refusal) {
            return said(actor, id, refusal, model, response);
        }
    }

    /** The account's page again, with what stood in the way; an account that can't be seen stays a 404. */
    private String said(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        String page = account(actor, id, model);
        response.setStatus(refusal.problem().status());
        model.addAttribute("refusal", refusal.words());
        return page;
    }
}
