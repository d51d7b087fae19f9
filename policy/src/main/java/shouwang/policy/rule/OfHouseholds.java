package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import shouwang.policy.Money;
import shouwang.policy.rule.Reckoning.Job;
import shouwang.policy.rule.Reckoning.Work;

/** The reckonings about a household: counts, shares, and what its lists hold. */
final class OfHouseholds {
    private OfHouseholds() {}

    /** The rows of the household, when all could be loaded. */
    static Work rows(Job job) {
        return facts -> {
            if (facts.whole) {
                job.put(facts, facts.members.length);
            }
        };
    }

    static Work isOnlyOne(Job job) {
        int code = job.words().name(job.one("word"));
        return facts -> job.answer(facts, onlyOne(facts, job.from()[0], code) >= 0);
    }

    static Work ofTheOnlyOne(Job job) {
        int code = job.words().name(job.one("word"));
        int tells = job.from()[1];
        return facts -> {
            int index = onlyOne(facts, job.from()[0], code);
            if (index >= 0) {
                job.put(facts, facts.members[index].numbers[tells]);
            }
        };
    }

    static Work matches(Job job) {
        int from = job.from()[0];
        Pattern pattern = pattern(job.one("pattern"));
        return facts -> {
            if (facts.objects[from] instanceof String text) {
                job.answer(facts, pattern.matcher(text).matches());
            }
        };
    }

    static Work perHead(Job job) {
        int sumSlot = job.from()[0];
        int headsSlot = job.from()[1];
        return facts -> {
            long heads = facts.numbers[headsSlot];
            if (facts.objects[sumSlot] instanceof Money sum && heads > 0) {
                facts.objects[job.to()] = sum.perHead(heads);
            }
        };
    }

    /** As it is printed; only for a household whose rows could be counted. */
    static Work rounded(Job job) {
        int sumSlot = job.from()[0];
        int headsSlot = job.from()[1];
        return facts -> {
            if (facts.objects[sumSlot] instanceof Money sum && facts.numbers[headsSlot] > 0) {
                facts.objects[job.to()] = sum.rounded();
            }
        };
    }

    static Work collected(Job job) {
        return facts -> {
            List<String> values = new ArrayList<>(0);
            boolean whole = true;
            for (int from : job.from()) {
                if (!(facts.objects[from] instanceof String text)) {
                    whole = false;
                } else if (!text.isEmpty()) {
                    values.add(text);
                }
            }
            job.texts(facts, values, whole);
        };
    }

    static Work standsTwice(Job job) {
        int[] from = job.from();
        return facts -> {
            long answer = Test.CLEAR;
            for (int i = 0; i < from.length; i++) {
                if (!(facts.objects[from[i]] instanceof String text)) {
                    answer = Math.max(answer, Test.UNKNOWN);
                } else if (!text.isEmpty() && standsBefore(facts, from, i, text)) {
                    answer = Test.FLAGGED;
                }
            }
            job.put(facts, answer);
        };
    }

    static Work anyBesides(Job job) {
        int from = job.from()[0];
        BitSet except = new BitSet();
        job.all("except").forEach(word -> except.set(job.words().name(word)));
        return facts -> {
            boolean any = false;
            if (facts.objects[from] instanceof Texts texts) {
                for (int code : texts.codes()) {
                    any |= !except.get(code);
                }
            }
            if (any || facts.numbers[from] == Texts.WHOLE) {
                job.answer(facts, any);
            }
        };
    }

    static Work oddAmounts(Job job) {
        int decimals = Integer.parseInt(job.one("decimals"));
        int[] from = job.from();
        return facts -> {
            List<String> odd = new ArrayList<>(0);
            boolean whole = true;
            for (int i = 0; i < from.length; i++) {
                if (!(facts.objects[from[i]] instanceof Money money)) {
                    whole = false;
                } else if (money.isNegative() || money.decimals() > decimals) {
                    odd.add(job.of().get(i).says() + " " + money);
                }
            }
            job.texts(facts, odd, whole);
        };
    }

    /** The index of the one member whose word it is; -1 when it is nobody's or several people's. */
    private static int onlyOne(Facts household, int slot, int code) {
        int found = -1;
        for (int i = 0; i < household.members.length; i++) {
            if (household.members[i].numbers[slot] == code) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean standsBefore(Facts facts, int[] from, int end, String text) {
        for (int i = 0; i < end; i++) {
            if (text.equals(facts.objects[from[i]])) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw new Translator.NotTranslated("“" + text + "”不是正确的样式");
        }
    }
}
