package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shouwang.office.casework.LetterDesk;
import shouwang.office.kernel.Actor;
import shouwang.office.sheets.Download;

/** 给农户的文书: the declaration to be signed and the notice of refusal, as Word. */
@Controller
class LetterPages {

    private static final String CASE = "/cases/{id:\\d+}";

    private final LetterDesk desk;

    LetterPages(LetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping(CASE + "/declaration.docx")
    void declaration(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(desk.declaration(actor, id), response);
    }

    @GetMapping(CASE + "/refusal.docx")
    void refusal(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(desk.refusal(actor, id), response);
    }

    private static void send(LetterDesk.Letter letter, HttpServletResponse response) throws IOException {
        Download.head(letter.file(), response);
        letter.writer().accept(response.getOutputStream());
    }
}
