/**
 * 入户排查: who is to visit whom with which form ({@link shouwang.office.fieldwork.VisitOrders}), and the visits as they
 * are filed ({@link shouwang.office.fieldwork.Visits}): annexes 5, 6 and 7, the tries that failed, the corrections. What a
 * visit finds goes down through the registry's door, a trouble through screening's; nothing filed is ever edited. It never
 * asks who put a crew together, and decides nothing about a household.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "region", "packs", "sheets", "correspondence", "registry", "screening"})
@NullMarked
package shouwang.office.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
