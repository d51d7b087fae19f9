/**
 * 政策包: the packs as stored with every file to the letter, which one is in force since when
 * ({@link shouwang.office.packs.Packs}), and the rule book as pages. It answers what the plan asks; it never holds a
 * household against it.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package shouwang.office.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
