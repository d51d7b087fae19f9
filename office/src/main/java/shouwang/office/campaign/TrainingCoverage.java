package shouwang.office.campaign;

/** 培训覆盖: how many of those who take part were trained. */
public record TrainingCoverage(int all, int trained) {

    /** Everybody, and there is somebody. */
    public boolean isFull() {
        return all > 0 && trained == all;
    }

    public int untrained() {
        return all - trained;
    }

    /** In hundredths, rounded down: 99 is never shown as 100. */
    public int percent() {
        return all == 0 ? 0 : (int) (trained * 100L / all);
    }
}
