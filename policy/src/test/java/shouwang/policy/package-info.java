/** Tests of the vocabulary, and the invented households that all tests of the library share. */
@NullMarked
package shouwang.policy;

import org.jspecify.annotations.NullMarked;
