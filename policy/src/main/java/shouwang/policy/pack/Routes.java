package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shouwang.policy.Monitored;

/** The table that gives a household its form: the first of its key groups does, else the form of all others. */
record Routes(List<KeyGroup> keyGroups, int formOfOthers) {

    boolean hasGroup(int order) {
        return keyGroups.stream().anyMatch(group -> group.order() == order);
    }

    boolean hasForm(int form) {
        return forms().contains(form);
    }

    /** Every form that some household gets, that of the first group first. */
    Set<Integer> forms() {
        Set<Integer> forms = new LinkedHashSet<>();
        keyGroups.forEach(group -> forms.add(group.form()));
        forms.add(formOfOthers);
        return forms;
    }

    Routing route(Monitored monitored, Set<Integer> listed) {
        List<Integer> groups = new ArrayList<>();
        int form = formOfOthers;
        for (KeyGroup group : keyGroups) {
            boolean belongs =
                    group.from().equals(KeyGroup.ROSTER) ? monitored != Monitored.NO : listed.contains(group.order());
            if (belongs) {
                form = groups.isEmpty() ? group.form() : form;
                groups.add(group.order());
            }
        }
        return new Routing(List.copyOf(groups), form);
    }
}
