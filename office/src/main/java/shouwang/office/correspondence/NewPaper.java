package shouwang.office.correspondence;

import java.time.LocalDate;

/**
 * A paper about to be handed in (待上报文件).
 *
 * @param matter what it belongs to (事由), such as the campaign's code; versions count within it
 * @param division who hands it in
 * @param recipient the division it goes to
 */
public record NewPaper(PaperForm form, String matter, String division, String recipient, LocalDate asOfOn) {}
