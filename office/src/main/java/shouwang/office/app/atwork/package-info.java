/**
 * 样板镇在工作: what the people of the sample town have done by the day it stands on: who stands in the grid, who was
 * trained, who goes with whom. Everything goes through the doors that real people use; done twice it is done once.
 */
@NullMarked
package shouwang.office.app.atwork;

import org.jspecify.annotations.NullMarked;
