package shouwang.office.campaign;

/**
 * 参与人员筛选: which of the staff are asked for; empty asks for all.
 *
 * @param words part of a name
 * @param after behind whom a page begins: division and id
 */
public record StaffFilter(String words, String kind, boolean untrainedOnly, String after) {

    public static final StaffFilter ALL = new StaffFilter("", "", false, "");
}
