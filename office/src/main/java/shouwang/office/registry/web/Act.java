package shouwang.office.registry.web;

import java.util.Arrays;
import java.util.Optional;
import shouwang.office.registry.Wish;

/** 变更种类: what may be done with a household as a whole or with where its people belong. */
public enum Act {
    REMOVAL("减少成员", "一人去世、嫁出或不再属于本户"),
    ERASURE("清空证件号码", "登记的号码查明是错的，正确的号码还不知道"),
    MOVE("成员转户", "几人转到本辖区另一户"),
    SPLIT("分户", "几人分出,另立一户"),
    MERGER("并户", "另一户整户并入本户"),
    RELOCATION("迁移", "整户迁到本辖区另一村组"),
    ENDING("销户", "整户迁出或已无人");

    private final String title;
    private final String hint;

    Act(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    /** The noun in the address. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Act> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }

    Wish wish(long household, ChangeForm form) {
        return switch (this) {
            case REMOVAL ->
                new Wish.EndPerson(
                        household, form.number("person"), form.value("reason").strip());
            case ERASURE ->
                new Wish.ClearNumber(
                        household, form.number("person"), form.value("reason").strip());
            case MOVE -> new Wish.Move(household, form.people(), form.value("other"));
            case SPLIT -> new Wish.Split(household, form.people(), form.number("head"), form.value("householdNumber"));
            case MERGER -> new Wish.Merge(household, form.value("other"));
            case RELOCATION -> new Wish.Relocate(household, form.value("village"), form.value("group"));
            case ENDING -> new Wish.End(household, form.value("reason").strip());
        };
    }
}
