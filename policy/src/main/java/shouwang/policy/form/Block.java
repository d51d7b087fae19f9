package shouwang.policy.form;

import java.util.List;
import java.util.Optional;

/**
 * A part of a form (表块) under one title.
 *
 * @param tick the one tick that answers for the whole block
 * @param askedWhen when the block is asked at all
 * @param oneOf of these fields exactly one is filled; none when there is no such pair
 */
public record Block(String key, Title title, List<Field> fields, Condition askedWhen, List<String> oneOf) {

    /** What stands above a block, whom it asks about, and its tick. */
    public record Title(String words, Level level, Optional<Tick> tick) {}

    /** Whom a block asks about: the household, each of its people, its income, or a list as long as it is. */
    public enum Level {
        HOUSEHOLD,
        PERSON,
        INCOME,
        LIST
    }

    /**
     * The one tick of a block (一次勾选), beside what it says.
     *
     * @param isNone whether it answers every question of the block that was left open with "no trouble"; else it says
     *     that what stands in the block is right
     */
    public record Tick(String words, boolean isNone) {}

    public Level level() {
        return title.level();
    }

    public Optional<Tick> tick() {
        return title.tick();
    }

    public boolean hasRows() {
        return level() == Level.PERSON || level() == Level.LIST;
    }

    /** Where the tick of the block stands among the answers. */
    public String tickKey() {
        return key + "-tick";
    }
}
