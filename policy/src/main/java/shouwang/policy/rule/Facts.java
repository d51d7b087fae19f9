package shouwang.policy.rule;

import org.jspecify.annotations.Nullable;
import shouwang.policy.MemberRecord;

/** What is known of one household or one person, slot by slot. Belongs to one examination and one thread. */
final class Facts {
    /** Stands in a number's slot when nobody knows; no number of a roster comes near it. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final Facts[] NOBODY = {};

    final long[] numbers;
    final @Nullable Object[] objects;

    /** The household's people; nobody for a person. */
    final Facts[] members;

    /** False when a row of the household could not be loaded: somebody may be missing among the members. */
    final boolean whole;

    final @Nullable MemberRecord row;

    private Facts(long[] numbers, Facts[] members, boolean whole, @Nullable MemberRecord row) {
        this.numbers = numbers;
        this.objects = new Object[numbers.length];
        this.members = members;
        this.whole = whole;
        this.row = row;
    }

    /** A household of which nothing is known yet. */
    static Facts household(long[] unknown, Facts[] members, boolean whole) {
        return new Facts(unknown.clone(), members, whole, null);
    }

    /** A person of whom nothing is known yet. */
    static Facts person(long[] unknown, @Nullable MemberRecord row) {
        return new Facts(unknown.clone(), NOBODY, true, row);
    }
}
