package shouwang.office.registry.web;

import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.registry.Wish;
import shouwang.office.registry.hand.Plan;

/**
 * 先看后改: the two steps of every change by hand. First both versions are shown, then the same form, confirmed, is
 * carried out; a mistake, or a record that changed meanwhile, brings the form back with all that was typed.
 */
@Component
class Changing {

    private final HandEntry entry;

    Changing(HandEntry entry) {
        this.entry = entry;
    }

    /**
     * @param address where the form is sent, and the preview with its confirmation
     * @param form the page with the form, from what was typed
     */
    ModelAndView step(
            Actor actor, Wish wish, ChangeForm typed, String address, Function<ChangeForm, ModelAndView> form) {
        try {
            if (typed.isConfirmed()) {
                long household = entry.change(actor, wish, typed.warrant());
                return new ModelAndView("redirect:/households/%d?done=changed".formatted(household));
            }
            Plan plan = entry.look(actor, wish);
            if (!plan.wrong().isEmpty()) {
                return again(form.apply(typed), RegistryProblem.VALUES_WRONG.refuse())
                        .addObject("wrong", plan.wrong());
            }
            requireSomethingToShow(plan, typed);
            return preview(plan, typed.stamped(plan.stamp()), address);
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof RegistryProblem problem)) {
                throw refusal;
            }
            ChangeForm now = problem == RegistryProblem.CHANGED_MEANWHILE
                    ? typed.stamped(entry.look(actor, wish).stamp())
                    : typed;
            return again(form.apply(now), refusal);
        }
    }

    private static void requireSomethingToShow(Plan plan, ChangeForm typed) {
        if (!plan.stamp().equals(typed.value("stamp")) && !plan.stamp().startsWith(typed.value("stamp") + "|")) {
            throw RegistryProblem.CHANGED_MEANWHILE.refuse();
        }
        if (plan.lines().isEmpty()) {
            throw RegistryProblem.NOTHING_CHANGES.refuse();
        }
        if (typed.warrant().source().isEmpty()) {
            throw RegistryProblem.SOURCE_MISSING.refuse();
        }
    }

    private static ModelAndView preview(Plan plan, ChangeForm typed, String address) {
        return new ModelAndView("registry/change-preview")
                .addObject("lines", plan.lines())
                .addObject("typed", typed)
                .addObject("address", address);
    }

    private static ModelAndView again(ModelAndView form, Refusal refusal) {
        form.setStatus(HttpStatus.valueOf(refusal.problem().status()));
        return form.addObject("refusal", refusal.words()).addObject("wrong", Map.of());
    }
}
