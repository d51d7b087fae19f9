/**
 * 识别认定: case files and the passages they make through a procedure that is a table, the county's cross-check, refusals
 * with their telling and appeal. It decides; it changes no household: that a household is monitored now it says upward.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "region",
            "access",
            "packs",
            "sheets",
            "correspondence",
            "registry",
            "screening"
        })
@NullMarked
package shouwang.office.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
