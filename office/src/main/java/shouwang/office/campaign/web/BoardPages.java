package shouwang.office.campaign.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.access.Access;
import shouwang.office.campaign.Board;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

/** 工作台: what a post sees first. */
@Controller
class BoardPages {

    private final Board board;
    private final Access access;

    BoardPages(Board board, Access access) {
        this.board = board;
        this.access = access;
    }

    /** @param division a division below one's own, to look at its board; without it one's own */
    @GetMapping("/")
    String board(Actor actor, @RequestParam(defaultValue = "") String division, Model model) {
        if (actor.role() == Role.SYSTEM_ADMINISTRATOR) {
            model.addAttribute("accounts", access.list(actor));
            return "campaign/administrator";
        }
        boolean isOwn = division.isEmpty() || division.equals(actor.division());
        model.addAttribute("board", board.of(actor, isOwn ? actor.division() : division));
        model.addAttribute("isOwn", isOwn);
        model.addAttribute("loads", actor.role().runsCampaign());
        return "campaign/board";
    }
}
