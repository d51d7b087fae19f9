/**
 * The vocabulary of the plan: money, identity numbers, ages, columns and cells, a household's records and what is said
 * of them. The lowest floor of the library; it knows neither packs nor rules, and never a file, Spring or a database.
 */
@NullMarked
package shouwang.policy;

import org.jspecify.annotations.NullMarked;
