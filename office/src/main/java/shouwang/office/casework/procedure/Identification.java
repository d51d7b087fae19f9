package shouwang.office.casework.procedure;

import static shouwang.office.casework.procedure.Action.*;
import static shouwang.office.casework.procedure.Condition.*;
import static shouwang.office.casework.procedure.Procedure.move;
import static shouwang.office.kernel.Role.COUNTY_OFFICER;
import static shouwang.office.kernel.Role.TOWN_LEADER;
import static shouwang.office.kernel.Role.TOWN_OFFICER;
import static shouwang.office.kernel.Role.VILLAGE_CHIEF;
import static shouwang.office.kernel.Role.VILLAGE_MONITOR;
import static shouwang.policy.procedure.Step.*;

import java.util.List;
import java.util.Set;
import shouwang.office.kernel.Role;

/** 识别认定: from the clue to the national system, with refusal, telling and appeal. */
public final class Identification {

    private static final Set<Role> VILLAGE = Set.of(VILLAGE_MONITOR, VILLAGE_CHIEF);
    private static final Set<Role> CHIEF = Set.of(VILLAGE_CHIEF);
    private static final Set<Role> OFFICER = Set.of(TOWN_OFFICER);
    private static final Set<Role> LEADER = Set.of(TOWN_LEADER);
    private static final Set<Role> TOWN = Set.of(TOWN_OFFICER, TOWN_LEADER);
    private static final Set<Role> COUNTY = Set.of(COUNTY_OFFICER);
    private static final Set<Role> VILLAGE_OR_TOWN = Set.of(VILLAGE_MONITOR, VILLAGE_CHIEF, TOWN_OFFICER);

    // @formatter:off
    public static final Procedure TABLE = Procedure.of("identification", PRE_ASSESSMENT, "方案 二(四)",
        //   at               action        by               then             provided that                                    basis
        move(PRE_ASSESSMENT,  PRE_ASSESS,   VILLAGE,         VISIT,           that(),                                          "指南 核实"),
        move(PRE_ASSESSMENT,  REFUSE,       CHIEF,           NOT_INCLUDED,    that(),                                          "指南 告知"),
        move(VISIT,           FILE_VISIT,   VILLAGE,         DECLARATION,     that(TWO_INSPECTORS),                            "方案 二(三)"),
        move(VISIT,           REFUSE,       CHIEF,           NOT_INCLUDED,    that(),                                          "指南 告知"),
        move(DECLARATION,     SIGN,         VILLAGE,         MEETING,         that(),                                          "指南 授权"),
        move(DECLARATION,     SEND_BACK,    VILLAGE,         VISIT,           that(),                                          "指南 核实"),
        move(DECLARATION,     REFUSE,       CHIEF,           NOT_INCLUDED,    that(),                                          "指南 告知"),
        move(MEETING,         PASS,         CHIEF,           CROSS_CHECK,     that(QUORUM, MAJORITY),                          "指南 评议"),
        move(MEETING,         SEND_BACK,    CHIEF,           VISIT,           that(),                                          "指南 核实"),
        move(MEETING,         SEND_BACK,    CHIEF,           DECLARATION,     that(),                                          "指南 授权"),
        move(MEETING,         REFUSE,       CHIEF,           NOT_INCLUDED,    that(),                                          "指南 告知"),
        move(CROSS_CHECK,     POST_NOTICE,  VILLAGE,         NOTICE,          that(COMPARED, HITS_EXPLAINED, NOT_YET_POSTED),  "指南 公示"),
        move(CROSS_CHECK,     KEEP_NOTICE,  VILLAGE,         TOWN_REVIEW,     that(COMPARED, HITS_EXPLAINED, NOTICE_STANDS),   "指南 公示"),
        move(CROSS_CHECK,     SEND_BACK,    CHIEF,           VISIT,           that(),                                          "指南 核实"),
        move(CROSS_CHECK,     REFUSE,       CHIEF,           NOT_INCLUDED,    that(),                                          "指南 告知"),
        move(NOTICE,          CLOSE_NOTICE, VILLAGE,         TOWN_REVIEW,     that(NOTICE_IS_OVER, OBJECTIONS_SETTLED,
                                                                                   NO_OBJECTION_HOLDS, HITS_EXPLAINED),        "指南 公示"),
        move(NOTICE,          SEND_BACK,    CHIEF,           VISIT,           that(),                                          "指南 公示"),
        move(NOTICE,          REFUSE,       CHIEF,           NOT_INCLUDED,    that(),                                          "指南 告知"),
        move(TOWN_REVIEW,     REVIEW,       OFFICER,         TOWN_SIGNING,    that(ANOTHER_PERSON, PAPERS_COMPLETE),           "指南 审核"),
        move(TOWN_REVIEW,     SEND_BACK,    OFFICER,         VISIT,           that(),                                          "指南 审核"),
        move(TOWN_REVIEW,     SEND_BACK,    OFFICER,         DECLARATION,     that(),                                          "指南 审核"),
        move(TOWN_REVIEW,     SEND_BACK,    OFFICER,         MEETING,         that(),                                          "指南 审核"),
        move(TOWN_REVIEW,     REFUSE,       OFFICER,         NOT_INCLUDED,    that(ANOTHER_PERSON),                            "指南 告知"),
        move(TOWN_SIGNING,    SIGN_OFF,     LEADER,          COUNTY_APPROVAL, that(ANOTHER_PERSON),                            "指南 审核"),
        move(TOWN_SIGNING,    SEND_BACK,    LEADER,          TOWN_REVIEW,     that(),                                          "指南 审核"),
        move(TOWN_SIGNING,    SEND_BACK,    LEADER,          VISIT,           that(),                                          "指南 审核"),
        move(TOWN_SIGNING,    REFUSE,       LEADER,          NOT_INCLUDED,    that(ANOTHER_PERSON),                            "指南 告知"),
        move(COUNTY_APPROVAL, APPROVE,      COUNTY,          ANNOUNCEMENT,    that(ANOTHER_PERSON, HITS_EXPLAINED,
                                                                                 PAPERS_COMPLETE),                             "指南 审定"),
        move(COUNTY_APPROVAL, SEND_BACK,    COUNTY,          TOWN_REVIEW,     that(),                                          "指南 审定"),
        move(COUNTY_APPROVAL, SEND_BACK,    COUNTY,          VISIT,           that(),                                          "指南 审定"),
        move(COUNTY_APPROVAL, REFUSE,       COUNTY,          NOT_INCLUDED,    that(ANOTHER_PERSON),                            "指南 告知"),
        move(ANNOUNCEMENT,    ANNOUNCE,     OFFICER,         NATIONAL_ENTRY,  that(),                                          "指南 公告录入"),
        move(NATIONAL_ENTRY,  ENTER,        OFFICER,         MONITORED,       that(),                                          "指南 公告录入"),
        move(NOT_INCLUDED,    TELL,         VILLAGE_OR_TOWN, NOT_INCLUDED,    that(NOT_TOLD_YET),                              "指南 告知"),
        move(NOT_INCLUDED,    APPEAL,       VILLAGE_OR_TOWN, TOWN_RECHECK,    that(FIRST_APPEAL),                              "指南 告知"),
        move(TOWN_RECHECK,    OPINE,        TOWN,            COUNTY_RECHECK,  that(ANOTHER_PERSON),                            "指南 告知"),
        move(TOWN_RECHECK,    REOPEN,       TOWN,            VISIT,           that(ANOTHER_PERSON),                            "指南 告知"),
        move(COUNTY_RECHECK,  UPHOLD,       COUNTY,          NOT_INCLUDED,    that(ANOTHER_PERSON),                            "指南 告知"),
        move(COUNTY_RECHECK,  REOPEN,       COUNTY,          VISIT,           that(ANOTHER_PERSON),                            "指南 告知"));
    // @formatter:on

    private Identification() {}

    /** Nobody related to the household decides about it, whatever the move. */
    private static List<Condition> that(Condition... conditions) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(NOT_RELATED), java.util.stream.Stream.of(conditions))
                .toList();
    }
}
