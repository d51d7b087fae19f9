package shouwang.policy.pack;

import java.util.List;
import java.util.stream.Collectors;

/** The load was stopped (政策包未通过检查): the pack has faults, and here are all of them. */
public final class PackRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> faults;

    PackRefused(List<PackFault> faults) {
        super(faults.stream()
                .map(PackFault::toString)
                .collect(Collectors.joining("\n", "政策包未通过检查，共 " + faults.size() + " 处错误：\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<PackFault> faults() {
        return faults;
    }
}
