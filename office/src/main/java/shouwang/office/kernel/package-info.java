/**
 * The cellar: who acts ({@link shouwang.office.kernel.Actor}), within which divisions
 * ({@link shouwang.office.kernel.Scope}), refusals, the office day, the scoped door to the database and the audit
 * table. It knows no room and nothing of households.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package shouwang.office.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
