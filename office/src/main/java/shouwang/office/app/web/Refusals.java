package shouwang.office.app.web;

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

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(
                refusal.problem().status(), refusal.words(), refusal.problem().code());
    }

    /** An address with letters where a number belongs is nobody's record. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, NoResourceFoundException.class})
    ModelAndView noSuchAddress() {
        return refused(KernelProblem.NOT_FOUND.refuse());
    }

    @ExceptionHandler
    ModelAndView incomplete(MissingServletRequestParameterException missing) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT.value(), "提交的内容不完整,请返回重新填写。", "APP-002");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return page(HttpStatus.CONTENT_TOO_LARGE.value(), "文件太大,单个文件不能超过 512 MB。请分村导出后再交。", "APP-001");
    }

    private static ModelAndView page(int status, String words, String code) {
        ModelAndView page = new ModelAndView("app/refusal");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("words", words);
        page.addObject("code", code);
        return page;
    }
}
