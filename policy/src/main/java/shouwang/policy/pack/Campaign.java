package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The year's concentrated screening (集中排查) as its plan names and dates it. */
public record Campaign(String code, String name, String plan, Area area, Days days, List<Milestone> milestones) {

    /**
     * The days that the plan sets beside its milestones.
     *
     * @param first the campaign's first day: nobody was visited for it before
     * @param accounting the time over which income is reckoned
     */
    public record Days(LocalDate first, Period accounting) {}

    /** Where the campaign is held (地区): the county's six digits and the town's twelve, and the town's body that runs it. */
    public record Area(String county, String countyName, String town, String townName, String office) {}

    public Period accounting() {
        return days.accounting();
    }

    /** A day that the plan sets, by its code. */
    public Optional<Milestone> milestone(String code) {
        return milestones.stream()
                .filter(milestone -> milestone.code().equals(code))
                .findFirst();
    }

    /** The time over which income is reckoned (收支核算期), both days included. */
    public record Period(LocalDate from, LocalDate to) {}
}
