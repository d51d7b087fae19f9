package shouwang.office.campaign;

import java.util.List;

/** 村级台账数: households of a village that share their key groups and their form, with their people. */
record VillageFigure(String village, int form, List<Integer> keyGroups, int households, int people) {}
