package shouwang.office.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
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

    @ExceptionHandler({MissingServletRequestParameterException.class, MissingServletRequestPartException.class})
    ModelAndView incomplete(HttpServletRequest request) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT.value(), "提交的内容不完整,请返回重新填写。", "APP-002");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE.value(), "文件太大,单个文件不能超过 512 MB。请分村导出后再交。", "APP-001");
    }

    /** Where a room did not see it coming: two acts at the same moment, and this one came second. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ModelAndView somebodyWasFaster(HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT.value(), "刚才有人在办同一件事,这一次没有办成。请返回刷新页面,看看再办。", "APP-005");
    }

    /** Its frame is left out: what it shows stands in the database too. */
    @ExceptionHandler({DataAccessResourceFailureException.class, TransactionException.class})
    ModelAndView databaseGone() {
        ModelAndView page = new ModelAndView("app/refusal");
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("words", "数据库暂时连不上,刚才的操作可能没有完成,已保存的内容不受影响。请稍候再试并先看看办成没有;仍不行请联系系统管理员。");
        page.addObject("code", "APP-003");
        return page;
    }

    /** Cut off on its way, or of too many parts. */
    @ExceptionHandler
    ModelAndView cutOff(MultipartException cutOff, HttpServletRequest request) {
        return page(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                "文件没有收全,没有保存任何内容。请返回重新选择文件再交;一次选了很多份的,请分几次交。",
                "APP-004");
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
