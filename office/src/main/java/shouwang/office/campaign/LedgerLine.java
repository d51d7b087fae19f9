package shouwang.office.campaign;

/** 台账一行: what the register knows of a household before it is visited. */
record LedgerLine(
        String village,
        String group,
        String householdNo,
        String headName,
        String headNumber,
        String phone,
        String householdType,
        String tags,
        int members,
        int away,
        int pupils) {}
