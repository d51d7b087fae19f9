@NullMarked
package shouwang.policy.pack;

import org.jspecify.annotations.NullMarked;
