package shouwang.office.screening;

import java.util.Arrays;
import java.util.Optional;

/** 核对答复: what a person says about a row of a list that the machine could not settle, always with a reason. */
public record Answer(Kind kind, Optional<Long> household, String reason) {

    /** The five answers there are. */
    public enum Kind {
        THIS_PERSON("this-person", "是该户人员", Outcome.MATCHED),
        NEW_HOUSEHOLD("new-household", "新增农户,待登记", Outcome.WAITING),
        NOT_OF_THIS_TOWN("not-of-this-town", "不是本镇人员", Outcome.REFUSED),
        NOT_RURAL("not-rural", "不是农村人口", Outcome.REFUSED),
        CANNOT_BE_FOUND("cannot-be-found", "查无此人", Outcome.REFUSED);

        private final String code;
        private final String title;
        private final Outcome outcome;

        Kind(String code, String title, Outcome outcome) {
            this.code = code;
            this.title = title;
            this.outcome = outcome;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        /** What becomes of the row; a new household's row goes on waiting until the household is registered. */
        public Outcome outcome() {
            return outcome;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    public Answer {
        if ((kind == Kind.THIS_PERSON) != household.isPresent()) {
            throw new IllegalArgumentException("\"this person\", and no other answer, names a household");
        }
    }

    public static Answer thisPerson(long household, String reason) {
        return new Answer(Kind.THIS_PERSON, Optional.of(household), reason);
    }

    public static Answer of(Kind kind, String reason) {
        return new Answer(kind, Optional.empty(), reason);
    }
}
