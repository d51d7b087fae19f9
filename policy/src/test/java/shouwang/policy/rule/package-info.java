@NullMarked
package shouwang.policy.rule;

import org.jspecify.annotations.NullMarked;
