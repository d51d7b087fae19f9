package shouwang.office.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 变更申请: what somebody wants to change on the record of a household by hand. */
public sealed interface Wish {

    /** The household it is about; 0 for one that is yet to be entered. */
    long household();

    /** The kind under which the change is kept. */
    String kind();

    /** 更正: cells of the household, or of one person, as typed; keys not named stay as they are. */
    record Correct(long household, Optional<Long> person, Map<String, String> typed) implements Wish {
        @Override
        public String kind() {
            return "correction";
        }
    }

    /** 新增成员. */
    record AddPerson(long household, Map<String, String> typed) implements Wish {
        @Override
        public String kind() {
            return "person_added";
        }
    }

    /** 减少成员: died, married away, counted elsewhere. */
    record EndPerson(long household, long person, String reason) implements Wish {
        @Override
        public String kind() {
            return "person_ended";
        }
    }

    /** 清空证件号码: the number on record is known to be wrong, and the right one is not known yet. */
    record ClearNumber(long household, long person, String reason) implements Wish {
        @Override
        public String kind() {
            return "number_cleared";
        }
    }

    /** 成员转户. @param to how the other household is called: 户编号 or its head's number */
    record Move(long household, List<Long> people, String to) implements Wish {
        @Override
        public String kind() {
            return "moved";
        }
    }

    /** 分户: these people, one of them the head, become a household of their own. */
    record Split(long household, List<Long> people, long head, String householdNo) implements Wish {
        @Override
        public String kind() {
            return "split";
        }
    }

    /** 并户: everybody of the other household comes to this one, and the other ends. */
    record Merge(long household, String other) implements Wish {
        @Override
        public String kind() {
            return "merged";
        }
    }

    /** 迁移: the household lives in another village or group. */
    record Relocate(long household, String village, String group) implements Wish {
        @Override
        public String kind() {
            return "relocated";
        }
    }

    /** 销户. */
    record End(long household, String reason) implements Wish {
        @Override
        public String kind() {
            return "ended";
        }
    }

    /** 新登记一户 with its head. */
    record Enter(String village, String group, String householdNo, Map<String, String> head) implements Wish {
        @Override
        public long household() {
            return 0;
        }

        @Override
        public String kind() {
            return "founded";
        }
    }
}
