package shouwang.office.campaign;

/** 案头统计: one village's households by what is proposed and by what the roster shows; {@code errors} counts findings. */
record DeskCount(
        String village,
        int lookBack,
        int rollbackCheck,
        int assess,
        int completeMeasures,
        int noLabour,
        int development,
        int houseUnsafe,
        int waterUnsolved,
        int uninsured,
        int outOfSchool,
        int errors) {

    static DeskCount none(String village) {
        return new DeskCount(village, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
