package shouwang.office.screening;

import java.util.List;
import java.util.Optional;

/**
 * 撤回预览: what would follow if a list were taken back.
 *
 * @param households how many would leave the list's key group
 * @param otherForm how many of them would get another form
 * @param leads open leads that would close
 * @param obstacle why it can't be taken back; absent when it can
 * @param some the first households that would leave
 */
public record WithdrawalPreview(
        TakenList list, int households, int otherForm, int leads, Optional<String> obstacle, List<Leaving> some) {

    /** A household that would leave the key group, with its form before and after. */
    public record Leaving(long household, String head, String place, int form, int formAfter) {}
}
