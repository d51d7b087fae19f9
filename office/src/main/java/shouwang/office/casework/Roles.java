package shouwang.office.casework;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import shouwang.office.kernel.Role;

/** Posts as a refusal names them (岗位名称). */
final class Roles {

    private Roles() {}

    static String inWords(Role... roles) {
        return inWords(List.of(roles));
    }

    static String inWords(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::title).collect(Collectors.joining("、"));
    }
}
