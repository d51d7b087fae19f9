/** 给农户的文书: what a household signs and what it is told in writing, made from its case. */
@NullMarked
package shouwang.office.casework.letters;

import org.jspecify.annotations.NullMarked;
