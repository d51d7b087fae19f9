package shouwang.office.app.today;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

/** 我的今天: the first page after signing in. */
@Controller
class TodayPages {

    private final TodayDesk desk;

    TodayPages(TodayDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/today")
    String today(Actor actor, Model model) {
        if (actor.role() == Role.SYSTEM_ADMINISTRATOR) {
            return "redirect:/";
        }
        List<TodayLine> lines = desk.lines(actor);
        model.addAttribute("lines", lines);
        model.addAttribute("late", lines.stream().filter(TodayLine::isLate).count());
        model.addAttribute("isFirstDay", desk.isFirstDay(actor));
        model.addAttribute("next", desk.next(actor).orElse(null));
        return "app/today";
    }
}
