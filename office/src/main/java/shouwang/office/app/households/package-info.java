/**
 * 农户: the list of households and the record of one, where what the registry knows and what screening decided are read
 * together. It only reads; what is changed goes through the doors of the rooms.
 */
@NullMarked
package shouwang.office.app.households;

import org.jspecify.annotations.NullMarked;
