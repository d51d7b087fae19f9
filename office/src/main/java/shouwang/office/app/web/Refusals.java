package shouwang.office.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;

/** A refusal no page caught becomes a page of its own: what is wrong, its number, and what to do. */
@ControllerAdvice
class Refusals {

    private final Frame frame;

    Refusals(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return page(
                request,
                refusal.problem().status(),
                refusal.words(),
                refusal.problem().code());
    }

    /** An address with letters where a number belongs is nobody's record. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, NoResourceFoundException.class})
    ModelAndView noSuchAddress(HttpServletRequest request) {
        return refused(KernelProblem.NOT_FOUND.refuse(), request);
    }

    @ExceptionHandler
    ModelAndView incomplete(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT.value(), "提交的内容不完整,请返回重新填写。", "APP-002");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE.value(), "文件太大,单个文件不能超过 512 MB。请分村导出后再交。", "APP-001");
    }

    private ModelAndView page(HttpServletRequest request, int status, String words, String code) {
        ModelAndView page = new ModelAndView("app/refusal");
        page.setStatus(HttpStatus.valueOf(status));
        // What a page is given before it is asked a refusal is not: the menu must stand on it all the same.
        page.addObject("frame", frame.frame(request));
        page.addObject("words", words);
        page.addObject("code", code);
        return page;
    }
}
