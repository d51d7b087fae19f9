package shouwang.policy.form;

/**
 * What is wrong with one answer (填写有误), said beside its field.
 *
 * @param field the field's key; of a row of people or of a list with the row behind it, see {@link Answers#at}
 */
public record Complaint(String field, String words) {}
