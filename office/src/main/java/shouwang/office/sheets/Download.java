package shouwang.office.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 下载: a workbook on its way to the reader's own folder, under a name that the reader's system shows rightly. */
public final class Download {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    /** Says that what is now written to the response has that name: a Word file by .docx, else a workbook. */
    public static void head(String name, HttpServletResponse response) {
        response.setContentType((name.endsWith(".docx") ? WORD : WORKBOOK).toString());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", disposition(name));
    }

    /** A body, bytes or a stored file, handed out as a workbook of that name; kept by no cache. */
    public static <T> ResponseEntity<T> workbook(String name, T body) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition(name))
                .body(body);
    }

    /** A body handed out under a name that says what it is: a Word file by .docx, else a workbook; kept by no cache. */
    public static <T> ResponseEntity<T> named(String name, T body) {
        return ResponseEntity.ok()
                .contentType(name.endsWith(".docx") ? WORD : WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition(name))
                .body(body);
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
