package shouwang.office.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.access.OwnPassword;
import shouwang.office.access.SignedIn;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;

/** 登录、换岗、改密码. */
@Controller
class SignInPages {

    private final OwnPassword ownPassword;

    SignInPages(OwnPassword ownPassword) {
        this.ownPassword = ownPassword;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "app/sign-in";
    }

    @GetMapping("/password")
    String password() {
        return "app/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String before,
            @RequestParam String chosen,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        try {
            ownPassword.change(person, before, chosen, again);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.words());
            return "app/password";
        }
        request.logout();
        return "redirect:/sign-in?changed";
    }

    /** Acts in another of the own posts. */
    @PostMapping("/post")
    String actIn(@AuthenticationPrincipal SignedIn person, @RequestParam long post) {
        if (!person.actIn(post)) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        return "redirect:/today";
    }
}
