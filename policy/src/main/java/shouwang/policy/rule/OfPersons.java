package shouwang.policy.rule;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import shouwang.policy.IdentityNumber;
import shouwang.policy.rule.Reckoning.Job;
import shouwang.policy.rule.Reckoning.Work;

/** The reckonings about one person: what an identity number holds, and ages. */
final class OfPersons {
    private OfPersons() {}

    static Function<Job, Work> number(ToLongFunction<IdentityNumber> asked) {
        return job -> {
            int from = job.from()[0];
            return facts -> {
                if (facts.objects[from] instanceof String text) {
                    job.put(facts, asked.applyAsLong(new IdentityNumber(text)));
                }
            };
        };
    }

    static Function<Job, Work> answer(Predicate<IdentityNumber> asked) {
        return number(number -> asked.test(number) ? Test.FLAGGED : Test.CLEAR);
    }

    static Function<Job, Work> text(Function<IdentityNumber, String> asked) {
        return job -> {
            int from = job.from()[0];
            return facts -> {
                if (facts.objects[from] instanceof String text) {
                    job.text(facts, asked.apply(new IdentityNumber(text)));
                }
            };
        };
    }

    static Work holdsBirthDate(Job job) {
        LocalDate day = job.day().on();
        return answer(number -> number.birthDate(day).isPresent()).apply(job);
    }

    static Work birthDateInNumber(Job job) {
        LocalDate day = job.day().on();
        return number(number -> number.birthDate(day).map(Dates::of).orElse(Facts.UNKNOWN))
                .apply(job);
    }

    static Work firstKnown(Job job) {
        return facts -> {
            for (int from : job.from()) {
                if (facts.numbers[from] != Facts.UNKNOWN) {
                    job.put(facts, facts.numbers[from]);
                    return;
                }
            }
        };
    }

    static Work fullYears(Job job, LocalDate day) {
        int from = job.from()[0];
        long then = Dates.of(day);
        return facts -> {
            long birth = facts.numbers[from];
            if (birth != Facts.UNKNOWN) {
                job.put(facts, Dates.fullYears(birth, then));
            }
        };
    }
}
